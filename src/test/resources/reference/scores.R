# Scores of forecasts of counts from their definitions, in base R (scoringRules isn't packaged).
# Run: Rscript scores.R > scores.json
suppressMessages(library(jsonlite))
alphas <- c(0.02, 0.05, seq(0.1, 0.9, 0.1))

score <- function(y, mean, size) {
  p <- function(k) pnbinom(k, mu = mean, size = size)
  q <- function(u) qnbinom(u, mu = mean, size = size)
  k <- 0:(qnbinom(1 - 1e-13, mu = mean, size = size) + y)
  l <- q(alphas / 2); u <- q(1 - alphas / 2)
  is <- (u - l) + 2 / alphas * pmax(0, l - y) + 2 / alphas * pmax(0, y - u)
  v <- mean + mean^2 / size
  list(y = y, mean = mean, theta = as.character(size), log = -dnbinom(y, mu = mean, size = size, log = TRUE),
       rps = sum((p(k) - (y <= k))^2), dss = (y - mean)^2 / v + log(v),
       wis = (abs(y - q(0.5)) / 2 + sum(alphas / 2 * is)) / (length(alphas) + 0.5))
}

grid <- expand.grid(y = c(0, 5, 40), mean = c(0.4, 3, 30, 900), size = c(2, 30, Inf))
cases <- Map(score, grid$y, grid$mean, grid$size)

# the non-randomised PIT of Poisson(3) forecasts of these counts, ten bars
counts <- c(0, 1, 2, 2, 3, 3, 4, 5, 7, 11)
pit <- function(u) mean(sapply(counts, function(y) {
  a <- ppois(y - 1, 3); b <- ppois(y, 3)
  min(1, max(0, (u - a) / (b - a)))
}))
write(toJSON(list(R = R.version.string, cases = unname(cases), counts = counts, bars = diff(sapply((0:10) / 10, pit))),
  digits = NA, auto_unbox = TRUE), stdout())
