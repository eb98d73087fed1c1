package org.incidenttrends.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;

/** Runs pieces of work that don't depend on one another. */
final class Parallel {

    private Parallel() {}

    /**
     * Runs every piece, the first ones first, on as many threads.
     *
     * @return the results in the order of the work
     * @throws RuntimeException what the first failed piece threw; what isn't unchecked as the cause of an
     *     {@link IllegalStateException}
     * @throws CancellationException if the run was interrupted
     */
    static <T> List<T> map(List<Callable<T>> work, int threads) {
        return map(work, IntStream.range(0, work.size()).boxed().toList(), threads);
    }

    /**
     * The same in an order of its own.
     *
     * @param order the numbers of the pieces in the order in which they are begun
     * @return the results in the order of the work
     */
    static <T> List<T> map(List<Callable<T>> work, List<Integer> order, int threads) {
        ExecutorService workers =
                Executors.newFixedThreadPool(Math.max(1, Math.min(work.size(), threads)), Parallel::daemon);
        try {
            Map<Integer, Future<T>> running = new TreeMap<>();
            order.forEach(i -> running.put(i, workers.submit(work.get(i))));
            List<T> results = new ArrayList<>();
            for (Future<T> piece : running.values()) {
                results.add(piece.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw unchecked(e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** Begins what will be asked for later, beside everything else. What fails will fail again when it is asked for. */
    static void ahead(Callable<?> work) {
        daemon(new FutureTask<>(work)).start();
    }

    private static RuntimeException unchecked(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof RuntimeException thrown) {
            return thrown;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(cause);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "briefing");
        thread.setDaemon(true);
        return thread;
    }
}
