package org.incidenttrends.analysis.published;

import java.util.ArrayList;
import java.util.List;
import org.incidenttrends.stats.Interval;

/** Collects the cases of one source. */
final class Cases {

    private final String source;
    private final List<PublishedCase> cases = new ArrayList<>();

    private Cases(String source) {
        this.source = source;
    }

    static Cases of(String source) {
        return new Cases(source);
    }

    Cases number(String name, String published, double computed) {
        cases.add(PublishedCase.number(name, published, computed, source));
        return this;
    }

    Cases within(String name, String published, double computed, double tolerance) {
        cases.add(PublishedCase.within(name, published, computed, tolerance, source));
        return this;
    }

    Cases words(String name, String published, String computed) {
        cases.add(PublishedCase.words(name, published, computed, source));
        return this;
    }

    Cases interval(String name, String lower, String upper, Interval computed) {
        return number(name + ", lower", lower, computed.lower()).number(name + ", upper", upper, computed.upper());
    }

    List<PublishedCase> list() {
        return List.copyOf(cases);
    }
}
