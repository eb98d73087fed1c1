package org.incidenttrends.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.BriefingXhtml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes the pages of a briefing: a tagged PDF that conforms to PDF/UA-1 and PDF/A-3a, with bookmarks, a table of
 * contents, page numbers, embedded fonts, and figures as vectors with their alternative texts. The same briefing gives
 * the same bytes: the document's date is the data's, its identifier the digest of its text.
 */
public final class BriefingPdf {

    /** What the breaks leave free on each page, in millimetres, tried in turn. */
    private static final double[] SPARE = {1.5, 4, 10};

    private BriefingPdf() {}

    /**
     * Makes the pages.
     *
     * @param briefing the briefing
     * @return the PDF
     */
    public static byte[] of(Briefing briefing) {
        XRLog.setLoggingEnabled(false);
        String xhtml = BriefingXhtml.of(briefing);
        Document text = parsed(xhtml);
        Element strip = PageFit.unroll(text, briefing.paper());
        try (Setting setting = new Setting(text, briefing, xhtml)) {
            PageFit fit = PageFit.of(setting.renderer, briefing);
            strip.getParentNode().removeChild(strip);
            return pages(text, briefing, xhtml, fit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Usually the first; where the layout needs more room than was measured, breaks that leave it. */
    private static byte[] pages(Document text, Briefing briefing, String xhtml, PageFit fit) throws IOException {
        for (double spare : SPARE) {
            fit.apply(spare);
            try (Setting setting = new Setting(text, briefing, xhtml)) {
                if (fit.holds(setting.renderer) || spare == SPARE[SPARE.length - 1]) {
                    return setting.pages(briefing.cover().asOf(), identifier(xhtml));
                }
            }
        }
        throw new IllegalStateException("Unreachable: the last setting is taken as it is");
    }

    /** A document that is laid out, and not yet drawn. */
    private static final class Setting implements AutoCloseable {

        private final PDDocument document = new PDDocument();
        private final PdfBoxRenderer renderer;

        Setting(Document text, Briefing briefing, String xhtml) {
            renderer = builder(text, briefing, xhtml, document).buildPdfRenderer();
            renderer.layout();
        }

        byte[] pages(LocalDate asOf, long identifier) throws IOException {
            renderer.createPDFWithoutClosing();
            date(document, asOf);
            document.setDocumentId(identifier);
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
            document.save(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            renderer.close();
            document.close();
        }
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("The text of a briefing is well-formed", e);
        }
    }

    private static PdfRendererBuilder builder(Document text, Briefing briefing, String xhtml, PDDocument document) {
        PdfFonts fonts = new PdfFonts(document);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(text, null)
                .usePDDocument(document)
                .withProducer("Incident Trends")
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useUnicodeLineBreaker(new LineBreaks())
                .useObjectDrawerFactory(new FigureDrawer(briefing.charts(), fonts));
        fonts.register(builder, xhtml);
        if (RightToLeft.occursIn(xhtml)) {
            builder.useUnicodeBidiReorderer(new RightToLeft()).useUnicodeBidiSplitter(RightToLeft.Runs::new);
        }
        return builder;
    }

    /** The library dates a document by the clock; this dates it by its data. */
    private static void date(PDDocument document, LocalDate asOf) throws IOException {
        Calendar midnight = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        midnight.setTimeInMillis(asOf.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        document.getDocumentInformation().setCreationDate(midnight);
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String dated = xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + asOf + "T00:00:00+00:00");
        metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
    }

    private static long identifier(String text) {
        byte[] digest = sha256(text);
        return ByteBuffer.wrap(digest).getLong();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
