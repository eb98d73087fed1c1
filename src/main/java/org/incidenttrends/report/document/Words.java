package org.incidenttrends.report.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The analyst's own words: Markdown with tables as XHTML. Markup within it is printed as it stands, links lead only to the web, and
 * pictures become their descriptions, so that a briefing needs nothing from elsewhere.
 */
final class Words {

    /** Headings of the words lie below that of their section. */
    private static final int BELOW = 2;

    private static final int LOWEST = 4;

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (node instanceof Link link) {
                    attributes.put("title", "Go to: " + link.getDestination());
                } else if (node instanceof TableCell cell) {
                    cell(cell, attributes);
                } else if (node.getParent() instanceof Document && Markup.beginsRightToLeft(letters(node))) {
                    attributes.put("dir", "rtl");
                }
            })
            .build();

    private Words() {}

    static String xhtml(String markdown) {
        Node document = PARSER.parse(Markup.allowed(markdown));
        document.accept(new Editor());
        return RENDERER.render(document);
    }

    private static void cell(TableCell cell, Map<String, String> attributes) {
        attributes.remove("align");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            attributes.put("class", "number");
        }
        if (cell.isHeader()) {
            attributes.put("scope", "col");
        }
    }

    private static String letters(Node node) {
        StringBuilder letters = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                letters.append(text.getLiteral());
            }
        });
        return letters.toString();
    }

    /** Fits the words into the page. */
    private static final class Editor extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            for (Node child : children(image)) {
                image.insertBefore(child);
            }
            image.unlink();
        }

        @Override
        public void visit(Text text) {
            text.setLiteral(Typesetting.of(text.getLiteral()));
        }

        private static List<Node> children(Node node) {
            return Stream.iterate(node.getFirstChild(), child -> child != null, Node::getNext)
                    .toList();
        }
    }
}
