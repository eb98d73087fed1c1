package org.incidenttrends.report.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Divides a long strip of text and figures into pages, over the whole document at once as Knuth and Plass (1981,
 * doi:10.1002/spe.4380111102) divide a paragraph into lines: of all ways to break, the one with the least white left
 * over, the fewest bad breaks and the least stretching and shrinking of figures.
 *
 * <p>A page on which {@code w} of the height stays white beyond a margin of 5 % costs {@code 8 w²}; its figures, drawn
 * {@code r} of the way to their least or greatest height, cost {@code r²/5}; a break costs what its piece says, and each
 * page a little, so that the document isn't longer than it needs to be. Lengths are in any one unit.
 */
final class PageBreaks {

    /** The price of a break that is never made. */
    static final double NEVER = Double.POSITIVE_INFINITY;

    private static final double PAGE = 0.1;
    private static final double WHITE = 8;
    private static final double RAGGED = 0.05;
    private static final double ELASTIC = 0.2;

    /** A piece higher than a page must go somewhere: where it begins one. */
    private static final double TOO_HIGH = 1000;

    private PageBreaks() {}

    /**
     * A piece that isn't broken.
     *
     * @param top where it begins on the strip
     * @param bottom where it ends, without the space below it
     * @param shrink by how much it can be lower
     * @param stretch by how much it can be higher
     * @param repeated the height of what is set again above it when it begins a page, such as the head of its table
     * @param before the price of a page that begins with it
     */
    record Piece(double top, double bottom, double shrink, double stretch, double repeated, double before) {}

    /**
     * A page.
     *
     * @param from the first piece
     * @param to the piece after its last
     * @param elastic how its figures are drawn: −1 at their least height, 0 as they are, 1 at their greatest
     */
    record Sheet(int from, int to, double elastic) {}

    /**
     * Divides a strip into pages.
     *
     * @param pieces the pieces in order
     * @param height the height of a page
     * @return the pages in order
     */
    static List<Sheet> of(List<Piece> pieces, double height) {
        int n = pieces.size();
        double[] cost = new double[n + 1];
        Arrays.fill(cost, 1, n + 1, NEVER);
        Sheet[] last = new Sheet[n + 1];
        for (int from = 0; from < n; from++) {
            if (cost[from] == NEVER) {
                continue;
            }
            Fill fill = new Fill(pieces.get(from), height);
            for (int to = from + 1; to <= n; to++) {
                fill.add(pieces.get(to - 1));
                if (to > from + 1 && fill.overflows()) {
                    break;
                }
                double broken = to == n ? 0 : pieces.get(to).before();
                double total = cost[from] + fill.cost(to == n) + broken;
                if (total < cost[to]) {
                    cost[to] = total;
                    last[to] = new Sheet(from, to, to == n ? Math.min(0, fill.elastic()) : fill.elastic());
                }
            }
        }
        return backwards(last);
    }

    private static List<Sheet> backwards(Sheet[] last) {
        List<Sheet> sheets = new ArrayList<>();
        for (int end = last.length - 1; end > 0; end = last[end].from()) {
            sheets.add(last[end]);
        }
        Collections.reverse(sheets);
        return sheets;
    }

    /** A page that is being filled. */
    private static final class Fill {

        private final double height;
        private final double top;
        private double used;
        private double shrink;
        private double stretch;

        Fill(Piece first, double height) {
            this.height = height;
            this.top = first.top() - first.repeated();
        }

        void add(Piece piece) {
            used = piece.bottom() - top;
            shrink += piece.shrink();
            stretch += piece.stretch();
        }

        boolean overflows() {
            return used - shrink > height;
        }

        double elastic() {
            if (used > height) {
                return shrink > 0 ? -Math.min(1, (used - height) / shrink) : 0;
            }
            return stretch > 0 ? Math.min(1, (height - used) / stretch) : 0;
        }

        double cost(boolean lastPage) {
            double price = PAGE + ELASTIC * elastic() * elastic();
            if (overflows()) {
                return price + TOO_HIGH;
            }
            double left = Math.max(0, height - used - stretch) / height;
            double white = Math.max(0, left - RAGGED);
            return lastPage ? PAGE : price + WHITE * white * white;
        }
    }
}
