package org.incidenttrends.source;

import java.sql.Types;

/**
 * A column as the database describes it.
 *
 * @param name its name, as the database writes it
 * @param kind what it holds
 */
record Column(String name, Kind kind) {

    /** What a column holds, as far as counting cares. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        OTHER;

        /** The kind of a type of {@link Types}. */
        static Kind of(int type) {
            return switch (type) {
                case Types.CHAR,
                        Types.VARCHAR,
                        Types.LONGVARCHAR,
                        Types.NCHAR,
                        Types.NVARCHAR,
                        Types.LONGNVARCHAR,
                        Types.CLOB -> TEXT;
                case Types.TINYINT,
                        Types.SMALLINT,
                        Types.INTEGER,
                        Types.BIGINT,
                        Types.REAL,
                        Types.FLOAT,
                        Types.DOUBLE,
                        Types.NUMERIC,
                        Types.DECIMAL -> NUMBER;
                case Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> DATE;
                default -> OTHER;
            };
        }
    }
}
