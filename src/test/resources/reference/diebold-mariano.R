# Diebold and Mariano's test with Harvey, Leybourne and Newbold's correction and Bartlett's weights, as
# forecast::dm.test(e1, e2, alternative = "less", h = 3, power = 1, varestimator = "bartlett") computes it, in base R.
x <- c(4.1, 3.2, 5.9, 2.2, 4.4, 3.8, 6.1, 2.9, 3.3, 5.2, 4.7, 3.6)
y <- c(4.9, 3.1, 6.8, 3.9, 4.2, 5.5, 6.6, 3.8, 3.0, 6.3, 5.9, 3.7)
p <- function(h) {
  d <- x - y
  n <- length(d)
  g <- acf(d, type = "covariance", lag.max = h - 1, plot = FALSE)$acf[, , 1]
  v <- (g[1] + if (h > 1) 2 * sum((1 - seq_len(h - 1) / h) * g[-1]) else 0) / n
  k <- sqrt((n + 1 - 2 * h + h / n * (h - 1)) / n)
  pt(mean(d) / sqrt(v) * k, df = n - 1)
}
print(c(p(1), p(3)), digits = 10)
cat(R.version.string, "\n")
