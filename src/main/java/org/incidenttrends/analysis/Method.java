package org.incidenttrends.analysis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a finding was computed.
 *
 * @param name the method in words, with the choices that were made
 * @param references where it is described
 */
public record Method(String name, List<Reference> references) {

    /** Copies the list. */
    public Method {
        references = List.copyOf(references);
    }

    /**
     * A method with its references.
     *
     * @param name the method in words
     * @param references where it is described
     * @return the method
     */
    public static Method of(String name, Reference... references) {
        return new Method(name, List.of(references));
    }

    /**
     * The references in one line.
     *
     * @return citations, separated by semicolons
     */
    public String citation() {
        return references.stream().map(Reference::citation).collect(Collectors.joining("; "));
    }

    /** The method in words, with the short forms of its references. */
    @Override
    public String toString() {
        return references.stream().map(Reference::key).collect(Collectors.joining("; ", name + " (", ")"));
    }
}
