package org.incidenttrends;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Holds the drawing of the house: imports run one way, and each library has a home. */
class ArchitectureTest {

    private static final String ROOT = "org.incidenttrends.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.incidenttrends");

    @Test
    void importsRunOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy(ROOT + "cli..")
                .layer("report")
                .definedBy(ROOT + "report..")
                .layer("chart")
                .definedBy(ROOT + "chart..")
                .layer("analysis")
                .definedBy(ROOT + "analysis..")
                .layer("series")
                .definedBy(ROOT + "series..")
                .layer("source")
                .definedBy(ROOT + "source..")
                .layer("incident")
                .definedBy(ROOT + "incident..")
                .layer("stats")
                .definedBy(ROOT + "stats..")
                .layer("declared")
                .definedBy(ROOT + "declared..")
                .layer("explore")
                .definedBy(ROOT + "explore..", ROOT + "notebook..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("explore")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("explore", "cli")
                .whereLayer("chart")
                .mayOnlyBeAccessedByLayers("report", "explore", "cli")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("chart", "report", "explore", "cli")
                .whereLayer("series")
                .mayOnlyBeAccessedByLayers("source", "analysis", "chart", "report", "explore", "cli")
                .whereLayer("source")
                .mayOnlyBeAccessedByLayers("explore", "cli")
                .whereLayer("incident")
                .mayOnlyBeAccessedByLayers("series", "source", "analysis", "chart", "report", "explore", "cli")
                .whereLayer("stats")
                .mayNotAccessAnyLayer()
                .whereLayer("declared")
                .mayNotAccessAnyLayer()
                .check(CLASSES);
    }

    @Test
    void seriesAndIncidentsKnowNoStatistics() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "incident..", ROOT + "series..", ROOT + "source..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "stats..")
                .check(CLASSES);
    }

    @Test
    void noRoomsInCircles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void librariesHaveHomes() {
        home("tech.tablesaw..", "incident", "series");
        home("org.apache.commons.csv..", "incident", "series");
        home("org.apache.commons.math3..", "stats");
        home("org.knowm.xchart..", "chart");
        home("com.openhtmltopdf..", "report");
        home("org.apache.pdfbox..", "report");
        home("org.commonmark..", "report");
        home("picocli..", "cli");
        home("org.snakeyaml..", "declared");
        home("org.dflib.jjava..", "notebook");
        home("java.sql..", "source");
    }

    @Test
    void statisticsKnowNoDatesTablesOrFiles() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "stats..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.io..", "java.nio..", "java.awt..")
                .check(CLASSES);
    }

    @Test
    void roomsHaveNamesOfTheField() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..core..", "..model..", "..impl..")
                .check(CLASSES);
    }

    private static void home(String library, String... rooms) {
        String[] packages =
                java.util.Arrays.stream(rooms).map(room -> ROOT + room + "..").toArray(String[]::new);
        ArchRule rule = classes()
                .that()
                .resideOutsideOfPackages(packages)
                .and()
                .resideInAPackage("org.incidenttrends..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage(library);
        rule.check(CLASSES);
    }
}
