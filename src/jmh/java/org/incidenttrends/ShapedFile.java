package org.incidenttrends;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes a file of any number of rows in the shape of the GTD (135 columns, most of them empty), of ACLED (31 columns
 * with long notes) or of GDELT (61 columns between tabs, without a header). The rows are made up from a seed; only the names of the columns and the habits of the cells are
 * those of the source.
 *
 * <pre>{@code java -cp target/test-classes:target/classes org.incidenttrends.ShapedFile gtd 1100000 big.csv}</pre>
 */
public enum ShapedFile {
    /** 135 columns, about 300 bytes a row. */
    GTD("eventid,iyear,imonth,iday,approxdate,extended,resolution,country,country_txt,region,region_txt,provstate,city,"
            + "latitude,longitude,specificity,vicinity,location,summary,crit1,crit2,crit3,doubtterr,alternative,"
            + "alternative_txt,multiple,success,suicide,attacktype1,attacktype1_txt,attacktype2,attacktype2_txt,"
            + "attacktype3,attacktype3_txt,targtype1,targtype1_txt,targsubtype1,targsubtype1_txt,corp1,target1,"
            + "natlty1,natlty1_txt,targtype2,targtype2_txt,targsubtype2,targsubtype2_txt,corp2,target2,natlty2,"
            + "natlty2_txt,targtype3,targtype3_txt,targsubtype3,targsubtype3_txt,corp3,target3,natlty3,natlty3_txt,"
            + "gname,gsubname,gname2,gsubname2,gname3,gsubname3,motive,guncertain1,guncertain2,guncertain3,"
            + "individual,nperps,nperpcap,claimed,claimmode,claimmode_txt,claim2,claimmode2,claimmode2_txt,claim3,"
            + "claimmode3,claimmode3_txt,compclaim,weaptype1,weaptype1_txt,weapsubtype1,weapsubtype1_txt,weaptype2,"
            + "weaptype2_txt,weapsubtype2,weapsubtype2_txt,weaptype3,weaptype3_txt,weapsubtype3,weapsubtype3_txt,"
            + "weaptype4,weaptype4_txt,weapsubtype4,weapsubtype4_txt,weapdetail,nkill,nkillus,nkillter,nwound,"
            + "nwoundus,nwoundte,property,propextent,propextent_txt,propvalue,propcomment,ishostkid,nhostkid,"
            + "nhostkidus,nhours,ndays,divert,kidhijcountry,ransom,ransomamt,ransomamtus,ransompaid,ransompaidus,"
            + "ransomnote,hostkidoutcome,hostkidoutcome_txt,nreleased,addnotes,scite1,scite2,scite3,dbsource,"
            + "INT_LOG,INT_IDEO,INT_MISC,INT_ANY,related") {
        @Override
        void fill(Row cells, int row, int rows, SplittableRandom random) {
            LocalDate date = FIRST.plusDays((long) row * DAYS / rows);
            int month = random.nextInt(1000) == 0 ? 0 : date.getMonthValue();
            int group = random.nextInt(2) == 0 ? 0 : often(3_500, random);
            int country = group == 0 ? often(160, random) : 1 + group / 4 % 160;
            cells.set("eventid", String.format("%tY%<tm%<td%04d", date, row % 10_000));
            cells.set("iyear", date.getYear());
            cells.set("imonth", month);
            cells.set("iday", month == 0 || random.nextInt(200) == 0 ? 0 : date.getDayOfMonth());
            cells.set("extended", 0);
            cells.set("country", country);
            cells.set("country_txt", "Country " + country);
            cells.set("region", country % 12);
            cells.set("region_txt", "Region " + country % 12);
            cells.set("provstate", "Province " + (country * 20 + random.nextInt(20)));
            cells.set("city", "City " + (country * 200 + random.nextInt(200)));
            cells.set("latitude", decimals(country * 70_000 - 5_600_000 + random.nextInt(-300_000, 300_000)));
            cells.set("longitude", decimals(country % 16 * 2_000_000 - 15_000_000 + random.nextInt(-300_000, 300_000)));
            cells.set("specificity", 1 + random.nextInt(5));
            cells.set(
                    "summary",
                    random.nextInt(4) == 0 ? "\"On a day, armed men\n\"\"attacked\"\" a post, and left.\"" : "");
            for (String flag : List.of("crit1", "crit2", "crit3", "success")) {
                cells.set(flag, random.nextInt(10) == 0 ? 0 : 1);
            }
            for (String flag : List.of("doubtterr", "multiple", "suicide", "guncertain1", "individual", "claimed")) {
                cells.set(flag, random.nextInt(10) == 0 ? 1 : 0);
            }
            int type = 1 + random.nextInt(9);
            cells.set("attacktype1", type);
            cells.set("attacktype1_txt", "Attack type " + type);
            cells.set("targtype1", type + 5);
            cells.set("targtype1_txt", "Target type " + (type + 5));
            cells.set("weaptype1", type);
            cells.set("weaptype1_txt", "Weapon type " + type);
            cells.set("gname", group == 0 ? "Unknown" : "Group " + group);
            cells.set("nperps", -99);
            cells.set("nkill", random.nextInt(15) == 0 ? "" : String.valueOf(toll(random)));
            cells.set("nkillter", random.nextInt(3) == 0 ? "" : "0");
            cells.set("nwound", random.nextInt(8) == 0 ? "" : String.valueOf(toll(random)));
            cells.set("property", -9);
            cells.set("INT_ANY", -9);
        }
    },

    /** 31 columns, about 430 bytes a row. */
    ACLED("event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,"
            + "inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,"
            + "admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,"
            + "timestamp") {
        @Override
        void fill(Row cells, int row, int rows, SplittableRandom random) {
            LocalDate date = FIRST.plusDays((long) (rows - 1 - row) * DAYS / rows);
            int country = random.nextInt(100);
            int type = random.nextInt(EVENT_TYPES.size());
            cells.set("event_id_cnty", "C" + country + "-" + (rows - row));
            cells.set("event_date", date.toString());
            cells.set("year", date.getYear());
            cells.set("time_precision", random.nextInt(10) == 0 ? 1 + random.nextInt(3) : 1);
            cells.set("disorder_type", "Political violence");
            cells.set("event_type", EVENT_TYPES.get(type));
            cells.set("sub_event_type", EVENT_TYPES.get(type) + " " + random.nextInt(4));
            cells.set("actor1", group(random));
            cells.set("inter1", "Rebel group");
            cells.set("actor2", "Forces of country " + country);
            cells.set("inter2", "State forces");
            cells.set("interaction", "Rebel group-State forces");
            cells.set("iso", country);
            cells.set("region", "Region " + country % 10);
            cells.set("country", "Country " + country);
            cells.set("admin1", "Province " + (country * 20 + random.nextInt(20)));
            cells.set("admin2", "District " + (country * 100 + random.nextInt(100)));
            cells.set("location", "Place " + (country * 400 + random.nextInt(400)));
            cells.set("latitude", decimals(random.nextInt(-8_000_000, 8_000_000)));
            cells.set("longitude", decimals(random.nextInt(-17_000_000, 17_000_000)));
            cells.set("geo_precision", 1 + random.nextInt(3));
            cells.set("source", "Newspaper " + random.nextInt(500));
            cells.set("source_scale", "National");
            cells.set(
                    "notes",
                    "\"On " + date + ", armed men of one side fought those of another, near a place"
                            + (random.nextInt(30) == 0 ? ",\nand left it burning" : "")
                            + ". Neither side has confirmed the toll that was reported on the same day.\"");
            cells.set("fatalities", toll(random));
            cells.set("timestamp", 1_700_000_000 + row);
        }
    },

    /** 61 columns, about 430 bytes a row; four tenths are attacks of more than 20,000 actors. */
    GDELT(gdelt(), "\t", false) {
        @Override
        void fill(Row cells, int row, int rows, SplittableRandom random) {
            LocalDate date = FIRST_OF_GDELT.plusDays((long) row * 10 * 365 / rows);
            int code = 10 + random.nextInt(11);
            int country = random.nextInt(1 + random.nextInt(200));
            String actor = random.nextInt(3) == 0 ? "" : "ACTOR " + random.nextInt(1 + random.nextInt(30_000));
            String place =
                    "Place " + random.nextInt(5000) + ", Province " + random.nextInt(30) + ", Country " + country;
            cells.set("GlobalEventID", 400_000_000 + row);
            cells.set("Day", date.toString().replace("-", ""));
            cells.set("MonthYear", date.toString().replace("-", "").substring(0, 6));
            cells.set("Year", date.getYear());
            cells.set("FractionDate", date.getYear() + "." + (1000 + date.getDayOfYear() * 10_000 / 366));
            cells.set("Actor1Code", actor.isEmpty() ? "" : "A" + country + "GOV");
            cells.set("Actor1Name", actor);
            cells.set("Actor1CountryCode", "A" + country);
            cells.set("Actor2Name", "CIVILIAN");
            cells.set("IsRootEvent", random.nextInt(2));
            cells.set("EventCode", code + "3");
            cells.set("EventBaseCode", code + "3");
            cells.set("EventRootCode", code);
            cells.set("QuadClass", code < 14 ? 3 : 4);
            cells.set("GoldsteinScale", "-9.0");
            cells.set("NumMentions", 1 + random.nextInt(20));
            cells.set("NumSources", 1 + random.nextInt(3));
            cells.set("NumArticles", 1 + random.nextInt(20));
            cells.set("AvgTone", "-" + decimals(random.nextInt(1_500_000)));
            for (String geo : List.of("Actor1Geo_", "Actor2Geo_", "ActionGeo_")) {
                cells.set(geo + "Type", 4);
                cells.set(geo + "Fullname", place);
                cells.set(geo + "CountryCode", "C" + country);
                cells.set(geo + "ADM1Code", "C" + country + "07");
                cells.set(geo + "Lat", decimals(random.nextInt(-8_000_000, 8_000_000)));
                cells.set(geo + "Long", decimals(random.nextInt(-17_000_000, 17_000_000)));
                cells.set(geo + "FeatureID", -2_000_000 - random.nextInt(100_000));
            }
            cells.set("DateAdded", date.toString().replace("-", "") + "121500");
            cells.set(
                    "SourceURL",
                    "https://news-" + row % 5000 + ".example.org/" + date.getYear()
                            + "/armed-men-attack-a-convoy-near-the" + "-town-" + row + ".html");
        }
    };

    private static final LocalDate FIRST_OF_GDELT = LocalDate.of(2015, 2, 18);

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final int DAYS = 51 * 365;
    private static final List<String> EVENT_TYPES = List.of(
            "Battles",
            "Explosions/Remote violence",
            "Violence against civilians",
            "Protests",
            "Riots",
            "Strategic developments");

    private final String header;
    private final String separator;
    private final boolean headed;

    ShapedFile(String header) {
        this(header, ",", true);
    }

    ShapedFile(String header, String separator, boolean headed) {
        this.header = header;
        this.separator = separator;
        this.headed = headed;
    }

    private static String gdelt() {
        String actor =
                "Code,Name,CountryCode,KnownGroupCode,EthnicCode,Religion1Code,Religion2Code,Type1Code,Type2Code,Type3Code";
        String geo = "Type,Fullname,CountryCode,ADM1Code,ADM2Code,Lat,Long,FeatureID";
        return "GlobalEventID,Day,MonthYear,Year,FractionDate,"
                + each("Actor1", actor) + each("Actor2", actor)
                + "IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale,NumMentions,NumSources,"
                + "NumArticles,AvgTone,"
                + each("Actor1Geo_", geo) + each("Actor2Geo_", geo) + each("ActionGeo_", geo)
                + "DateAdded,SourceURL";
    }

    private static String each(String of, String names) {
        return of + names.replace(",", "," + of) + ",";
    }

    abstract void fill(Row cells, int row, int rows, SplittableRandom random);

    /** The cells of one record by column; what isn't set is empty. */
    private static final class Row {
        private final Map<String, Integer> positions = new HashMap<>();
        private final String[] cells;

        private final String separator;

        Row(String header, String separator) {
            this.separator = separator;
            cells = header.split(",");
            for (int i = 0; i < cells.length; i++) {
                positions.put(cells[i], i);
            }
        }

        void set(String column, Object value) {
            cells[positions.get(column)] = value.toString();
        }

        void clear() {
            Arrays.fill(cells, "");
        }

        @Override
        public String toString() {
            return String.join(separator, cells);
        }
    }

    private static String decimals(int millionths) {
        return String.valueOf(millionths / 100_000.0);
    }

    /** A number from 1 to n, the first ones by far the most often, as attacks spread over groups and countries. */
    private static int often(int n, SplittableRandom random) {
        return (int) Math.exp(random.nextDouble() * Math.log(n + 1.0));
    }

    private static String group(SplittableRandom random) {
        return random.nextInt(2) == 0 ? "Unknown" : "Group " + random.nextInt(1 + random.nextInt(3000));
    }

    private static int toll(SplittableRandom random) {
        return (int) (1 / Math.sqrt(1 - random.nextDouble())) - 1;
    }

    /**
     * Writes a file.
     *
     * @param rows how many rows below the header
     * @param seed of the random cells
     * @param path where
     * @throws IOException if it can't be written
     */
    public void write(int rows, long seed, Path path) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Row cells = new Row(header, separator);
        try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            out.write(headed ? header + "\n" : "");
            for (int row = 0; row < rows; row++) {
                cells.clear();
                fill(cells, row, rows, random);
                out.write(cells + "\n");
            }
        }
    }

    /**
     * Writes a file.
     *
     * @param args the shape, the number of rows, the path
     * @throws IOException if it can't be written
     */
    public static void main(String[] args) throws IOException {
        ShapedFile.valueOf(args[0].toUpperCase(Locale.ROOT)).write(Integer.parseInt(args[1]), 1, Path.of(args[2]));
    }
}
