package org.incidenttrends.manual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown of {@code src/site} into pages that need no network. The build calls {@link #main} before it packages;
 * the figures are drawn meanwhile. A page that nothing leads to, a link or a picture that leads nowhere ends the build.
 */
final class Manual {

    private static final Pattern TITLE = Pattern.compile("^# (.+)$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]+\\.md)[^)]*\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^):]+)\\)");
    private static final Pattern PAGE = Pattern.compile("(href=\"[^\":]+)\\.md((?:#[^\"]*)?\")");
    private static final String INDEX = "index.md";

    private final Path site;
    private final Path source;
    private final Path target;

    Manual(Path site, Path target) {
        this.site = site;
        this.source = site.resolve("markdown");
        this.target = target;
    }

    /**
     * Builds the manual.
     *
     * @param args the folder of the site's sources, and the folder to write to
     */
    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        new Manual(Path.of(args[0]), target).build(199);
        System.out.println("The manual: " + target.resolve("index.html"));
    }

    /** Draws the figures, resampling so often, and writes every page. */
    void build(int replicates) throws IOException {
        copy(site.resolve("resources"), target);
        Figures.draw(Files.createDirectories(target.resolve("images")), replicates);
        write();
        List<String> lost = new ArrayList<>(brokenLinks());
        unlinked().forEach(page -> lost.add("nothing leads to " + page));
        if (!lost.isEmpty()) {
            throw new IllegalStateException(String.join("; ", lost));
        }
    }

    /** Every page by its path. */
    Map<String, String> pages() {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .collect(Collectors.toMap(
                            file -> source.relativize(file).toString().replace('\\', '/'),
                            Manual::read,
                            (a, b) -> a,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The links from a page to another that doesn't exist. */
    List<String> brokenLinks() {
        List<String> broken = new ArrayList<>();
        pages().forEach((page, text) -> all(LINK, text).stream()
                .filter(link -> !Files.exists(source.resolve(page).resolveSibling(link)))
                .forEach(link -> broken.add(page + " leads to " + link)));
        return broken;
    }

    /** The pages that the start page doesn't lead to. */
    List<String> unlinked() {
        List<String> linked = all(LINK, read(source.resolve(INDEX)));
        return pages().keySet().stream()
                .filter(page -> !page.equals(INDEX) && !linked.contains(page))
                .toList();
    }

    private void write() throws IOException {
        List<Extension> tables = List.of(TablesExtension.create());
        Parser parser = Parser.builder().extensions(tables).build();
        HtmlRenderer renderer = HtmlRenderer.builder().extensions(tables).build();
        String style = read(site.resolve("manual.css"));
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Path file = target.resolve(page.getKey().replaceFirst("\\.md$", ".html"));
            for (String picture : all(PICTURE, page.getValue())) {
                if (!Files.exists(file.resolveSibling(picture))) {
                    throw new IllegalStateException(page.getKey() + " shows " + picture + ", which nothing draws");
                }
            }
            Files.createDirectories(file.getParent());
            String body = renderer.render(parser.parse(page.getValue()));
            Files.writeString(file, html(title(page.getValue()), style, navigation(page.getKey()), body));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(String text) {
        Matcher title = TITLE.matcher(text);
        return title.find() ? title.group(1) : "Untitled";
    }

    /** The start page's headings with the pages that each lists. */
    private String navigation(String here) {
        String up = "../".repeat((int) here.chars().filter(c -> c == '/').count());
        Map<String, String> pages = pages();
        StringBuilder navigation =
                new StringBuilder("<nav><a class=\"home\" href=\"" + up + "index.html\">Incident Trends</a>\n");
        for (String part : read(source.resolve(INDEX)).split("(?m)^## ", -1)) {
            List<String> links = all(LINK, part);
            if (links.isEmpty()) {
                continue;
            }
            navigation
                    .append("<h2>")
                    .append(part.lines().findFirst().orElse(""))
                    .append("</h2>\n<ul>\n");
            for (String link : links) {
                navigation
                        .append(link.equals(here) ? "<li class=\"here\">" : "<li>")
                        .append("<a href=\"" + up + link + "\">")
                        .append(title(pages.getOrDefault(link, "")))
                        .append("</a></li>\n");
            }
            navigation.append("</ul>\n");
        }
        return navigation.append("</nav>").toString();
    }

    private static String html(String title, String style, String navigation, String body) {
        String html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title><style>\n" + style + "</style></head><body>\n" + navigation + "\n<main>\n" + body
                + "</main></body></html>\n";
        return PAGE.matcher(html).replaceAll("$1.html$2");
    }
}
