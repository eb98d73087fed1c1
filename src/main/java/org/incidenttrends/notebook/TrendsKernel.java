package org.incidenttrends.notebook;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseKernelBuilder;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.dflib.jjava.jupyter.kernel.history.HistoryManager;
import org.dflib.jjava.jupyter.kernel.magic.MagicParser;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.incidenttrends.analysis.Finding;
import org.incidenttrends.chart.Chart;
import org.incidenttrends.explore.Questions;
import org.incidenttrends.explore.TextTable;
import org.incidenttrends.incident.IncidentTable;
import org.jspecify.annotations.Nullable;

/** Runs the cells of a notebook by jshell in this process and shows charts, tables and findings as what they are. */
public final class TrendsKernel extends BaseKernel {

    /** What the last expression of each kernel gave: the snippet that hands it over runs in this process. */
    private static final Map<Integer, Object> LAST = new ConcurrentHashMap<>();

    private static final AtomicInteger KERNELS = new AtomicInteger();

    /** What jshell imports by itself. */
    private static final String IMPORTS = Stream.of(
                    "java.io", "java.math", "java.nio.file", "java.util", "java.util.stream")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    /** Lines that begin with % are left to other kernels; here they are Java. */
    private static final String NO_MAGIC = "(?!)";

    private final int number = KERNELS.incrementAndGet();
    private final JShell shell = JShell.builder().executionEngine("local").build();

    private TrendsKernel(Builder with) {
        super(
                "Incident Trends",
                "1",
                new LanguageInfo.Builder("Java")
                        .version(Runtime.version().toString())
                        .mimetype("text/x-java")
                        .fileExtension(".jsh")
                        .pygments("java")
                        .codemirror("text/x-java")
                        .build(),
                List.of(),
                with.history(),
                with.io(),
                with.comms(),
                with.renderer(),
                with.magics(),
                with.registry(),
                false,
                with.styler());
        shell.addToClasspath(System.getProperty("java.class.path"));
        renderer.createRegistration(Chart.class).preferring(MIMEType.IMAGE_PNG).register((chart, context) -> {
            DisplayData data = context.getOutputContainer();
            data.putData(MIMEType.IMAGE_PNG, Base64.getEncoder().encodeToString(chart.png(1.5)));
            data.putText(chart.alternativeText());
        });
        html(Finding.class, Html::of);
        html(IncidentTable.class, Html::of);
        html(TextTable.class, Html::of);
        html(Questions.class, Html::of);
    }

    /** The parts that every kernel has, as the library makes them. */
    private static final class Builder extends BaseKernelBuilder<Builder, TrendsKernel> {

        @Override
        public TrendsKernel build() {
            return new TrendsKernel(this);
        }

        private HistoryManager history() {
            return buildHistoryManager();
        }

        private JupyterIO io() {
            return buildJupyterIO(StandardCharsets.UTF_8);
        }

        private CommManager comms() {
            return buildCommManager();
        }

        private Renderer renderer() {
            return buildRenderer();
        }

        private MagicParser magics() {
            return new MagicParser(NO_MAGIC, NO_MAGIC, buildMagicTranspiler());
        }

        private MagicsRegistry registry() {
            return buildMagicsRegistry();
        }

        private StringStyler styler() {
            return buildErrorStyler();
        }
    }

    /**
     * A kernel with the imports and the bundled table of the startup file.
     *
     * @param startup Java to run before the first cell
     * @return the kernel, connected to nothing
     */
    public static TrendsKernel with(String startup) {
        TrendsKernel kernel = new Builder().build();
        kernel.evalRaw(IMPORTS + startup);
        return kernel;
    }

    /**
     * Serves one notebook until it is closed.
     *
     * @param args the connection file that Jupyter writes, and the startup file
     * @throws Exception if the connection can't be made
     */
    public static void main(String[] args) throws Exception {
        JupyterConnection connection =
                new JupyterConnection(KernelConnectionProperties.parse(Files.readString(Path.of(args[0]))));
        with(Files.readString(Path.of(args[1]))).becomeHandlerForConnection(connection);
        connection.connect();
        connection.waitUntilClose();
    }

    private <T> void html(Class<T> type, Function<T, String> form) {
        renderer.createRegistration(type)
                .preferring(MIMEType.TEXT_HTML)
                .onType(type)
                .register((object, context) -> {
                    context.getOutputContainer().putHTML(form.apply(object));
                    context.getOutputContainer().putText(object.toString());
                });
    }

    /**
     * Takes a result: called by the snippet that hands it over.
     *
     * @param kernel whose result it is
     * @param result what an expression gave; nothing is kept of null
     */
    public static void keep(int kernel, @Nullable Object result) {
        if (result != null) {
            LAST.put(kernel, result);
        }
    }

    @Override
    public @Nullable Object evalRaw(String cell) {
        String left = cell;
        while (!left.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(left);
            String source = info.completeness().isComplete() ? info.source() : left;
            LAST.remove(number);
            shell.eval(source).forEach(this::check);
            left = info.completeness().isComplete() ? info.remaining() : "";
        }
        return LAST.remove(number);
    }

    /** Throws what went wrong; hands over the value of an expression. */
    private void check(SnippetEvent event) {
        if (event.exception() != null) {
            throw new CellException(described(event.exception()));
        }
        if (event.status() == Snippet.Status.REJECTED) {
            throw new CellException(shell.diagnostics(event.snippet())
                    .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                    .collect(Collectors.joining("\n")));
        }
        boolean expression = event.snippet().kind() == Snippet.Kind.EXPRESSION
                || event.snippet().subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        if (expression && event.value() != null && !event.value().isEmpty()) {
            String name = event.snippet() instanceof VarSnippet variable
                    ? variable.name()
                    : event.snippet().source();
            shell.eval(
                    TrendsKernel.class.getName() + ".keep(" + number + ", " + name.replaceFirst(";\\s*$", "") + ");");
        }
    }

    private static String described(JShellException e) {
        return e instanceof EvalException thrown
                ? thrown.getExceptionClassName() + ": " + e.getMessage()
                : String.valueOf(e.getMessage());
    }

    /** What went wrong in a cell, in a message meant to be read. */
    static final class CellException extends RuntimeException {
        private static final long serialVersionUID = 1;

        CellException(String message) {
            super(message);
        }
    }

    @Override
    public List<String> formatError(Throwable e) {
        return List.of(String.valueOf(e.getMessage()).split("\n", -1));
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extra) {
        String documentation = shell.sourceCodeAnalysis().documentation(code, at, false).stream()
                .map(SourceCodeAnalysis.Documentation::signature)
                .collect(Collectors.joining("\n"));
        return new DisplayData(documentation);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        int[] anchor = {at};
        List<String> words = shell.sourceCodeAnalysis().completionSuggestions(code, at, anchor).stream()
                .map(SourceCodeAnalysis.Suggestion::continuation)
                .distinct()
                .toList();
        return new ReplacementOptions(words, anchor[0], at);
    }

    @Override
    public String isComplete(String code) {
        return shell.sourceCodeAnalysis().analyzeCompletion(code).completeness().isComplete()
                ? IS_COMPLETE_YES
                : IS_COMPLETE_MAYBE;
    }

    @Override
    public void onShutdown(boolean restarting) {
        shell.close();
    }
}
