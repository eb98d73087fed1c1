// A tour in ten lines; run it with: notebooks/explore notebooks/tour.jsh

// the table, and its months
System.out.println(incidents);
System.out.println(monthly);

// is it rising?
var trend = TrendAnalysis.withDefaults().of(monthly);
System.out.println(trend);
System.out.println(table(trend));
System.out.println(caveats(trend));

// attacks on the police alone, by quarter
var police = PeriodSeries.count(incidents.where("target", "police"), QUARTER);
System.out.println(TrendAnalysis.withDefaults().of(police));

// who did it, when most is unknown?
var shares = ShareAnalysis.withDefaults().of(incidents);
System.out.println(shares);
System.out.println(show(shares));

// do the claims of a report hold?
var claims = CheckAnalysis.withDefaults().of(incidents, ClaimsFile.read(bundled("claims-2024-09-16.yaml")));
System.out.println(table(claims));
