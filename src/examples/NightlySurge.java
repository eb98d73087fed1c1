import static org.incidenttrends.series.PeriodUnit.MONTH;

import org.incidenttrends.analysis.SurgeAnalysis;
import org.incidenttrends.analysis.SurgeFinding;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.series.PeriodSeries;

/** A nightly check: exit code 3 if a rule that costs at most one false alarm a year raises one, else 0. */
public final class NightlySurge {

    public static void main(String[] args) {
        System.exit(check(args[0]));
    }

    static int check(String file) {
        SurgeFinding surge = SurgeAnalysis.withDefaults().of(PeriodSeries.count(IncidentTable.read(file), MONTH));
        System.out.println(surge);
        boolean alarm = surge.rules().stream()
                .filter(rule -> rule.falseAlarmsPerYear().orElse(Double.MAX_VALUE) <= 1)
                .anyMatch(rule -> rule.alarm().orElse(false));
        return alarm ? 3 : 0;
    }
}
