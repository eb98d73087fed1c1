import static org.incidenttrends.series.PeriodUnit.MONTH;

import java.time.LocalDate;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.analysis.TrendAnalysis;
import org.incidenttrends.chart.Charts;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.SeriesCounter;

/** An analysis: whether attacks and deadly attacks on security forces rise since 2023, with a picture of each. */
public final class IsItRising {

    public static void main(String[] args) {
        IncidentTable forces = IncidentTable.read(args[0])
                .where("target", "police", "levies", "frontier_corps", "army")
                .between(LocalDate.of(2023, 1, 1), LocalDate.of(2025, 11, 30));
        System.out.println(forces);
        for (Measure measure : new Measure[] {Measure.ATTACKS, Measure.DEADLY}) {
            Finding trend = TrendAnalysis.withDefaults()
                    .of(SeriesCounter.by(MONTH).measuring(measure).count(forces));
            System.out.println(trend);
            trend.caveats().forEach(caveat -> System.out.println("  but: " + caveat));
            System.out.println("  " + Charts.of(trend).save(args[1] + "/" + trend.id() + ".png"));
        }
    }
}
