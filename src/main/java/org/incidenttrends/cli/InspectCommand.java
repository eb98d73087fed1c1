package org.incidenttrends.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidenttrends.incident.Coverage;
import org.incidenttrends.incident.IncidentReader;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.incidenttrends.incident.NearDuplicates;
import org.incidenttrends.incident.Role;
import org.incidenttrends.series.CountsTable;
import org.incidenttrends.series.PeriodSeries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is in a file, whole and unfiltered by any declared coverage; or what a later release of it changed. */
@Command(name = "inspect", mixinStandardHelpOptions = true)
final class InspectCommand extends TableCommand {

    @Option(
            names = "--against",
            paramLabel = "file",
            description =
                    "A later release of the same source: what was added, removed and changed, and what that does to"
                            + " the counts.")
    private @Nullable Path against;

    @Override
    public Integer call() {
        if (against != null && table.counts) {
            throw new InputException("--against compares tables of incidents; leave out --counts");
        }
        output.write(against != null ? compared(against) : table.counts ? counts() : incidents());
        return 0;
    }

    private IncidentTable whole(IncidentReader reader, Path file) {
        return table.select(reader.ignoringCoverage().read(file));
    }

    /** Ids are loaded only where rows are to be found again by them. */
    private IncidentTable withIds(Path file) {
        return whole(table.reader().keeping(Role.ID.label()), file);
    }

    private Answer incidents() {
        IncidentTable incidents = whole(table.reader(), table.file);
        Coverage declared = incidents.source().declaredCoverage().orElse(incidents.coverage());
        Answer.Table groups = new Answer.Table(
                List.of("name", "incidents"),
                incidents.groups().stream()
                        .map(group -> List.of(group.name(), group.incidents()))
                        .toList());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("recognised", incidents.source().recognised());
        numbers.put("columns", InspectedTable.columns(incidents));
        numbers.put("coverage", InspectedTable.coverage(incidents, declared));
        numbers.put("precision", InspectedTable.precision(incidents));
        numbers.put("missing", InspectedTable.missing(incidents));
        numbers.put("totals", InspectedTable.totals(incidents));
        numbers.put("collectionBreaks", InspectedTable.collectionBreaks(incidents));
        numbers.put("groups", Json.objects(groups));
        numbers.put("places", InspectedTable.places(incidents));
        numbers.put("duplicates", incidents.duplicates());
        List<NearDuplicates.Pair> near = NearDuplicates.of(incidents);
        numbers.put("nearDuplicates", InspectedTable.nearDuplicates(near));
        return new Answer(
                "inspect",
                incidents.source(),
                incidents.accounting(),
                table.asMap(),
                List.of(),
                numbers,
                InspectedTable.lines(incidents, declared, near, numbers),
                groups);
    }

    private Answer counts() {
        CountsTable counts = table.readCounts();
        PeriodSeries series = counts.series();
        Answer.Table groups = new Answer.Table(
                List.of("name", "incidents"),
                counts.groups().stream()
                        .map(group -> List.of(group.name(), group.incidents()))
                        .toList());
        Map<String, Object> coverage = new LinkedHashMap<>();
        coverage.put("from", series.first().start().toString());
        coverage.put("to", counts.coverage().to().toString());
        coverage.put("asOf", counts.coverage().asOf().toString());
        coverage.put("asOfDeclared", counts.coverage().asOfDeclared());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("recognised", counts.source().recognised());
        numbers.put("coverage", coverage);
        numbers.put("totals", Map.of("attacks", series.total()));
        numbers.put("groups", Json.objects(groups));
        numbers.put("duplicates", 0);
        List<String> lines = new ArrayList<>(List.of(
                "Read as " + counts.source().recognised(), counts.toString(), "Coverage: " + counts.coverage()));
        series.caveats().forEach(caveat -> lines.addAll(Text.wrap(caveat, "Beware: ", "  ")));
        return new Answer(
                "inspect", counts.source(), counts.accounting(), table.asMap(), List.of(), numbers, lines, groups);
    }

    private Answer compared(Path later) {
        IncidentTable before = withIds(table.file);
        IncidentTable after = withIds(later);
        Map<String, Object> options = table.asMap();
        options.put("against", later.toString());
        return ComparedReleases.of(before, after, table.counter(), options, output.format);
    }
}
