package org.incidenttrends.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.incidenttrends.stats.resample.Resampler;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how far a command has come, once it has run for a second; what is quick stays silent. */
final class Progress implements Resampler.Progress, AutoCloseable {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final String task;
    private final PrintWriter err;
    private final boolean quiet;
    private final long patience;
    private final long started = System.nanoTime();
    private @Nullable ProgressBar bar;

    Progress(String task, PrintWriter err, boolean quiet) {
        this(task, err, quiet, PATIENCE);
    }

    Progress(String task, PrintWriter err, boolean quiet, long patience) {
        this.task = task;
        this.patience = patience;
        this.err = err;
        this.quiet = quiet;
    }

    @Override
    public synchronized void advanced(int done, int total) {
        if (quiet || System.nanoTime() - started < patience) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new DelegatingProgressBarConsumer(line -> err.println(line.strip())))
                    .build();
        }
        Objects.requireNonNull(bar).maxHint(total).stepTo(done);
    }

    /** Says what is being done now, as a step of several. */
    synchronized void step(String what, int done, int total) {
        advanced(done, total);
        if (bar != null) {
            bar.setExtraMessage(what);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
