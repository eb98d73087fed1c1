package org.incidenttrends.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The judgement of veraPDF 1.30.2, the reference implementation of the standards' rules. */
public final class Conformance {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Fails unless a PDF conforms to PDF/UA-1 and PDF/A-3a. */
    public static void requirePdfUaAndPdfA(byte[] pdf) throws Exception {
        require(pdf, PDFAFlavour.PDFUA_1);
        require(pdf, PDFAFlavour.PDFA_3_A);
    }

    private static void require(byte[] pdf, PDFAFlavour standard) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), standard)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(standard, false).validate(parser);
            assertThat(result.getTestAssertions())
                    .filteredOn(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .as("what fails " + standard)
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }
}
