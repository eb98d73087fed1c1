package org.incidenttrends.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.incidenttrends.analysis.CoordinationAnalysis.NegativeControl;
import org.incidenttrends.analysis.CoordinationFinding.Certainty;
import org.incidenttrends.analysis.CoordinationFinding.Closeness;
import org.incidenttrends.analysis.CoordinationFinding.Control;
import org.incidenttrends.analysis.CoordinationFinding.Sample;
import org.incidenttrends.stats.process.FlipNumber;
import org.incidenttrends.stats.process.IncidentsNeeded;
import org.incidenttrends.stats.process.MinimumDetectableShare;
import org.incidenttrends.stats.process.NearResponse;
import org.incidenttrends.stats.process.NearResponseResult.Surrogates;
import org.incidenttrends.stats.process.SpaceTimePoints;
import org.incidenttrends.stats.resample.Multiplicity;

/** What would have been seen, what would turn the answer, and what the same test says of pairs that nobody speaks of. */
final class CoordinationCertainty {

    /** A test cannot reach p = 0.05 with fewer. */
    private static final int LEAST_REPLICATES = 19;

    private static final int LEAST_CONTROL = 10;
    private static final int MOST_CONTROLS = 3;

    private final CoordinationAnalysis analysis;

    /** The test with the time scale that was declared for the pair. */
    private final NearResponse test;

    CoordinationCertainty(CoordinationAnalysis analysis, int timescale) {
        this.analysis = analysis;
        this.test = analysis.test().withTimescale(timescale);
    }

    Certainty of(
            CoordinationIncidents table,
            Sample sample,
            CoordinationSides sides,
            GroupFamily a,
            GroupFamily b,
            Closeness closeness) {
        SpaceTimePoints stays = sides.aStays() ? sample.a() : sample.b();
        SpaceTimePoints moves = sides.aStays() ? sample.b() : sample.a();
        boolean tested = test.resampler().replicates() >= LEAST_REPLICATES && stays.size() > 0 && moves.size() > 0;
        Optional<MinimumDetectableShare.Result> detectable = !tested || analysis.powerRuns() == 0
                ? Optional.empty()
                : Optional.of(MinimumDetectableShare.of(test)
                        .withRuns(analysis.powerRuns())
                        .of(stays, moves, sample.period()));
        Optional<FlipNumber.Result> flip = !tested
                ? Optional.empty()
                : Optional.of(new FlipNumber(test).of(stays, moves, sample.unattributed(), sample.period()));
        return new Certainty(
                detectable,
                sides.aStays() ? b : a,
                OptionalInt.empty(),
                flip,
                closeness.curve().isEmpty() ? List.of() : adjusted(controls(table, sample, a, b)));
    }

    /** How many incidents it would take, where the data can't tell. */
    static Certainty withNeeded(
            CoordinationAnalysis analysis, Sample sample, CoordinationSides sides, Certainty certainty) {
        if (certainty.detectable().isEmpty()) {
            return certainty;
        }
        SpaceTimePoints stays = sides.aStays() ? sample.a() : sample.b();
        SpaceTimePoints moves = sides.aStays() ? sample.b() : sample.a();
        OptionalInt needed = IncidentsNeeded.of(analysis.test())
                .withRuns(analysis.powerRuns())
                .of(stays, moves, sample.period());
        return new Certainty(
                certainty.detectable(), certainty.responding(), needed, certainty.flip(), certainty.controls());
    }

    private List<Control> controls(CoordinationIncidents table, Sample sample, GroupFamily a, GroupFamily b) {
        return analysis.controls().isEmpty() ? largest(table, sample, a, b) : declared(table, sample);
    }

    /** The pairs that were named. */
    private List<Control> declared(CoordinationIncidents table, Sample sample) {
        List<Control> controls = new ArrayList<>();
        for (NegativeControl pair : analysis.controls()) {
            CoordinationSides sides = CoordinationSides.of(table, pair.side(), pair.other());
            SpaceTimePoints side = table.usable(sides.onlyA());
            SpaceTimePoints other = table.usable(sides.onlyB());
            if (side.size() == 0 || other.size() == 0) {
                throw new IllegalArgumentException("The control of " + pair.side() + " with " + pair.other()
                        + " tells nothing: " + (side.size() == 0 ? pair.side() : pair.other())
                        + " has no attack that is dated to the day and located to "
                        + Wording.figure(test.delta()) + " km; name groups that have some");
            }
            controls.add(control(pair.side(), side, pair.other(), other, sample));
        }
        return controls;
    }

    /** Either side with the largest of the groups that aren't asked about. */
    private List<Control> largest(CoordinationIncidents table, Sample sample, GroupFamily a, GroupFamily b) {
        List<Control> controls = new ArrayList<>();
        boolean[] asked = asked(table, a, b);
        List<GroupFamily> others = table.named()
                .filter(name -> !a.names().contains(name) && !b.names().contains(name))
                .map(GroupFamily::of)
                .toList();
        for (GroupFamily other : others) {
            if (controls.size() == 2 * MOST_CONTROLS) {
                break;
            }
            SpaceTimePoints points = table.usable(CoordinationIncidents.without(table.rowsOf(other), asked));
            if (points.size() >= LEAST_CONTROL) {
                controls.add(control(a, sample.a(), other, points, sample));
                controls.add(control(b, sample.b(), other, points, sample));
            }
        }
        return controls;
    }

    private static List<Control> adjusted(List<Control> controls) {
        double[] adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(
                controls.stream().mapToDouble(Control::pValue).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> {
                    Control c = controls.get(i);
                    return new Control(c.side(), c.other(), c.incidents(), c.ratio(), c.pValue(), adjusted[i]);
                })
                .toList();
    }

    private static boolean[] asked(CoordinationIncidents table, GroupFamily a, GroupFamily b) {
        boolean[] asked = table.rowsOf(a);
        boolean[] ofB = table.rowsOf(b);
        for (int row = 0; row < asked.length; row++) {
            asked[row] |= ofB[row];
        }
        return asked;
    }

    private Control control(
            GroupFamily side, SpaceTimePoints own, GroupFamily other, SpaceTimePoints points, Sample sample) {
        boolean stays = CoordinationSides.stays(own.size(), side.toString(), points.size(), other.toString());
        NearResponse rule = analysis.test();
        Surrogates found = (stays ? rule.of(own, points, sample.period()) : rule.of(points, own, sample.period()))
                .surrogates()
                .orElseThrow();
        return new Control(side, other, points.size(), found.near().ratio(), found.pNear(), found.pNear());
    }
}
