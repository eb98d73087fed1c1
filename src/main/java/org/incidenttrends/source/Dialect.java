package org.incidenttrends.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.incidenttrends.incident.InputException;

/** How an engine writes the few things that standard SQL leaves open. */
enum Dialect {
    /** DuckDB, which reads files whose cells are text. */
    DUCKDB {
        @Override
        String dateOfText(String text, List<String> formats) {
            String list = formats.stream().map(format -> "'" + format + "'").collect(Collectors.joining(", "));
            return "CAST(try_strptime(TRIM(" + text + "), [" + list + "]) AS DATE)";
        }

        @Override
        String numberOfText(String text) {
            return "TRY_CAST(CASE WHEN TRIM(" + text + ") NOT IN ('', 'NA', 'NaN') THEN TRIM(" + text
                    + ") END AS DOUBLE)";
        }

        @Override
        String asText(String expression) {
            return "CAST(" + expression + " AS VARCHAR)";
        }
    },
    /** Any other: dates and numbers must have their type in the table or view. */
    STANDARD {
        @Override
        String dateOfText(String text, List<String> formats) {
            throw new InputException("the column " + text + " holds text, and this engine can't be asked to read dates;"
                    + " declare a view in which it is a DATE or TIMESTAMP");
        }

        @Override
        String numberOfText(String text) {
            throw new InputException(
                    "the column " + text + " holds text, and this engine can't be asked to read numbers;"
                            + " declare a view in which it is a number");
        }

        @Override
        String asText(String expression) {
            throw new InputException("the column " + expression + " holds no text where a text is needed;"
                    + " declare a view in which it does");
        }
    };

    /** The date in a text; NULL where there is none. */
    abstract String dateOfText(String text, List<String> formats);

    /** The number in a text; NULL where there is none. */
    abstract String numberOfText(String text);

    abstract String asText(String expression);

    /** The engine behind an address. */
    static Dialect of(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:duckdb:") ? DUCKDB : STANDARD;
    }
}
