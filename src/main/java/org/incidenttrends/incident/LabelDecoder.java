package org.incidenttrends.incident;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.incidenttrends.incident.csv.TextColumn;
import org.jspecify.annotations.Nullable;

/** The labels of each role as they count: taken from the right column, spelled out, under one name for each group. */
final class LabelDecoder {

    /** The roles of perpetrators, in the order of naming. */
    static final List<Role> GROUPS = List.of(Role.GROUP, Role.GROUP2, Role.GROUP3);

    /** The roles whose labels may have aliases. */
    private static final List<Role> LABELLED = List.of(
            Role.GROUP,
            Role.GROUP2,
            Role.GROUP3,
            Role.COUNTRY,
            Role.PROVINCE,
            Role.DISTRICT,
            Role.PLACE,
            Role.TARGET,
            Role.TACTIC,
            Role.WEAPON);

    private final Cells cells;
    private final Schema schema;
    private final Aliases aliases;
    private final Map<Role, TextColumn> roles = new EnumMap<>(Role.class);
    private final List<TextColumn> perpetrators = new ArrayList<>();

    LabelDecoder(Cells cells, Schema schema, Aliases aliases) {
        this.cells = cells;
        this.schema = schema;
        this.aliases = aliases;
    }

    Labels decode(Dates dates) {
        for (Role role : Role.values()) {
            TextColumn column = cells.unread().contains(role) ? null : columnOf(role);
            if (column != null) {
                roles.put(role, column);
            }
        }
        schema.spelledOut.forEach(
                (role, labels) -> roles.computeIfPresent(role, (r, column) -> spelledOut(column, labels)));
        perpetrators(dates);
        for (Role role : LABELLED) {
            roles.computeIfPresent(role, (r, column) -> aliases.rename(column, dates));
        }
        roles.computeIfPresent(Role.GROUP, (r, column) -> column.map(GroupCount::asCounted));
        TextColumn status = cells.unread().contains(Role.ATTRIBUTION) ? null : status();
        if (status != null) {
            roles.putIfAbsent(Role.ATTRIBUTION, status);
        }
        roles.computeIfPresent(Role.ATTRIBUTION, (r, column) -> column.map(Attribution::asCounted));
        return new Labels(roles, perpetrators);
    }

    private @Nullable TextColumn columnOf(Role role) {
        TextColumn column = cells.column(role);
        Schema.Choice choice = schema.choices.get(role);
        return column == null && choice != null ? chosen(choice) : column;
    }

    /** The columns of perpetrators, a column for each of several in one cell. */
    private void perpetrators(Dates dates) {
        for (Role role : GROUPS) {
            TextColumn column = roles.get(role);
            if (column == null) {
                continue;
            }
            if (role == Role.GROUP || schema.separator.isEmpty()) {
                perpetrators.add(aliases.rename(column, dates));
                continue;
            }
            int most = column.labels().stream()
                    .mapToInt(label -> parts(label).length)
                    .max()
                    .orElse(0);
            for (int i = 0; i < most; i++) {
                int part = i;
                perpetrators.add(aliases.rename(column.map(label -> part(parts(label), part)), dates));
            }
        }
    }

    private String[] parts(String label) {
        return label.split(schema.separator, -1);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }

    private static TextColumn spelledOut(TextColumn column, Map<String, String> labels) {
        return column.map(label -> labels.getOrDefault(label, label));
    }

    /** From each row the column that another of its cells calls for; null unless all of them are loaded. */
    private @Nullable TextColumn chosen(Schema.Choice choice) {
        TextColumn by = cells.column(choice.by());
        Map<String, TextColumn> from = new HashMap<>();
        choice.columns().forEach((value, name) -> {
            TextColumn column = cells.column(name);
            if (column != null) {
                from.put(value, column);
            }
        });
        if (by == null || from.size() < choice.columns().size()) {
            return null;
        }
        List<@Nullable TextColumn> byCode =
                by.labels().stream().<@Nullable TextColumn>map(from::get).toList();
        return TextColumn.of(cells.size(), row -> {
            TextColumn column = byCode.get(by.code(row));
            return column == null ? "" : column.text(row);
        });
    }

    /** How each perpetrator is known, where the format has columns that say so. */
    private @Nullable TextColumn status() {
        TextColumn group = roles.get(Role.GROUP);
        List<Schema.StatusRule> rules = schema.statusRules.stream()
                .filter(rule -> cells.column(rule.column()) != null)
                .toList();
        if (group == null || rules.isEmpty()) {
            return null;
        }
        List<TextColumn> columns = rules.stream()
                .map(rule -> Objects.requireNonNull(cells.column(rule.column())))
                .toList();
        List<boolean[]> fits = IntStream.range(0, rules.size())
                .mapToObj(i -> columns.get(i).test(rules.get(i).value()::equals))
                .toList();
        boolean[] unknown = group.test(GroupCount.UNKNOWN::equals);
        return TextColumn.of(cells.size(), row -> {
            if (unknown[group.code(row)]) {
                return Attribution.NONE.label();
            }
            for (int i = 0; i < columns.size(); i++) {
                if (fits.get(i)[columns.get(i).code(row)]) {
                    return rules.get(i).status();
                }
            }
            return Attribution.ATTRIBUTED.label();
        });
    }
}
