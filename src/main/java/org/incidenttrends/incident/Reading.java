package org.incidenttrends.incident;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.csv.CellUse;
import org.incidenttrends.incident.csv.CsvColumns;
import org.incidenttrends.incident.csv.CsvFile;

/** One file on its way to a table. */
final class Reading {

    private final IncidentReader reader;
    private final Path path;

    Reading(IncidentReader reader, Path path) {
        this.reader = reader;
        this.path = path;
    }

    IncidentTable run() {
        return FileFaults.told(path, () -> read(CsvFile.open(path)));
    }

    private IncidentTable read(CsvFile file) throws IOException {
        Set<String> header = Schema.positions(file.header()).keySet();
        requireColumns(file.header(), header);
        Schemas.Recognised recognised = reader.schema == null
                ? Schemas.recognise(header, reader.columns)
                : new Schemas.Recognised(reader.schema, reader.schema.title + ", as asked for");
        Schema schema = recognised.schema();
        Columns columns = new Columns(schema, file.header(), reader);
        if (!columns.positions().containsKey(Role.DATE) && !columns.positions().containsKey(Role.YEAR)) {
            throw new InputException(path, 1, NoDate.reason(file.header(), reader.schema));
        }
        columns.positions()
                .values()
                .forEach(position ->
                        Schema.requireOne(path, file.header(), file.header().get(position)));
        Selection selection = selection(schema, header);
        CellUse[] uses = columns.uses(Files.size(path), selection);
        CsvColumns csv = file.load(uses, reader.threads);
        if (csv.size() == 0) {
            throw new InputException(path, "a header and no rows, expected at least one incident");
        }
        Cells cells = new Cells(path, file.header(), columns.positions(), columns.unread(uses), csv);
        RowDecoder decoder = new RowDecoder(cells, schema, selection);
        Aliases aliases = reader.aliases == null ? Aliases.NONE : Aliases.read(reader.aliases);
        IncidentRows rows = decoder.decode(reader.datePattern, aliases);
        requireUsable(cells.setAside(), csv.size(), decoder.actorRows());
        CoverageFile declared = reader.declaredFor(path);
        Source source = new Source(
                path.toString(),
                recognised.choosing(selection),
                csv.encoding(),
                FileHash.of(path),
                decoder.caveats(),
                reader.historyOf(path),
                declared);
        return new Selector(rows, source, cells)
                .select(reader.ignoresCoverage() ? null : declared, reader.asOf, schema.gaps, selection);
    }

    /** Each column that was named is there, and plays one role. */
    private void requireColumns(List<String> header, Set<String> names) {
        Map<String, Role> played = new HashMap<>();
        reader.columns.forEach((role, column) -> {
            String name = column.toLowerCase(Locale.ROOT);
            if (!names.contains(name)) {
                throw new InputException(
                        path,
                        1,
                        "no column " + InputException.quoted(column) + " for " + role.label() + "; "
                                + Suggestions.sentence(column, header));
            }
            Role other = played.put(name, role);
            if (other != null) {
                throw new InputException(
                        path,
                        1,
                        "the column " + InputException.quoted(column) + " is named for " + other.label() + " and for "
                                + role.label() + ", expected one role; leave out one --column");
            }
        });
    }

    /** The selection asked for, else the format's own as far as the file has the columns for it. */
    private Selection selection(Schema schema, Set<String> header) {
        Selection selection = schema.defaultSelection();
        if (reader.events != null) {
            Selection asked = schema.selections.get(reader.events);
            if (asked == null) {
                throw new InputException(
                        path,
                        "no events " + InputException.quoted(reader.events) + " in the format " + schema.name + "; "
                                + Suggestions.sentence(reader.events, schema.selections.keySet()));
            }
            selection = asked;
        }
        List<String> lacking = selection.columns().stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!lacking.isEmpty() && reader.events != null) {
            throw new InputException(
                    path,
                    1,
                    "no column " + String.join(", ", lacking) + ", which --events " + selection.name()
                            + " needs; take --events all");
        }
        return lacking.isEmpty() ? selection : Selection.allFor(lacking);
    }

    private void requireUsable(SetAsideRows setAside, int read, int actorRows) {
        int wrong = setAside.size() - actorRows;
        if (wrong == 0) {
            return;
        }
        Accounting.SetAside first = setAside.list().get(0);
        if (reader.strict) {
            throw new InputException(path, first.line(), first.reason());
        }
        if (2L * wrong > read) {
            throw new InputException(
                    path,
                    first.line(),
                    first.reason() + "; " + wrong + " of " + read
                            + " rows can't be used, which is more than half: is this the right file and format?");
        }
    }
}
