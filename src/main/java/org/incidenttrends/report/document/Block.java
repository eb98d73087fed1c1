package org.incidenttrends.report.document;

import java.util.List;
import org.incidenttrends.chart.Chart;

/** One piece of a section. Text is plain, but for {@link Words}: nothing in it is markup, and it may hold any script. */
public sealed interface Block {

    /**
     * Running text.
     *
     * @param text one paragraph
     */
    record Paragraph(String text) implements Block {}

    /**
     * The analyst's own words.
     *
     * @param markdown paragraphs, headings, lists and emphasis in CommonMark
     */
    record Words(String markdown) implements Block {}

    /**
     * The sentence that answers the section's question, set large.
     *
     * @param text one or two sentences
     */
    record Answer(String text) implements Block {}

    /**
     * A heading within a section.
     *
     * @param text a few words
     */
    record Heading(String text) implements Block {}

    /**
     * A numbered figure. Its caption is the chart's title, which states the finding; the number and the name of the file
     * with its data are added when the page is made.
     *
     * @param chart the chart
     */
    record Figure(Chart chart) implements Block {}

    /**
     * A numbered table, whose head is repeated on every page that it runs over.
     *
     * @param caption what it shows, in a sentence or a few words
     * @param columns the columns, at least one
     * @param rows the rows, each with a cell for every column
     */
    record Table(String caption, List<Column> columns, List<List<String>> rows) implements Block {

        /**
         * Copies the lists.
         *
         * @throws IllegalArgumentException if there is no column, or a row has another number of cells
         */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("The table '" + caption + "' has no columns");
            }
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "The table '" + caption + "' has " + columns.size() + " columns, but row " + (i + 1)
                                    + " has " + rows.get(i).size() + " cells");
                }
            }
        }
    }

    /**
     * A column of a table.
     *
     * @param name its head
     * @param numeric whether its cells are numbers, set flush right
     */
    record Column(String name, boolean numeric) {

        /**
         * A column of words.
         *
         * @param name its head
         * @return the column
         */
        public static Column text(String name) {
            return new Column(name, false);
        }

        /**
         * A column of numbers.
         *
         * @param name its head
         * @return the column
         */
        public static Column number(String name) {
            return new Column(name, true);
        }
    }

    /**
     * What a reader must know before using the section's answer.
     *
     * @param heading a few words above them
     * @param sentences full sentences, the weightiest first; none where there is nothing to say
     */
    record Caveats(String heading, List<String> sentences) implements Block {

        /** Copies the list. */
        public Caveats {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * Terms and what stands behind them.
     *
     * @param entries the terms in order
     */
    record Definitions(List<Definition> entries) implements Block {

        /** Copies the list. */
        public Definitions {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A term with its text.
     *
     * @param term a few words
     * @param text what it means or holds
     */
    record Definition(String term, String text) {}

    /**
     * A method with the literature that describes it.
     *
     * @param question what it answers, in a few words
     * @param name what was done, with the choices that were made
     * @param references full citations
     */
    record Method(String question, String name, List<String> references) implements Block {

        /** Copies the list. */
        public Method {
            references = List.copyOf(references);
        }
    }
}
