package org.incidenttrends.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.incidenttrends.Tables;
import org.incidenttrends.cli.CommandLineRunner.Run;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that goes on: {@code mvn verify -Psoak}; {@code -Dbriefings=200} is enough for a quick look. */
@Tag("soak")
class SoakTest {

    private static final int BRIEFINGS = Integer.getInteger("briefings", 1000);

    /** What is alive, in bytes. */
    private static long alive() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Test
    void manyBriefingsDontGrowTheHeap(@TempDir Path folder) {
        long early = 0;
        int threads = 0;
        for (int i = 1; i <= BRIEFINGS; i++) {
            // every tenth with all that it can have, the others with two pages
            String sections = i % 10 == 0 ? "" : "--sections=frequency";
            Run run = CommandLineRunner.run(("report " + Tables.BUNDLED + " --replicates 19 --quiet " + sections
                            + " --out " + folder.resolve("out"))
                    .split(" +"));
            assertThat(run.code()).as(run.err()).isZero();
            if (i == BRIEFINGS / 10) {
                early = alive();
                threads = Thread.activeCount();
            }
        }
        long late = alive();
        System.out.printf(
                "alive after %d briefings: %,d bytes; after %d: %,d%n", BRIEFINGS / 10, early, BRIEFINGS, late);
        assertThat(late - early).isLessThan(2L << 20);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 2);
    }
}
