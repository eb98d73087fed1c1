package org.incidenttrends.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidenttrends.analysis.OperationRule;
import org.incidenttrends.analysis.Season;
import org.incidenttrends.analysis.TrendErrors;
import org.incidenttrends.series.Imprecise;
import org.incidenttrends.series.Measure;
import org.incidenttrends.series.PeriodUnit;
import org.incidenttrends.stats.trend.MannKendall;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line to choices of the library, with the library's own messages. */
final class Converters {

    private Converters() {}

    private static <T> T convert(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }

    /** A day. */
    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is no date: expected one such as 2024-02-29");
            }
        }
    }

    /** The length of a period. */
    static final class Unit implements ITypeConverter<PeriodUnit> {
        @Override
        public PeriodUnit convert(String text) {
            return Converters.convert(text, PeriodUnit::parse);
        }
    }

    /** What is counted. */
    static final class MeasureName implements ITypeConverter<Measure> {
        @Override
        public Measure convert(String text) {
            return Converters.convert(text, Measure::parse);
        }
    }

    /** The rule for imprecise dates. */
    static final class ImpreciseRule implements ITypeConverter<Imprecise> {
        @Override
        public Imprecise convert(String text) {
            return Converters.convert(text, Imprecise::parse);
        }
    }

    /** How many harmonics. */
    static final class Harmonics implements ITypeConverter<Season> {
        @Override
        public Season convert(String text) {
            return Converters.convert(text, Season::parse);
        }
    }

    /** By which errors a trend is judged. */
    static final class Errors implements ITypeConverter<TrendErrors> {
        @Override
        public TrendErrors convert(String text) {
            return Converters.convert(text, TrendErrors::parse);
        }
    }

    /** Which rows are one operation. */
    static final class Operations implements ITypeConverter<OperationRule> {
        @Override
        public OperationRule convert(String text) {
            return Converters.convert(text, OperationRule::parse);
        }
    }

    /** The variant of the rank test. */
    static final class Variant implements ITypeConverter<MannKendall.Variant> {
        @Override
        public MannKendall.Variant convert(String text) {
            for (MannKendall.Variant variant : MannKendall.Variant.values()) {
                if (variant.label().equalsIgnoreCase(text.strip())) {
                    return variant;
                }
            }
            String all = Arrays.stream(MannKendall.Variant.values())
                    .map(MannKendall.Variant::label)
                    .collect(Collectors.joining(", "));
            throw new TypeConversionException("The variant '" + text + "': expected one of " + all);
        }
    }
}
