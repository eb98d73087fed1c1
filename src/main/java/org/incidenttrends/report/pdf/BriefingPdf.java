package org.incidenttrends.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.incidenttrends.report.document.Briefing;
import org.incidenttrends.report.document.BriefingXhtml;

/**
 * Makes the pages of a briefing: a tagged PDF that conforms to PDF/UA-1 and PDF/A-3a, with bookmarks, a table of
 * contents, page numbers, embedded fonts, and figures as vectors with their alternative texts. The same briefing gives
 * the same bytes: the document's date is the data's, its identifier the digest of its text.
 */
public final class BriefingPdf {

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
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(briefing, xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(document, briefing.cover().asOf());
            document.setDocumentId(identifier(xhtml));
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(Briefing briefing, String xhtml, PDDocument document) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(xhtml, null)
                .usePDDocument(document)
                .withProducer("Incident Trends")
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useObjectDrawerFactory(new FigureDrawer(briefing.charts()));
        PdfFonts.register(builder, document, xhtml);
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
