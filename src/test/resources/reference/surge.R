# Thresholds of surge rules by R's surveillance, on salmonella.agona (weeks) and made-up months.
# Run: Rscript surge.R > surge.json
suppressMessages({library(jsonlite); library(surveillance)})
data(salmonella.agona)

flexible <- function(x, freq, range, w, past) {
  s <- new("sts", observed = matrix(x), freq = freq, epoch = seq_along(x))
  r <- suppressWarnings(farringtonFlexible(s, list(range = range, b = 4, w = w, noPeriods = 10, pastWeeksNotIncluded = past,
    weightsThreshold = 2.58, pThresholdTrend = 1, thresholdMethod = "nbPlugin", alpha = 0.05, glmWarnings = FALSE)))
  list(at = range - 1, threshold = ifelse(is.na(r@upperbound[, 1]), "none", as.character(r@upperbound[, 1])),
       alarm = as.numeric(r@alarm[, 1]))
}

farrington <- function(x, freq, range, w) {
  d <- create.disProg(week = seq_along(x), observed = x, state = rep(0, length(x)), freq = freq, start = c(2000, 1))
  r <- algo.farrington(d, list(range = range, b = 5, w = w, reweight = TRUE, alpha = 0.05, trend = TRUE, limit54 = c(5, 4),
    powertrans = "2/3", fitFun = "algo.farrington.fitGLM"))
  list(at = range - 1, threshold = ifelse(r$upperbound[, 1] == 0, "none", format(r$upperbound[, 1], digits = 15)),
       alarm = as.numeric(r$alarm[, 1]), trend = as.numeric(r$trend[, 1]))
}

ears <- function(x, method, range) {
  s <- new("sts", observed = matrix(x), freq = 52, epoch = seq_along(x))
  r <- earsC(s, list(range = range, method = method, baseline = 7, alpha = pnorm(-3)))
  list(at = range - 1, threshold = r@upperbound[, 1], alarm = as.numeric(r@alarm[, 1]))
}

c3 <- function(x, range) {   # the CDC form, with the floor at this period as well
  c2 <- sapply(seq_along(x), function(t) if (t < 10) NA else { b <- x[(t - 9):(t - 3)]; (x[t] - mean(b)) / sd(b) })
  list(at = range - 1, alarm = sapply(range, function(t) as.numeric(sum(pmax(0, c2[(t - 2):t] - 1)) > 2)))
}

cusum <- function(x, range) {
  d <- create.disProg(week = seq_along(x), observed = x, state = rep(0, length(x)), freq = 52, start = c(2000, 1))
  list(at = range - 1, threshold = sapply(range, function(t)
    tail(algo.cusum(d, list(range = 1:t, k = 1.04, h = 2.26, m = mean(x[1:(t - 1)]), trans = "rossi"))$upperbound, 1)))
}

weeks <- as.numeric(salmonella.agona$observed)
set.seed(11)
months <- rpois(96, exp(2 + 0.4 * sin(2 * pi * (1:96) / 12) + 0.006 * 1:96) * rgamma(96, 6, 6))
write(toJSON(list(R = R.version.string, surveillance = as.character(packageVersion("surveillance")),
  weeks = weeks, months = months,
  c1 = ears(weeks, "C1", 282:312), c2 = ears(weeks, "C2", 282:312), c3 = c3(weeks, 282:312),
  cusum = cusum(weeks, seq(60, 312, 12)),
  flexibleWeeks = flexible(weeks, 52, 214:312, 3, 26), flexibleMonths = flexible(months, 12, 52:96, 1, 6),
  farringtonWeeks = farrington(weeks, 52, 266:312, 3), farringtonMonths = farrington(months, 12, 63:96, 1)),
  digits = NA, auto_unbox = TRUE), stdout())
