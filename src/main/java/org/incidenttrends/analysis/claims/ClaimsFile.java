package org.incidenttrends.analysis.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidenttrends.analysis.ClaimsFinding;
import org.incidenttrends.declared.Declaration;
import org.incidenttrends.declared.DeclarationException;
import org.incidenttrends.declared.Quoted;
import org.incidenttrends.declared.Value;
import org.incidenttrends.incident.Condition;
import org.incidenttrends.incident.IncidentTable;
import org.incidenttrends.incident.InputException;

/** A file of statements, read strictly: an unknown key or word is an error with file, line and the words allowed. */
public final class ClaimsFile {

    private final Declaration declared;
    private final String sha256;
    private final String source;
    private final Optional<Value> data;
    private final Optional<LocalDate> asOf;
    private final Optional<Incident> incident;
    private final List<Claim> claims;

    /** The incident that the statements are about. */
    record Incident(LocalDate date, List<Condition> where, Declaration declared) {

        static Incident read(Value value) {
            Declaration block = value.declaration().allowing("date", "where");
            return new Incident(
                    block.get("date").date(),
                    block.find("where").map(Claim::conditions).orElse(List.of()),
                    block);
        }

        /** The rows of that day for which the conditions hold. */
        IncidentTable in(IncidentTable whole) {
            try {
                IncidentTable found = whole.between(date, date);
                for (Condition condition : where) {
                    found = found.where(condition);
                }
                return found;
            } catch (InputException e) {
                throw declared.error(e.getMessage());
            }
        }
    }

    private ClaimsFile(Declaration file, String sha256) {
        this.declared = file.allowing("source", "data", "as-of", "incident", "claims");
        this.sha256 = sha256;
        this.source = file.get("source").text();
        this.data = file.find("data");
        this.asOf = file.find("as-of").map(Value::date);
        this.incident = file.find("incident").map(Incident::read);
        this.claims =
                file.get("claims").declarations().stream().map(Claim::read).toList();
        refuseSameIds();
    }

    /**
     * Reads a file.
     *
     * @param file a YAML file
     * @return the claims
     * @throws DeclarationException if a key or word isn't understood, or one that is needed is missing
     */
    public static ClaimsFile read(Path file) {
        return new ClaimsFile(Declaration.read(file), hash(file));
    }

    private void refuseSameIds() {
        Map<String, Integer> lines = new HashMap<>();
        for (Claim claim : claims) {
            Integer before =
                    lines.putIfAbsent(claim.id(), claim.declared().get("id").line());
            if (before != null) {
                throw claim.error(
                        "id",
                        "the id " + Quoted.value(claim.id()) + " stands already in line " + before
                                + "; give each claim its own");
            }
        }
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The table that the claims are about.
     *
     * @return beside the claims file; empty if the file names none
     * @throws DeclarationException if there is no such file
     */
    public Optional<Path> data() {
        return data.map(named -> {
            Path table = declared.file().resolveSibling(named.text());
            if (!Files.exists(table)) {
                throw named.error("'data' is " + Quoted.value(named.text())
                        + ", expected a file beside this one; there is no " + table);
            }
            return table;
        });
    }

    /**
     * The day up to which that table is complete.
     *
     * @return as declared
     */
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    /**
     * The columns that the claims filter by.
     *
     * @return their names
     */
    public List<String> columns() {
        return claims.stream()
                .flatMap(claim -> Stream.concat(
                        claim.where().stream(), claim.sides().stream().flatMap(List::stream)))
                .map(Condition::column)
                .distinct()
                .toList();
    }

    /**
     * How many claims there are.
     *
     * @return at least one
     */
    public int size() {
        return claims.size();
    }

    ClaimsFinding.Declared origin() {
        return new ClaimsFinding.Declared(declared.file().toString(), sha256, source);
    }

    Optional<Incident> incident() {
        return incident;
    }

    List<Claim> claims() {
        return claims;
    }

    @Override
    public String toString() {
        return declared.file() + ": " + claims.size() + (claims.size() == 1 ? " claim" : " claims") + " (sha256 "
                + sha256 + ")";
    }
}
