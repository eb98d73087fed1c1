import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.Role;
import org.incidenttrends.report.Report;

/** A report generator: one briefing for each district (or province) with at least as many incidents as asked for. */
public final class ReportPerDistrict {

    public static void main(String[] args) {
        IncidentTable incidents = IncidentTable.read(args[0]);
        Path folder = Path.of(args[1]);
        Role role = incidents.has(Role.PROVINCE) ? Role.PROVINCE : Role.DISTRICT;
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (int row = 0; row < incidents.size(); row++) {
            sizes.merge(incidents.text(role, row), 1, Integer::sum);
        }
        sizes.forEach((place, size) -> {
            if (size >= Integer.parseInt(args[2])) {
                IncidentTable there = incidents.where(role.label(), place);
                Path pdf = Report.of(there).withTitle(place).save(folder.resolve(place.replace(' ', '-') + ".pdf"));
                System.out.println(place + ": " + there + " -> " + pdf);
            }
        });
    }
}
