# Reference values for Mann-Kendall and Sen's slope, in base R: the formulas of modifiedmk::mmkh (which isn't packaged)
# with the factor floored at 1, of trend::sens.slope, and of Hirsch & Slack (1984).
# Run: Rscript rank-trend.R > rank-trend.json
suppressMessages(library(jsonlite))

pairs_of <- function(x, t) {
  n <- length(x)
  i <- rep(seq_len(n), n); j <- rep(seq_len(n), each = n)
  keep <- i < j
  list(dx = x[j[keep]] - x[i[keep]], dt = t[j[keep]] - t[i[keep]])
}

plain <- function(x, t = seq_along(x) - 1) {
  n <- length(x)
  p <- pairs_of(x, t)
  ties <- as.numeric(table(x))
  s <- sum(sign(p$dx))
  v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  total <- n * (n - 1) / 2
  list(s = s, varS = v, d = sqrt(total * (total - sum(ties * (ties - 1) / 2))), n = n)
}

finish <- function(k, factor = 1) {
  v <- k$varS * factor
  z <- (k$s - sign(k$s)) / sqrt(v)
  list(s = k$s, varS = v, z = z, pValue = 2 * pnorm(-abs(z)), tau = k$s / k$d, n = k$n, correctionFactor = factor)
}

sen <- function(x, t = seq_along(x) - 1, level = 0.95) {
  p <- pairs_of(x, t)
  b <- sort(p$dx / p$dt)
  c <- qnorm((1 + level) / 2) * sqrt(plain(x, t)$varS)
  list(slope = median(b), lower = b[round((length(b) - c) / 2)], upper = b[round((length(b) + c) / 2 + 1)])
}

# autocorrelations with divisor n; where times have gaps, a pair counts at the lag between its times
hamed_rao <- function(x, t = seq_along(x) - 1) {
  n <- length(x)
  r <- rank(signif(x - sen(x, t)$slope * t, 12))
  at <- rep(NA_real_, max(t) - min(t) + 1)
  at[t - min(t) + 1] <- r - mean(r)
  rho <- sapply(seq_len(n - 1), function(k) {
    if (k >= length(at)) return(0)
    sum(at[seq_len(length(at) - k)] * at[(k + 1):length(at)], na.rm = TRUE) / sum(at^2, na.rm = TRUE)
  })
  if (length(at) == n) stopifnot(all.equal(rho, acf(r, lag.max = n - 1, plot = FALSE)$acf[-1]))
  rho[abs(rho) <= qnorm(0.975) / sqrt(n)] <- 0
  k <- seq_len(n - 1)
  max(1, 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * rho))
}

seasonal <- function(x, t = seq_along(x) - 1, period = 12, correlated = FALSE) {
  m <- matrix(NA_real_, max(t) %/% period + 1, period)
  m[cbind(t %/% period + 1, t %% period + 1)] <- x
  per <- lapply(seq_len(period), function(g) plain(m[!is.na(m[, g]), g]))
  k <- list(s = sum(sapply(per, `[[`, "s")), varS = sum(sapply(per, `[[`, "varS")),
            d = sum(sapply(per, `[[`, "d")), n = length(x))
  if (!correlated) return(finish(k))
  sgn <- function(g) { d <- outer(m[, g], m[, g], "-"); s <- sign(d); s[is.na(s)] <- 0; s }   # [j, i]: x_j - x_i
  total <- 0
  for (g in seq_len(period)) for (h in seq_len(period)) {
    a <- sgn(g); b <- sgn(h)
    ng <- sum(!is.na(m[, g])); nh <- sum(!is.na(m[, h]))
    concordance <- sum((a * b)[lower.tri(a)])
    products <- sum((ng + 1 + rowSums(a)) / 2 * (nh + 1 + rowSums(b)) / 2)
    total <- total + (concordance + 4 * products - nrow(m) * (ng + 1) * (nh + 1)) / 3
  }
  finish(k, total / k$varS)
}

case <- function(name, x, t = seq_along(x) - 1, period = 12) {
  list(name = name, at = t, series = as.numeric(x), seasons = period, sen = sen(x, t),
       results = list("plain" = finish(plain(x, t)), "hamed-rao" = finish(plain(x, t), hamed_rao(x, t)),
                      "seasonal" = seasonal(x, t, period), "correlated-seasonal" = seasonal(x, t, period, TRUE)))
}

killed <- as.numeric(datasets::Seatbelts[, "VanKilled"])
gaps <- setdiff(seq_along(killed) - 1, c(3, 40:51, 100, 101, 190))
cases <- list(
  case("ties", c(3, 5, 2, 8, 8, 9, 4, 10, 12, 11, 9, 15), period = 4),
  case("discoveries", datasets::discoveries, period = 10),
  case("Nile", datasets::Nile, period = 10),
  case("Seatbelts VanKilled", killed),
  case("Seatbelts VanKilled with gaps", killed[gaps + 1], gaps),
  case("AirPassengers", datasets::AirPassengers),
  case("co2", datasets::co2),
  case("ldeaths", datasets::ldeaths))
write(toJSON(list(R = R.version.string, cases = cases), digits = NA, auto_unbox = TRUE), stdout())
