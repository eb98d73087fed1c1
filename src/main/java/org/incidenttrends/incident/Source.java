package org.incidenttrends.incident;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where incidents come from: the file, how it was read, and what a reader of any result should know about it. */
public final class Source {

    /**
     * A change of collection: the counts before and after aren't alike.
     *
     * @param date the first day of the new way
     * @param note what changed
     */
    public record CollectionBreak(LocalDate date, String note) {
        @Override
        public String toString() {
            return date + ": " + note;
        }
    }

    /** How it is read, why so, when its collection changed, and which of its events were chosen. */
    private record Format(String schema, String why, List<CollectionBreak> breaks, String events) {
        static Format ofCounts(String why) {
            return new Format("counts", why, List.of(), "");
        }
    }

    private final String file;
    private final Format format;
    private final String encoding;
    private final Supplier<String> sha256;
    private final List<String> caveats;
    private final List<CollectionBreak> collectionBreaks;
    private final List<KnownEvent> history;
    private final @Nullable CoverageFile declared;

    Source(
            String file,
            Schemas.Recognised format,
            String encoding,
            Supplier<String> sha256,
            List<String> ofTheData,
            List<KnownEvent> history,
            @Nullable CoverageFile declared) {
        this(
                file,
                new Format(format.schema().name, format.why(), format.schema().breaks, format.events()),
                encoding,
                sha256,
                ofTheData,
                history,
                declared);
    }

    private Source(
            String file,
            Format format,
            String encoding,
            Supplier<String> sha256,
            List<String> ofTheData,
            List<KnownEvent> history,
            @Nullable CoverageFile declared) {
        this.file = file;
        this.format = format;
        this.encoding = encoding;
        this.sha256 = sha256;
        this.history = List.copyOf(history);
        this.declared = declared;
        List<String> said = new ArrayList<>(declared == null ? List.of() : declared.caveats());
        said.addAll(ofTheData);
        this.caveats = List.copyOf(said);
        List<CollectionBreak> known = new ArrayList<>(declared == null ? List.of() : declared.breaks());
        known.addAll(format.breaks);
        history.stream()
                .filter(KnownEvent::isCollection)
                .forEach(event -> known.add(new CollectionBreak(event.date(), event.name())));
        known.sort(Comparator.comparing(CollectionBreak::date));
        this.collectionBreaks = List.copyOf(known);
    }

    private Source(Source other, List<String> caveats) {
        this.file = other.file;
        this.format = other.format;
        this.encoding = other.encoding;
        this.sha256 = other.sha256;
        this.history = other.history;
        this.declared = other.declared;
        this.collectionBreaks = other.collectionBreaks;
        this.caveats = List.copyOf(caveats);
    }

    /** The same with further caveats before its own. */
    Source saying(List<String> more) {
        return more.isEmpty()
                ? this
                : new Source(
                        this,
                        Stream.concat(more.stream(), caveats.stream())
                                .distinct()
                                .toList());
    }

    /**
     * A file of counts, with the coverage that is declared beside it.
     *
     * @param path the file
     * @param encoding as it was found to be
     * @return the source
     * @throws InputException if a coverage file lies beside it that is none
     */
    public static Source ofCounts(Path path, String encoding) {
        Path beside = CoverageFile.beside(path);
        return new Source(
                path.toString(),
                Format.ofCounts("a table of counts, as asked for"),
                encoding,
                FileFaults.told(path, () -> FileHash.of(path)),
                List.of(),
                HistoryFile.besideOrNone(path),
                Files.isRegularFile(beside) ? CoverageFile.read(beside) : null);
    }

    /**
     * A file of incidents that an engine counts, with the coverage that is declared beside it.
     *
     * @param path the file
     * @param how they were counted, such as the query
     * @param caveats what a reader of any result should know about these data
     * @return the source
     * @throws InputException if a coverage file lies beside it that is none
     */
    public static Source ofCounts(Path path, String how, List<String> caveats) {
        Path beside = CoverageFile.beside(path);
        return new Source(
                path.toString(),
                Format.ofCounts(how),
                "utf-8",
                FileFaults.told(path, () -> FileHash.of(path)),
                caveats,
                HistoryFile.besideOrNone(path),
                Files.isRegularFile(beside) ? CoverageFile.read(beside) : null);
    }

    /**
     * Counts that were made elsewhere, such as by a database.
     *
     * @param name what to call it, such as the address of the database without any password
     * @param how they were made, such as the query
     * @param sha256 the hash of what was handed over, in hexadecimal digits
     * @param caveats what a reader of any result should know about these data
     * @return the source
     */
    public static Source ofCounts(String name, String how, String sha256, List<String> caveats) {
        return new Source(name, Format.ofCounts(how), "utf-8", () -> sha256, caveats, List.of(), null);
    }

    /**
     * The file as it was given.
     *
     * @return a path, absolute or not
     */
    public String file() {
        return file;
    }

    /**
     * The name of the table.
     *
     * @return the file's name without its folder and extension
     */
    public String name() {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * The SHA-256 hash of the file. That of a large file is computed when it is first asked for.
     *
     * @return 64 hexadecimal digits
     * @throws InputException if the file was changed since it was read
     */
    public String sha256() {
        return sha256.get();
    }

    /**
     * The schema by which it was read.
     *
     * @return for example {@code native}, {@code gtd} or {@code counts}
     */
    public String schema() {
        return format.schema;
    }

    /**
     * Why it was read by that schema.
     *
     * @return in words, such as the columns by which it was recognised
     */
    public String recognised() {
        return format.why;
    }

    /**
     * Which of the source's events were chosen, by default or as asked for.
     *
     * @return such as {@code attacks}; empty where the format has no choices
     */
    public String events() {
        return format.events;
    }

    /**
     * The encoding in which it was read.
     *
     * @return {@code utf-8} or {@code windows-1252}
     */
    public String encoding() {
        return encoding;
    }

    /**
     * What a reader of any result should know about these data.
     *
     * @return sentences
     */
    public List<String> caveats() {
        return caveats;
    }

    /**
     * The known changes of collection.
     *
     * @return by date
     */
    public List<CollectionBreak> collectionBreaks() {
        return collectionBreaks;
    }

    /**
     * The declared history: known events, changes of collection among them.
     *
     * @return by date; empty where none is declared
     */
    public List<KnownEvent> history() {
        return history;
    }

    /**
     * The coverage that is declared beside the file, whether or not the table was read within it.
     *
     * @return empty where none is declared
     */
    public Optional<Coverage> declaredCoverage() {
        return Optional.ofNullable(declared).map(CoverageFile::coverage);
    }

    @Override
    public String toString() {
        return file + " (" + schema() + ", " + encoding + (events().isEmpty() ? "" : ", events " + events()) + ")";
    }
}
