package org.incidenttrends.source;

import java.util.ArrayList;
import java.util.List;

/** The columns of GDELT 2.0's event files, which have no header (GDELT Event Database codebook 2.0, 2015). */
final class Gdelt {

    private static final List<String> ACTOR = List.of(
            "Code",
            "Name",
            "CountryCode",
            "KnownGroupCode",
            "EthnicCode",
            "Religion1Code",
            "Religion2Code",
            "Type1Code",
            "Type2Code",
            "Type3Code");

    private static final List<String> EVENT = List.of(
            "IsRootEvent",
            "EventCode",
            "EventBaseCode",
            "EventRootCode",
            "QuadClass",
            "GoldsteinScale",
            "NumMentions",
            "NumSources",
            "NumArticles",
            "AvgTone");

    private static final List<String> PLACE =
            List.of("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID");

    /** The 61 names in their order. */
    static final List<String> COLUMNS = columns();

    private Gdelt() {}

    private static List<String> columns() {
        List<String> names = new ArrayList<>(List.of("GlobalEventID", "Day", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            ACTOR.forEach(of -> names.add(actor + of));
        }
        names.addAll(EVENT);
        for (String place : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
            PLACE.forEach(of -> names.add(place + of));
        }
        names.addAll(List.of("DateAdded", "SourceURL"));
        return List.copyOf(names);
    }

    /** Whether a line is one of GDELT's: 61 cells, the second a day. */
    static boolean isLine(String line) {
        String[] cells = line.split("\t", -1);
        return cells.length == COLUMNS.size() && cells[1].matches("\\d{8}");
    }
}
