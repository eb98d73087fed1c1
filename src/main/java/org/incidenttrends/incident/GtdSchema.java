package org.incidenttrends.incident;

import java.time.LocalDate;
import java.util.List;

/** The Global Terrorism Database: any release, any subset of its 135 columns. */
final class GtdSchema {

    private static final List<Selection.Test> CRITERIA =
            List.of(Selection.anyOf("crit1", "1"), Selection.anyOf("crit2", "1"), Selection.anyOf("crit3", "1"));

    static final Schema SCHEMA = Schema.named("gtd", "Global Terrorism Database")
            .requires("iyear")
            .andAtLeast(
                    2,
                    "eventid",
                    "imonth",
                    "iday",
                    "gname",
                    "country_txt",
                    "provstate",
                    "attacktype1",
                    "attacktype1_txt",
                    "targtype1",
                    "targtype1_txt",
                    "weaptype1_txt",
                    "nkill",
                    "nwound")
            .role(Role.ID, "eventid")
            .role(Role.YEAR, "iyear")
            .role(Role.MONTH, "imonth")
            .role(Role.DAY, "iday")
            .role(Role.KILLED, "nkill")
            .role(Role.ATTACKERS_KILLED, "nkillter")
            .role(Role.INJURED, "nwound")
            .role(Role.LATITUDE, "latitude")
            .role(Role.LONGITUDE, "longitude")
            .role(Role.LOCATION_PRECISION, "specificity")
            .role(Role.COUNTRY, "country_txt", "country")
            .role(Role.PROVINCE, "provstate")
            .role(Role.PLACE, "city")
            .role(Role.GROUP, "gname")
            .role(Role.GROUP2, "gname2")
            .role(Role.GROUP3, "gname3")
            .role(Role.TARGET, "targtype1_txt", "targtype1")
            .role(Role.TACTIC, "attacktype1_txt", "attacktype1")
            .role(Role.WEAPON, "weaptype1_txt", "weaptype1")
            .keeps(
                    "region_txt",
                    "extended",
                    "crit1",
                    "crit2",
                    "crit3",
                    "doubtterr",
                    "alternative_txt",
                    "multiple",
                    "success",
                    "suicide",
                    "individual",
                    "guncertain1",
                    "claimed",
                    "compclaim",
                    "natlty1_txt",
                    "targsubtype1_txt",
                    "weapsubtype1_txt",
                    "property",
                    "ishostkid",
                    "int_log",
                    "int_ideo",
                    "int_misc",
                    "int_any")
            .missing(-9.0, -99.0, -999.0)
            .attackers(Schema.Attackers.AMONG_THE_KILLED)
            .status("guncertain1", "1", Attribution.SUSPECTED.label())
            .status("compclaim", "1", Attribution.CLAIMED_BY_SEVERAL.label())
            .status("claimed", "1", Attribution.CLAIMED.label())
            .selection(Selection.ALL)
            .selection(new Selection("criteria", "crit1, crit2 and crit3 are all 1", CRITERIA))
            .selection(new Selection(
                    "undoubted",
                    "crit1, crit2 and crit3 are all 1 and doubtterr is not 1",
                    List.of(CRITERIA.get(0), CRITERIA.get(1), CRITERIA.get(2), Selection.noneOf("doubtterr", "1"))))
            .caveat("In the GTD the killed include attackers; victims are the killed less the attackers killed, where"
                    + " both are known.")
            .caveat(
                    "crit1",
                    "0"::equals,
                    "Incidents without a political, economic, religious or social goal (crit1 = 0), which are kept: %d."
                            + " --events criteria leaves them out.")
            .caveat(
                    "crit2",
                    "0"::equals,
                    "Incidents not meant to coerce, intimidate or publicise (crit2 = 0), which are kept: %d. --events"
                            + " criteria leaves them out.")
            .caveat(
                    "crit3",
                    "0"::equals,
                    "Incidents within legitimate warfare (crit3 = 0), which are kept: %d. --events criteria leaves them"
                            + " out.")
            .caveat(
                    "doubtterr",
                    "1"::equals,
                    "Incidents marked as doubtful (doubtterr = 1), which are kept: %d. --events undoubted leaves them"
                            + " out.")
            .caveat(
                    "nwound",
                    GtdSchema::isFraction,
                    "Tolls of injured that are fractions, because the GTD splits the toll of linked attacks: %d. They"
                            + " are kept.")
            .changes(LocalDate.of(1998, 1, 1), "collected by CETIS from here, by PGIS before")
            .changes(LocalDate.of(2008, 4, 1), "collected by ISVG from here")
            .changes(LocalDate.of(2011, 11, 1), "collected by START from here, with more automation")
            .lost(LocalDate.of(1993, 1, 1), LocalDate.of(1993, 12, 31), "the GTD lost its records of 1993")
            .declare();

    private GtdSchema() {}

    private static boolean isFraction(String text) {
        double value = Numbers.parse(text);
        return !Double.isNaN(value) && value != Math.rint(value);
    }
}
