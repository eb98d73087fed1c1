package org.incidenttrends.incident;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.incidenttrends.declared.Suggestions;
import org.incidenttrends.incident.csv.TextColumn;
import tech.tablesaw.api.Table;

/**
 * Incidents, one to a row: a selection of what was read from a file, with an account of every row that isn't in it.
 * Immutable: each selection is a new table that shares the cells.
 *
 * <pre>{@code
 * IncidentTable attacks = IncidentTable.read("datasets/balochistan-incidents.csv");
 * IncidentTable onPolice = attacks.where("target", "police", "levies").between(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
 * onPolice.accounting();  // read = used + filtered + set aside
 * }</pre>
 *
 * <p>Rows are numbered from 0 within the selection. A missing text is empty, a missing number NaN; neither is ever
 * zero.
 */
public final class IncidentTable {

    private final IncidentRows all;
    private final Kept kept;
    private final Source source;
    private final Coverage coverage;
    private final boolean spanDeclared;

    IncidentTable(IncidentRows all, Kept kept, Source source, Coverage coverage, boolean spanDeclared) {
        this.all = all;
        this.kept = kept;
        this.source = source;
        this.coverage = coverage;
        this.spanDeclared = spanDeclared;
    }

    /**
     * Reads a table: its format recognised by its columns, its coverage as declared beside it.
     *
     * @param path the file
     * @return its incidents
     * @throws InputException if the file can't be used: one line that says why and what to do
     */
    public static IncidentTable read(Path path) {
        return reader().read(path);
    }

    /**
     * Reads a table, as {@link #read(Path)}.
     *
     * @param path the file
     * @return its incidents
     * @throws InputException if the file can't be used
     */
    public static IncidentTable read(String path) {
        return read(Path.of(path));
    }

    /** {@return a reader with the defaults: the second door, with choices} */
    public static IncidentReader reader() {
        return IncidentReader.withDefaults();
    }

    /** {@return how many rows repeat an earlier one's id; where there are no ids, an earlier row in every cell} */
    public int duplicates() {
        return all.duplicates();
    }

    /** {@return how many incidents there are in this selection} */
    public int size() {
        return kept.size();
    }

    /** {@return where the incidents come from} */
    public Source source() {
        return source;
    }

    /** {@return what became of every row of the file: read = used + filtered + set aside} */
    public Accounting accounting() {
        return kept.accounting();
    }

    /** {@return for which days somebody looked for incidents: as declared, else a guess} */
    public Coverage coverage() {
        return coverage;
    }

    /**
     * The date of the earliest incident of this selection, as the source dates it.
     *
     * @return the date
     * @throws InputException if no incident is left
     */
    public LocalDate first() {
        return LocalDate.ofEpochDay(days().min().orElseThrow(this::nothingLeft));
    }

    /**
     * The date of the latest incident of this selection, as the source dates it.
     *
     * @return the date
     * @throws InputException if no incident is left
     */
    public LocalDate last() {
        return LocalDate.ofEpochDay(days().max().orElseThrow(this::nothingLeft));
    }

    private IntStream days() {
        return Arrays.stream(kept.rows()).map(row -> all.dates().day(row));
    }

    private InputException nothingLeft() {
        return new InputException(source.file() + ": no incident is left; " + accounting());
    }

    /**
     * The incidents whose cell equals one of the values.
     *
     * @param column a column of the file, else a role; in any case
     * @param values what the trimmed cell may be
     * @return a selection
     * @throws InputException if there is no such column
     */
    public IncidentTable where(String column, String... values) {
        return where(new Condition(column, Condition.Operator.EQUAL, List.of(values)));
    }

    /**
     * {@return the incidents for which a condition holds} A text that no row of the file has is no error, but is said in the
     * caveats of the source.
     *
     * @param condition on one column
     * @throws InputException if there is no such column
     */
    public IncidentTable where(Condition condition) {
        FileCondition met = all.met(condition);
        Kept those = kept.by(met.words(), met.names(), met.test());
        return new IncidentTable(all, those, source.saying(met.slips()), coverage, spanDeclared);
    }

    /**
     * What a condition asks for though no row of the table has it.
     *
     * @param condition on one column
     * @return a sentence for each such text, with what is near; none of a condition on size
     * @throws InputException if there is no such column
     */
    public List<String> slips(Condition condition) {
        return all.met(condition).slips();
    }

    /**
     * The incidents dated within a window; those dated to a span are taken by its first day. The coverage becomes that
     * of the window.
     *
     * @param from the first day
     * @param to the last day
     * @return a selection
     * @throws InputException if the window ends before it begins
     */
    public IncidentTable between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InputException("the window " + from + ".." + to + " ends before it begins; swap the dates");
        }
        return select(
                "dates from " + from + " to " + to,
                row -> all.dates().day(row) >= from.toEpochDay() && all.dates().day(row) <= to.toEpochDay(),
                coverage.within(from, to, spanDeclared));
    }

    /**
     * The incidents up to a day; unlike {@link #between} it says nothing of where the coverage begins.
     *
     * @param to the last day
     * @return a selection whose coverage ends there
     */
    public IncidentTable until(LocalDate to) {
        return select("dates up to " + to, row -> all.dates().day(row) <= to.toEpochDay(), coverage.until(to));
    }

    /**
     * The incidents of one group.
     *
     * @param name the group as it is labelled; {@value GroupCount#UNKNOWN} for those that no group is named for; an
     *     umbrella of the aliases, if no group is labelled so, for all the groups under it at the time
     * @return a selection
     * @throws InputException if there is no such group, with suggestions
     */
    public IncidentTable group(String name) {
        all.required(Role.GROUP);
        List<String> known = groups().stream().map(GroupCount::name).toList();
        IntPredicate belongs = all.inGroup(name.strip(), known.contains(name.strip()));
        if (belongs == null) {
            throw new InputException(source.file() + ": no group " + InputException.quoted(name) + "; "
                    + Suggestions.sentence(name, known));
        }
        return select("group " + name.strip(), belongs);
    }

    /**
     * The incidents in which a group had a hand, whether it is named first or beside others.
     *
     * @param name the group as it is labelled, or an umbrella of the aliases
     * @return a selection
     * @throws InputException if there is no such group, with suggestions
     */
    public IncidentTable involving(String name) {
        all.required(Role.GROUP);
        if (!all.knows(name.strip())) {
            throw new InputException(source.file() + ": no group " + InputException.quoted(name) + "; "
                    + Suggestions.sentence(name, perpetrators().labels()));
        }
        return select("group " + name.strip() + ", alone or with others", all.involving(name.strip()));
    }

    /** {@return who is named for each incident; an exception where the file has no column of perpetrators} */
    public Perpetrators perpetrators() {
        all.required(Role.GROUP);
        return all.perpetrators(kept.rows());
    }

    /**
     * The groups with their incidents, {@value GroupCount#UNKNOWN} among them.
     *
     * @return most incidents first, equal numbers by name; empty where the file names no perpetrators
     */
    public List<GroupCount> groups() {
        return has(Role.GROUP) ? factor(Role.GROUP).counts() : List.of();
    }

    /**
     * The labels of a role.
     *
     * @param role the role
     * @return its labels over the rows of this selection
     * @throws InputException if the file has no such column, or it wasn't loaded
     */
    public Factor factor(Role role) {
        return new Factor(all.required(role), kept.rows());
    }

    /**
     * The texts of a column.
     *
     * @param column a column of the file that was loaded, else a role; in any case
     * @return its texts over the rows of this selection
     * @throws InputException if there is no such column
     */
    public Factor factor(String column) {
        return new Factor(all.column(column.strip()), kept.rows());
    }

    /**
     * What the column of a role is called.
     *
     * @param role the role
     * @return the file's name for it; empty where no single column plays the role
     */
    public Optional<String> columnName(Role role) {
        return all.columnName(role);
    }

    /** The loaded columns of the file by name. */
    Map<String, TextColumn> columns() {
        return all.named();
    }

    /** The row of the file that is a row of this selection. */
    int rowOfFile(int row) {
        return kept.row(row);
    }

    /** {@return texts that differ from others only by the blanks around them, which were trimmed} */
    public List<String> padded() {
        return all.padded();
    }

    /**
     * The incidents that a filter keeps.
     *
     * @param what the filter in words, for the accounting
     * @param keep by row of this selection: whether to keep it
     * @return a selection
     */
    public IncidentTable filtered(String what, IntPredicate keep) {
        boolean[] keeps = new boolean[all.size()];
        IntStream.range(0, size()).filter(keep).forEach(row -> keeps[kept.row(row)] = true);
        return select(what, row -> keeps[row]);
    }

    /** The incidents for which a test of the row of the file holds. */
    IncidentTable select(String what, IntPredicate keep) {
        return select(what, keep, coverage);
    }

    private IncidentTable select(String what, IntPredicate keep, Coverage newCoverage) {
        return new IncidentTable(all, kept.by(what, keep), source, newCoverage, spanDeclared);
    }

    /**
     * The incidents without those that can't be used for a purpose; each is named with its line in the accounting.
     *
     * @param reason why they can't be used, such as "dated to the month only, periods are weeks"
     * @param out by row of this selection: whether to set it aside
     * @return a selection
     */
    public IncidentTable settingAside(String reason, IntPredicate out) {
        Kept usable = kept.settingAside(reason, out, all::line);
        return usable == kept ? this : new IncidentTable(all, usable, source, coverage, spanDeclared);
    }

    /**
     * Whether the file has a column for a role.
     *
     * @param role the role
     * @return whether {@link #text} can be asked for it
     * @throws InputException if it has, and the column wasn't loaded
     */
    public boolean has(Role role) {
        return all.has(role);
    }

    /**
     * The cell of a role.
     *
     * @param role the role
     * @param row the row, from 0
     * @return the trimmed text; empty when missing or when the file has no such column
     * @throws InputException if the file has one that wasn't loaded
     */
    public String text(Role role, int row) {
        TextColumn column = all.column(role);
        return column == null ? "" : column.text(kept.row(row));
    }

    /**
     * The number in the cell of a role.
     *
     * @param role a role that is a number
     * @param row the row, from 0
     * @return the number; NaN when missing or when the file has no such column
     * @throws InputException if the file has one that wasn't loaded
     */
    public double number(Role role, int row) {
        return all.number(role, kept.row(row));
    }

    /**
     * The numbers of a role.
     *
     * @param role a role that is a number
     * @return by row, from 0, as {@link #number}
     */
    public IntToDoubleFunction numbers(Role role) {
        IntToDoubleFunction ofFile = all.numbers(role);
        return row -> ofFile.applyAsDouble(kept.row(row));
    }

    /**
     * The day that the source gives for an incident, by which it is filtered and counted.
     *
     * @param row the row, from 0
     * @return days since 1970-01-01; where only the month or the year is known, a day within it
     */
    public int date(int row) {
        return all.dates().day(kept.row(row));
    }

    /**
     * The first day that an incident may be of.
     *
     * @param row the row, from 0
     * @return days since 1970-01-01
     */
    public int day(int row) {
        return all.dates().first(kept.row(row));
    }

    /**
     * The last day that an incident may be of.
     *
     * @param row the row, from 0
     * @return days since 1970-01-01; {@link #day} for an incident dated to the day
     */
    public int lastDay(int row) {
        return all.dates().last(kept.row(row));
    }

    /**
     * How finely an incident is dated.
     *
     * @param row the row, from 0
     * @return to the day, the week, the month or the year; unknown where the source doesn't say
     */
    public Precision precision(int row) {
        return all.dates().precision(kept.row(row));
    }

    /**
     * Where an incident stands in the file.
     *
     * @param row the row, from 0
     * @return the physical line, from 1, on which its record begins
     */
    public long line(int row) {
        return all.line(kept.row(row));
    }

    /**
     * A copy for Tablesaw: the columns of the file under their own names, numbers as numbers, with the dates as read
     * ({@code first_day}, {@code last_day}, {@code precision}) and the {@code line}.
     *
     * @return a new table that nobody else holds
     */
    public Table toTable() {
        return TableExport.of(this, all, kept.rows());
    }

    @Override
    public String toString() {
        String left = "; " + accounting().filteredRows() + " filtered; "
                + accounting().setAside().size() + " set aside";
        if (size() == 0) {
            return "no incidents" + left;
        }
        return size() + (size() == 1 ? " incident, " : " incidents, ") + first() + " to " + last()
                + (all.tellsGroups() ? namedGroups() : "") + left;
    }

    private String namedGroups() {
        long named = groups().stream().filter(GroupCount::named).count();
        return ", " + named + (named == 1 ? " group" : " groups");
    }
}
