package org.incidenttrends.report.document;

import java.util.List;

/** The page that leads to several briefings, with what each says first, and with those that couldn't be made. */
public final class IndexHtml {

    private IndexHtml() {}

    /**
     * A briefing of several.
     *
     * @param name what it is about
     * @param incidents how many incidents it has
     * @param folder where it lies, beside the index; empty if it couldn't be made
     * @param says its first key finding, or why it couldn't be made
     */
    public record Entry(String name, int incidents, String folder, String says) {}

    /**
     * Renders the index.
     *
     * @param title its title
     * @param subtitle what is told apart, and how many there are
     * @param entries the briefings in order
     * @return a complete HTML document that needs nothing else
     */
    public static String of(String title, String subtitle, List<Entry> entries) {
        Markup page = new Markup();
        page.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB");
        page.open("head").empty("meta", "charset", "utf-8");
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.element("title", title);
        page.open("style", "type", "text/css")
                .raw(BriefingXhtml.resource("screen.css"))
                .close()
                .close();
        page.open("body").open("div", "class", "cover").element("p", "Incident briefings", "class", "kicker");
        page.element("h1", title).element("p", subtitle, "class", "subtitle").close();
        page.open("table", "class", "index").open("thead").open("tr");
        page.element("th", "Briefing", "scope", "col").element("th", "Incidents", "scope", "col", "class", "number");
        page.element("th", "It says first", "scope", "col").close().close().open("tbody");
        entries.forEach(entry -> row(page, entry));
        return "<!DOCTYPE html>\n" + page.close().close().close().close() + "\n";
    }

    private static void row(Markup page, Entry entry) {
        page.open("tr");
        if (entry.folder().isEmpty()) {
            page.element("th", entry.name(), "scope", "row");
        } else {
            page.open("th", "scope", "row");
            page.element("a", entry.name(), "href", entry.folder() + "/briefing.html")
                    .close();
        }
        page.element("td", String.valueOf(entry.incidents()), "class", "number");
        if (entry.folder().isEmpty()) {
            page.element("td", "Not made: " + entry.says(), "class", "failed");
        } else {
            page.open("td").text(entry.says() + " ");
            page.element("a", "PDF", "href", entry.folder() + "/briefing.pdf").close();
        }
        page.close();
    }
}
