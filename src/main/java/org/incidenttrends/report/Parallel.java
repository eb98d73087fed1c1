package org.incidenttrends.report;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs pieces of work that don't depend on one another, on all processors. */
final class Parallel {

    private Parallel() {}

    /**
     * Runs every piece, the first ones first.
     *
     * @throws IOException if one of them threw it, or the run was interrupted
     */
    static <T> void run(List<Callable<T>> work) throws IOException {
        int threads = Math.max(1, Math.min(work.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService workers = Executors.newFixedThreadPool(threads, Parallel::daemon);
        try {
            List<Future<T>> running = new ArrayList<>();
            work.forEach(piece -> running.add(workers.submit(piece)));
            for (Future<T> piece : running) {
                piece.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        if (cause instanceof IOException e) {
            return e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        if (cause instanceof Error e) {
            throw e;
        }
        throw new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "briefing");
        thread.setDaemon(true);
        return thread;
    }
}
