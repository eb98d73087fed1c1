# What trend, breaks, compare and surge compute of the bundled table and of the UCDP events of Pakistan, computed again
# from the CSV files in R: counting, regression, low-frequency errors, rank tests, exact segmentation, exact rate ratio,
# EARS and Farrington (three weeks are one month, 26 weeks six). Run from the repository:
#   Rscript src/test/resources/reference/trend-tables.R UCDP.csv > src/test/resources/reference/trend-tables.json
suppressMessages({library(MASS); library(jsonlite); library(surveillance)})
days <- function(m) as.numeric(seq(m, by = "month", length.out = 2)[2] - m)

bundled <- function() {
  d <- read.csv("datasets/balochistan-incidents.csv", colClasses = "character")
  d <- as.Date(d$date[d$date >= "2022-01-01" & d$date <= "2025-11-30"])
  m <- seq(as.Date("2022-01-01"), as.Date("2025-11-01"), by = "month"); t <- seq_along(m) - 1
  keep <- format(m, "%Y-%m") != "2022-05"
  list(t = t[keep], y = as.numeric(table(factor(format(d, "%Y-%m"), format(m, "%Y-%m"))))[keep], d = sapply(m, days)[keep], m = m[keep])
}
ucdp <- function(file) {
  d <- read.csv(file, colClasses = "character"); d <- d[d$date_start != "" & substr(d$date_start, 1, 1) != "#", ]
  d <- as.Date(d$date_start[d$date_prec %in% c("1", "2", "3", "4")])
  m <- seq(as.Date("1989-01-01"), as.Date("2021-12-01"), by = "month")
  list(t = seq_along(m) - 1, y = as.numeric(table(factor(format(d, "%Y-%m"), format(m, "%Y-%m")))), d = sapply(m, days), m = m)
}

low_frequency <- function(f, s, theta, t) {
  mu <- fitted(f); y <- s$y; n <- length(y); X <- model.matrix(f)
  r <- (y - mu) / sqrt(mu * (1 + mu / theta)); w <- mu / (1 + mu / theta); Z <- sqrt(w) * X
  C <- solve(crossprod(Z)); s0 <- sqrt(C[2, 2]); q <- as.numeric(Z %*% C[, 2]) / s0
  K <- min(12, max(3, floor(sqrt(n) / 2.5 + .5))); span <- max(t) - min(t) + 1
  Q <- qr.Q(qr(Z)); phi <- NULL; j <- 2
  while (is.null(phi) || ncol(phi) < K) {
    if (min(abs(j - 2 * span / 12), abs(j - 4 * span / 12)) >= .75) {
      v <- cos(pi * j * (t - min(t) + .5) / span); b <- sum(v^2); B <- cbind(Q, phi)
      v <- v - B %*% crossprod(B, v); v <- v - B %*% crossprod(B, v)
      if (sum(v^2) >= b / 4) phi <- cbind(phi, v / sqrt(sum(v^2)))
    }
    j <- j + 1
  }
  z <- as.numeric(crossprod(phi, r)); lag <- abs(outer(t, t, "-"))
  cells <- rbind(c(0, .5), expand.grid(a = 1:10 / 10, rho = (1:20 - .5) / 20)); W <- SE <- numeric(nrow(cells))
  for (i in seq_len(nrow(cells))) {
    R <- cells[i, 1] * cells[i, 2]^lag; diag(R) <- 1; v <- colSums(phi * (R %*% phi)); e <- sum(z^2 / v)
    W[i] <- (if (i == 1) .5 else 1 / 400) * prod(v)^-.5 * e^(-K / 2); SE[i] <- s0 * sqrt(as.numeric(q %*% R %*% q) * e / K)
  }
  W <- W / sum(W); p <- function(d) sum(W * 2 * pt(-abs(d) / SE, K)); b <- coef(f)[[2]]
  h <- uniroot(function(h) p(h) - .05, c(1e-9, 100 * s0), tol = 1e-14)$root
  c(p = p(b), lower = 100 * expm1(12 * (b - h)), upper = 100 * expm1(12 * (b + h)))
}

ranks <- function(s) {
  x <- s$y; t <- s$t; n <- length(x); i <- combn(n, 2); dx <- x[i[2, ]] - x[i[1, ]]; b <- dx / (t[i[2, ]] - t[i[1, ]])
  S <- sum(sign(dx)); ties <- as.numeric(table(x)); v <- (n * (n - 1) * (2 * n + 5) - sum(ties * (ties - 1) * (2 * ties + 5))) / 18
  sen <- median(b); cc <- qnorm(.975) * sqrt(v); o <- sort(b); N <- length(b)
  r <- rank(signif(x - sen * (t - t[1]), 12)) - (n + 1) / 2; full <- rep(NA, max(t) + 1); full[t + 1] <- r
  rho <- sapply(1:(n - 1), function(k) if (k > max(t)) 0 else sum(full[1:(length(full) - k)] * full[(k + 1):length(full)], na.rm = TRUE) / sum(r^2))
  rho[abs(rho) <= qnorm(.975) / sqrt(n)] <- 0; k <- 1:(n - 1)
  f <- max(1, 1 + 2 / (n * (n - 1) * (n - 2)) * sum((n - k) * (n - k - 1) * (n - k - 2) * rho))
  z <- function(v) (S - sign(S)) / sqrt(v)
  list(s = S, varPlain = v, zPlain = z(v), var = v * f, z = z(v * f), p = 2 * pnorm(-abs(z(v * f))),
       sen = sen, senLower = o[round((N - cc) / 2)], senUpper = o[round((N + cc) / 2 + 1)])
}

# segmentation by full dynamic programming, penalty phi 3 log n a break, six months or more
breaks <- function(s) {
  y <- cumsum(c(0, s$y)); d <- cumsum(c(0, s$d)); n <- length(s$y)
  cost <- function(i, j) { S <- y[j + 1] - y[i]; D <- d[j + 1] - d[i]; if (S == 0) 0 else -2 * S * log(S / D) }
  mu <- s$d * sum(s$y) / sum(s$d); pen <- max(1, sum((s$y - mu)^2 / mu) / (n - 1)) * 3 * log(n)
  best <- c(-pen, rep(Inf, n)); from <- integer(n)
  for (j in 6:n) for (i in 1:(j - 5)) { v <- best[i] + cost(i, j) + pen; if (v < best[j + 1]) { best[j + 1] <- v; from[j] <- i } }
  at <- integer(0); j <- n; while (from[j] > 1) { at <- c(from[j], at); j <- from[j] - 1 }
  format(s$m[at], "%Y-%m")
}

trend <- function(s) {
  x <- data.frame(y = s$y, t = s$t, a = sin(2 * pi * s$t / 12), b = cos(2 * pi * s$t / 12), o = log(s$d))
  f <- glm.nb(y ~ t + a + b + offset(o), x, control = glm.control(epsilon = 1e-14, maxit = 200))
  for (i in 1:50) { f <- glm(y ~ t + a + b + offset(o), negative.binomial(th <- as.numeric(theta.ml(s$y, fitted(f), limit = 200, eps = 1e-12))), x, control = glm.control(epsilon = 1e-14, maxit = 200)) }
  g <- glm(y ~ t + a + b + offset(o), poisson, x, control = glm.control(epsilon = 1e-14))
  ll <- sum(dnbinom(s$y, size = th, mu = fitted(f), log = TRUE)); mu <- fitted(f); r <- (s$y - mu) / sqrt(mu * (1 + mu / th))
  lb <- Box.test(r, min(10, length(r) %/% 5), "Ljung-Box")
  list(n = length(s$y), sum = sum(s$y), coefficients = as.numeric(coef(f)), se = as.numeric(sqrt(diag(summary(f, dispersion = 1)$cov.unscaled))), theta = th,
       logLikelihood = ll, dispersion = sum(residuals(g, "pearson")^2) / g$df.residual, ratio = 2 * (ll - as.numeric(logLik(g))),
       ljungBox = as.numeric(lb$statistic), ljungBoxP = lb$p.value, lowFrequency = as.list(low_frequency(f, s, th, s$t)), ranks = ranks(s), breaks = I(breaks(s)))
}

compare <- function(s, a, b) {
  w <- function(x) s$m >= x[1] & s$m <= x[2]; a <- w(as.Date(a)); b <- w(as.Date(b))
  p <- poisson.test(c(sum(s$y[b]), sum(s$y[a])), c(sum(s$d[b]), sum(s$d[a])))
  list(ratio = as.numeric(p$estimate), lower = p$conf.int[1], upper = p$conf.int[2], pValue = p$p.value)
}

surge <- function(s) { # the last month of UCDP, against those before
  y <- s$y; n <- length(y); st <- sts(y, start = c(1989, 1), frequency = 12)
  c1 <- function(lag) { w <- y[(n - lag - 7):(n - lag - 1)]; mean(w) + 3 * sd(w) }
  far <- farrington(st, control = list(range = n, b = 5, w = 1, reweight = TRUE, trend = TRUE, alpha = .05, limit54 = c(0, 1), powertrans = "2/3"))
  flex <- farringtonFlexible(st, control = list(range = n, b = 4, w = 1, noPeriods = 10, pastWeeksNotIncluded = 6,
    weightsThreshold = 2.58, thresholdMethod = "nbPlugin", alpha = .05, limit54 = c(0, 1), pThresholdTrend = 1))
  list(c1 = c1(0), c2 = c1(2), earsC1 = as.numeric(earsC(st, control = list(range = n, method = "C1", alpha = 1 - pnorm(3)))@upperbound),
       farrington = as.numeric(upperbound(far)), flexible = as.numeric(upperbound(flex)), mean3sd = mean(y[(n - 12):(n - 1)]) + 3 * sd(y[(n - 12):(n - 1)]), max12 = max(y[(n - 12):(n - 1)]), max36 = max(y[(n - 36):(n - 1)]))
}

b <- bundled(); u <- ucdp(commandArgs(TRUE)[1])
cat(toJSON(list(versions = list(R = R.version.string, MASS = as.character(packageVersion("MASS")), surveillance = as.character(packageVersion("surveillance"))),
  bundled = trend(b), ucdp = c(trend(u), list(counts = I(u$y))),
  compareBundled = compare(b, c("2023-01-01", "2023-12-31"), c("2024-01-01", "2024-12-31")),
  compareUcdp = compare(u, c("2005-01-01", "2009-12-31"), c("2010-01-01", "2014-12-31")), surgeUcdp = surge(u)), auto_unbox = TRUE, digits = 12, pretty = 1), "\n")
