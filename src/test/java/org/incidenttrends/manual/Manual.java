package org.incidenttrends.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the Markdown of {@code src/site} into pages that need no network; the figures are drawn while it is built. */
final class Manual {

    private static final Pattern TITLE = Pattern.compile("^# (.+)$", Pattern.MULTILINE);
    private static final Pattern PAGE = Pattern.compile("(href=\"[^\":]+)\\.md((?:#[^\"]*)?\")");

    private final Path source;
    private final Path target;

    Manual(Path source, Path target) {
        this.source = source;
        this.target = target;
    }

    /** Every page below the folder, by its path. */
    Map<Path, String> pages() {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toMap(source::relativize, Manual::read, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes every page and copies every picture that lies beside them. */
    void build() throws IOException {
        List<org.commonmark.Extension> tables = List.of(TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).build();
        Map<Path, String> pages = pages();
        for (Map.Entry<Path, String> page : pages.entrySet()) {
            String body = renderer.render(parser.parse(page.getValue()));
            String html = page(title(page.getValue()), navigation(page.getKey(), pages), body);
            Path file = target.resolve(page.getKey().toString().replaceFirst("\\.md$", ".html"));
            Files.createDirectories(file.getParent());
            Files.writeString(file, html);
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().endsWith(".md")) {
                    Path copy = target.resolve(source.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String title(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() ? title.group(1) : "Untitled";
    }

    private static String navigation(Path here, Map<Path, String> pages) {
        String up = "../".repeat(here.getNameCount() - 1);
        return pages.entrySet().stream()
                .map(page -> "<li><a href=\"" + up + page.getKey().toString().replace('\\', '/') + "\">"
                        + title(page.getValue()) + "</a></li>")
                .collect(Collectors.joining("\n", "<nav><ul>\n", "\n</ul></nav>"));
    }

    private static String page(String title, String navigation, String body) {
        return PAGE.matcher("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
                body { font: 16px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; display: flex; gap: 2em }
                nav { flex: 0 0 14em; font-size: 0.85em } nav ul { list-style: none; padding: 0 } main { min-width: 0 }
                pre { background: #f4f4f4; padding: 0.7em; overflow-x: auto } img { max-width: 100%%; height: auto }
                table { border-collapse: collapse } th, td { border-bottom: 1px solid #ccc; padding: 0.2em 0.7em; text-align: left }
                </style></head><body>
                %s
                <main>
                %s</main></body></html>
                """.formatted(title, navigation, body)).replaceAll("$1.html$2");
    }
}
