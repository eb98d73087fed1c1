package org.incidenttrends.analysis.claims;

import static org.incidenttrends.analysis.claims.Expected.Word.AT_LEAST;
import static org.incidenttrends.analysis.claims.Expected.Word.AT_MOST;
import static org.incidenttrends.analysis.claims.Expected.Word.A_BREAK_IN;
import static org.incidenttrends.analysis.claims.Expected.Word.FALLING;
import static org.incidenttrends.analysis.claims.Expected.Word.GROWING;
import static org.incidenttrends.analysis.claims.Expected.Word.HIGHER;
import static org.incidenttrends.analysis.claims.Expected.Word.LARGEST;
import static org.incidenttrends.analysis.claims.Expected.Word.LOWER;
import static org.incidenttrends.analysis.claims.Expected.Word.RISING;
import static org.incidenttrends.analysis.claims.Expected.Word.SHRINKING;
import static org.incidenttrends.analysis.claims.Expected.Word.SOME;
import static org.incidenttrends.analysis.claims.Expected.Word.SUPPORTED;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.declared.Span;
import org.incidenttrends.series.Measure;

/** The tests that a claim can ask for, with the keys that each understands and what it can be expected to find. */
enum ClaimTest {
    /** The annual change. Expected numbers are per cent a year. */
    TREND(EnumSet.of(RISING, FALLING, AT_LEAST, AT_MOST), "measure", "by", "from", "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return TrendRule.of(evidence);
        }
    },
    /** Deaths per attack, between two spans or of one family of groups against another. */
    DEADLIER(EnumSet.of(RISING, FALLING, HIGHER, LOWER), "between", "groups", "from", "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return DeadlierRule.of(evidence);
        }

        @Override
        void require(Claim claim) {
            if ((claim.between().size() == 2) == (claim.groups().size() == 2)) {
                throw claim.declared()
                        .error("'deadlier' needs either 'between' with two spans or 'groups' with two of them");
            }
        }
    },
    /** The share of all incidents, whatever the unattributed are. Expected numbers are shares from 0 to 1. */
    SHARE(EnumSet.of(AT_LEAST, AT_MOST, LARGEST, SOME), "groups", "from", "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return ShareRule.of(evidence);
        }

        @Override
        void require(Claim claim) {
            claim.declared().get("groups");
            if (claim.expects().word().takesNumber()
                    && !(claim.expects().number() >= 0 && claim.expects().number() <= 1)) {
                throw claim.error(
                        "expects",
                        "'expects' is " + claim.expects() + ", expected a share from 0 to 1, such as 0.5 for a half");
            }
        }
    },
    /** The change of a share between two spans, whatever the unattributed are. */
    SHIFT(EnumSet.of(RISING, FALLING), "groups", "between") {
        @Override
        Ruling rule(Evidence evidence) {
            return ShiftRule.of(evidence);
        }

        @Override
        void require(Claim claim) {
            claim.declared().get("groups");
            claim.declared().get("between");
        }
    },
    /** Since when the level is another. */
    SINCE(EnumSet.of(A_BREAK_IN), "measure", "by", "from", "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return SinceRule.of(evidence);
        }
    },
    /** Whether the last whole period is unusual. */
    SURGE(EnumSet.of(Expected.Word.SURGE, SUPPORTED), "measure", "by", "from", "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return SurgeRule.of(evidence);
        }
    },
    /** The rate of one span or place against another's. Expected numbers are ratios. */
    COMPARE(
            EnumSet.of(HIGHER, LOWER, RISING, FALLING, AT_LEAST, AT_MOST),
            "measure",
            "by",
            "between",
            "sides",
            "from",
            "to") {
        @Override
        Ruling rule(Evidence evidence) {
            return CompareRule.of(evidence);
        }

        @Override
        void require(Claim claim) {
            if (claim.between().isEmpty() == claim.sides().isEmpty()) {
                throw claim.declared()
                        .error("'compare' needs either 'between' with two spans or 'sides' with two places");
            }
        }
    },
    /** Whether two groups or families of groups act together. */
    COORDINATION(EnumSet.of(SUPPORTED), "groups", "from", "to", "delta", "tau", "timescale", "controls") {
        @Override
        Ruling rule(Evidence evidence) {
            return CoordinationRule.together(evidence);
        }

        @Override
        void require(Claim claim) {
            requireTwoFamilies(claim);
        }
    },
    /** Whether they came closer between two spans. */
    GROWTH(EnumSet.of(SUPPORTED, GROWING, SHRINKING), "groups", "between", "delta", "tau", "timescale") {
        @Override
        Ruling rule(Evidence evidence) {
            return CoordinationRule.growth(evidence);
        }

        @Override
        void require(Claim claim) {
            requireTwoFamilies(claim);
            claim.declared().get("between");
            requireInOrder(claim);
        }
    };

    /** The measures by the words of the command line. */
    static final Map<String, Measure> MEASURES = measures();

    @SuppressWarnings("ImmutableEnumChecker") // copies
    private final Set<Expected.Word> expected;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> keys;

    ClaimTest(Set<Expected.Word> expected, String... keys) {
        this.expected = Set.copyOf(expected);
        this.keys = List.of(keys);
    }

    /** Holds a claim against the data. */
    abstract Ruling rule(Evidence evidence);

    /** Checks what can be checked before looking at data. */
    void require(Claim claim) {}

    private static void requireTwoFamilies(Claim claim) {
        if (claim.declared().get("groups").list().size() != 2) {
            throw claim.error(
                    "groups",
                    "'groups' has " + claim.groups().size() + " of them, expected two, each one name or [several]");
        }
        Set<String> seen = new HashSet<>();
        for (String name : claim.allGroups()) {
            if (!seen.add(name)) {
                throw claim.error("groups", "'groups' names " + Quoted.value(name) + " twice; name it on one side");
            }
        }
    }

    private static void requireInOrder(Claim claim) {
        Span before = claim.between().get(0);
        Span after = claim.between().get(1);
        if (!before.to().isBefore(after.from())) {
            throw claim.error(
                    "between",
                    "'between' has " + before + " and " + after
                            + ", which overlap or are in the wrong order; expected the earlier span first");
        }
    }

    Set<Expected.Word> expected() {
        return expected;
    }

    List<String> keys() {
        return keys;
    }

    /** The word in the file. */
    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Measure> measures() {
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (String word : List.of("attacks", "deadly", "killed", "injured", "casualties")) {
            measures.put(word, Measure.parse(word));
        }
        return measures;
    }
}
