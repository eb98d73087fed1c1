package org.incidenttrends.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidenttrends.analysis.ClaimsFinding;
import org.incidenttrends.analysis.claims.CheckAnalysis;
import org.incidenttrends.analysis.claims.ClaimsFile;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Parameters;

/** Statements that were written down before looking, each with its verdict. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand extends TableCommand {

    private static final List<String> HEADER = List.of("id", "claim", "test", "verdict", "evidence");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "<incidents.csv>",
            description = "The incident table. Default: the one that the claims file names.")
    private @Nullable Path incidents;

    /** The first argument, elsewhere the incident table, is here the claims file. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.forAnnotatedObject(new CheckCommand());
        PositionalParamSpec first = spec.positionalParameters().stream()
                .filter(argument -> argument.index().min() == 0)
                .findFirst()
                .orElseThrow();
        spec.remove(first);
        spec.add(PositionalParamSpec.builder(first)
                .paramLabel("<claims.yaml>")
                .description("The claims file.")
                .build());
        return spec;
    }

    @Override
    public Integer call() {
        ClaimsFile claims = ClaimsFile.read(table.file);
        table.file = incidents != null ? incidents : data(claims);
        table.asOf = table.asOf == null ? claims.asOf().orElse(null) : table.asOf;
        IncidentTable read = table.select(
                table.reader().keeping(claims.columns().toArray(String[]::new)).read(table.file));
        ClaimsFinding finding = CheckAnalysis.withDefaults()
                .withLevel(statistics.level())
                .with(statistics.resampler())
                .of(read, claims);
        Map<String, Object> options = table.asMap();
        options.remove("by"); // each claim has its own
        options.put("level", statistics.level());
        statistics.putResampling(options);
        output.write(new Answer(
                "check",
                read.source(),
                read.accounting(),
                options,
                List.of(finding),
                numbers(finding),
                lines(finding),
                output.format == OutputOptions.Format.TEXT ? verdicts(finding) : everything(finding)));
        return 0;
    }

    private Path data(ClaimsFile claims) {
        return claims.data()
                .orElseThrow(() -> new InputException(
                        table.file,
                        "names no table: add 'data: <incidents.csv>', or give the table after the claims file"));
    }

    private static Answer.Table verdicts(ClaimsFinding finding) {
        return new Answer.Table(
                List.of("claim", "test", "verdict"),
                finding.claims().stream()
                        .map(claim -> List.of(claim.id(), claim.test(), claim.verdict()))
                        .toList());
    }

    private static Answer.Table everything(ClaimsFinding finding) {
        return new Answer.Table(
                HEADER,
                finding.claims().stream()
                        .map(claim ->
                                List.of(claim.id(), claim.claim(), claim.test(), claim.verdict(), claim.evidence()))
                        .toList());
    }

    private static List<String> lines(ClaimsFinding finding) {
        List<String> lines = new ArrayList<>(Text.wrap(
                "Declared before looking in " + finding.declared().file() + " (sha256 "
                        + finding.declared().sha256() + "): "
                        + finding.declared().source(),
                "",
                "  "));
        finding.incident()
                .forEach(incident -> lines.addAll(
                        Text.wrap("In line " + incident.line() + ": " + incident.sentence() + ".", "", "  ")));
        for (ClaimsFinding.Checked claim : finding.claims()) {
            lines.add("");
            lines.addAll(Text.wrap(claim.id() + ": \u201c" + claim.claim() + "\u201d", "", "  "));
            lines.addAll(Text.wrap(
                    claim.verdict().words().toUpperCase(Locale.ROOT) + ". " + claim.evidence() + ".", "  ", "  "));
        }
        return lines;
    }

    private static Map<String, Object> numbers(ClaimsFinding finding) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        Map<String, Object> declared = new LinkedHashMap<>();
        declared.put("file", finding.declared().file());
        declared.put("sha256", finding.declared().sha256());
        declared.put("source", finding.declared().source());
        numbers.put("declared", declared);
        numbers.put(
                "incident",
                finding.incident().stream().map(CheckCommand::incident).toList());
        numbers.put("claims", finding.claims().stream().map(CheckCommand::claim).toList());
        return numbers;
    }

    private static Map<String, Object> incident(ClaimsFinding.Incident incident) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("line", incident.line());
        map.put("sentence", incident.sentence());
        return map;
    }

    private static Map<String, Object> claim(ClaimsFinding.Checked claim) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", claim.id());
        map.put("claim", claim.claim());
        map.put("test", claim.test());
        map.put("verdict", claim.verdict().words());
        map.put("evidence", claim.evidence());
        map.put("finding", claim.finding().map(Json::finding));
        return map;
    }
}
