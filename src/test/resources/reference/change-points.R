# Change points of counts by plain dynamic programming over every segmentation (no pruning), and Pettitt's test from its
# definition as a double sum of signs. Run: Rscript change-points.R > change-points.json
suppressMessages({library(jsonlite); library(boot)})

segments <- function(y, d, shortest) {
  n <- length(y)
  cy <- c(0, cumsum(y)); cd <- c(0, cumsum(d))
  cost <- function(i, j) { s <- cy[j + 1] - cy[i + 1]; if (s == 0) 0 else 2 * (s - s * log(s / (cd[j + 1] - cd[i + 1]))) }
  mu <- d * sum(y) / sum(d)
  phi <- max(1, sum((y - mu)^2 / mu) / (n - 1))
  beta <- phi * 3 * log(n)
  f <- c(-beta, rep(Inf, n)); last <- rep(NA, n)
  for (t in shortest:n) for (s in 0:(t - shortest)) if (is.finite(f[s + 1])) {
    v <- f[s + 1] + cost(s, t) + beta
    if (v < f[t + 1]) { f[t + 1] <- v; last[t] <- s }
  }
  ends <- n
  while (ends[1] > 0) ends <- c(last[ends[1]], ends)
  pieces <- sapply(seq_along(ends)[-1], function(k) cost(ends[k - 1], ends[k]))
  list(breaks = I(ends[-c(1, length(ends))]), deviance = cost(0, n) - sum(pieces), dispersion = phi, penalty = beta,
       rates = sapply(seq_along(ends)[-1], function(k)
         (cy[ends[k] + 1] - cy[ends[k - 1] + 1]) / (cd[ends[k] + 1] - cd[ends[k - 1] + 1])))
}

case <- function(name, y, d = rep(1, length(y)), shortest) {
  c(list(name = name, counts = as.numeric(y), exposures = d, shortest = shortest), segments(y, d, shortest))
}

pettitt <- function(name, x) {
  n <- length(x)
  u <- sapply(seq_len(n - 1), function(t) sum(sign(outer(x[1:t], x[(t + 1):n], "-"))))
  k <- max(abs(u))
  list(name = name, values = as.numeric(x), k = k, index = which.max(abs(u)), pValue = min(1, 2 * exp(-6 * k^2 / (n^3 + n^2))))
}

disasters <- as.numeric(table(factor(floor(coal$date), levels = 1851:1962)))
stopifnot(sum(disasters) == 191)
set.seed(4)
days <- rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 10)
days[120] <- 12
steps <- rpois(120, days / 30 * rep(c(4, 12, 3, 8), c(30, 20, 45, 25)))
write(toJSON(list(R = R.version.string, boot = as.character(packageVersion("boot")), cases = list(
  case("coal-mining disasters", disasters, shortest = 2),
  case("Seatbelts VanKilled", datasets::Seatbelts[, "VanKilled"], shortest = 6),
  case("discoveries", datasets::discoveries, shortest = 2),
  case("four levels", steps, days, 6)), pettitt = list(
  pettitt("Nile", datasets::Nile),
  pettitt("discoveries", datasets::discoveries),
  pettitt("coal-mining disasters", disasters))), digits = NA, auto_unbox = TRUE), stdout())
