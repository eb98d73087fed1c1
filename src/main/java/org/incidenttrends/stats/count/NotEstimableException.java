package org.incidenttrends.stats.count;

/**
 * The data are sound but can't answer: there is no estimate, and a number in its place would be an invention. The message
 * says why in words for the reader; the reason is for programs.
 */
public final class NotEstimableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why there is no estimate. */
    public enum Reason {
        /** There are no more periods than there are numbers to estimate, or fewer than the method needs. */
        TOO_FEW_PERIODS,
        /** There are fewer incidents than the method needs. */
        TOO_FEW_INCIDENTS,
        /** No period has any incident. */
        ALL_ZERO,
        /** All values are equal, so that nothing can be ranked. */
        CONSTANT,
        /** A term repeats what others already say, such as a step outside the period or a season in yearly counts. */
        COLLINEAR,
        /** A term sets periods without any incident apart, so that its estimate runs away to infinity. */
        SEPARATED,
        /** The counts are all alike, or follow the terms exactly, so that nothing shows how uncertain an estimate is. */
        NO_VARIATION,
        /** The estimate is so uncertain that it says nothing. */
        TOO_UNCERTAIN,
        /** The iterations didn't settle. */
        NO_CONVERGENCE
    }

    private final Reason reason;

    /**
     * Names what can't be said.
     *
     * @param reason the reason
     * @param message the reason in a sentence: the thing, the value, the rule, the way out
     */
    public NotEstimableException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * Why there is no estimate.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    static NotEstimableException allZero(int periods) {
        return new NotEstimableException(
                Reason.ALL_ZERO, "No incident in any of " + periods + " periods: there is nothing to estimate from");
    }
}
