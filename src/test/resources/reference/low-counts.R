# Reference values for statistics of a few counts and for terms other than the trend: the latest count of a thin past, the
# pairs that a growth takes to be seen, the bounds of a concentration, and two terms together by F.
# Rscript low-counts.R > low-counts.json (R 4.2, package jsonlite)
library(jsonlite)
# latest count: Jeffreys' law, a negative binomial with size S + 1/2 and mean (S + 1/2) / n
latest <- lapply(list(c(2, 24, 2), c(0, 24, 1), c(4, 60, 3)), function(x) list(
  total = x[1], periods = x[2], observed = x[3],
  p = pnbinom(x[3] - 1, size = x[1] + 0.5, mu = (x[1] + 0.5) / x[2], lower.tail = FALSE)))
# near pairs in each of two spans: the variance of log O2 - log O1 is 1/O1 + 1/O2
pairs <- lapply(c(2, 0.5, 1.2, 3), function(ratio) list(
  ratio = ratio, pairs = ceiling(2 * ((qnorm(.975) + qnorm(.8)) / log(ratio))^2)))
f <- lapply(list(c(7.2, 6), c(1, 3), c(30, 12)), function(x) list(
  wald = x[1], k = x[2], p = pf(x[1] / 2, 2, x[2], lower.tail = FALSE)))
cat(toJSON(list(r = R.version.string, latest = latest, pairs = pairs, f = f), auto_unbox = TRUE, digits = NA, pretty = TRUE), "\n")
