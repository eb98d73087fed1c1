package org.incidenttrends.report.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line may end: as usual, but not within a word at its apostrophe, which Java takes for a closing quote. */
final class LineBreaks implements FSTextBreaker {

    private static final char APOSTROPHE = '’';

    private final FSTextBreaker usual = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.UK));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        usual.setText(newText);
    }

    @Override
    public int next() {
        int end = usual.next();
        while (end > 0
                && end < text.length()
                && text.charAt(end - 1) == APOSTROPHE
                && Character.isLetter(text.charAt(end))) {
            end = usual.next();
        }
        return end;
    }
}
