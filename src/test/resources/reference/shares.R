# Reference values of org.incidenttrends.stats.share. Run: Rscript shares.R > shares.json
suppressMessages({library(nnet); library(jsonlite)})
tables <- list(c(34, 21, 18, 9, 40, 40, 11, 13), c(120, 80, 60, 12, 90, 130, 61, 40), c(55, 15, 8, 71, 30, 9))
change <- lapply(tables, function(x) { m <- matrix(x, ncol = 2); r <- chisq.test(m, correct = FALSE)
  list(before = m[, 1], after = m[, 2], chiSquare = unname(r$statistic), degreesOfFreedom = unname(r$parameter),
       pValue = r$p.value, residuals = r$stdres[, 2]) })
set.seed(20240914)
shares <- function(a, b, times) sapply(times, function(t) { e <- exp(a + b * t); e / sum(e) })
cases <- list(list(n = rep(c(5, 9, 14), 8), p = shares(c(0, -.3, -1), c(0, .05, -.08), 0:23), t = 0:23),
              list(n = rep(40, 12), p = shares(c(0, .5, -1, -1.5, -.2), c(0, .02, .01, .1, -.05), 0:11), t = 0:11),
              list(n = c(30, 25), p = shares(c(0, .4, -.2), c(0, .2, -.3), 0:1), t = 0:1),
              list(n = rep(20, 10), p = shares(c(.3, 0), c(0, .1), 0:9), t = c(0, 1, 2, 3, 5, 8, 9, 12, 13, 20)))
trend <- lapply(cases, function(c) {
  y <- t(sapply(seq_along(c$n), function(i) rmultinom(1, c$n[i], c$p[, i]))); base <- which.max(colSums(y))
  z <- y[, c(base, setdiff(seq_len(ncol(y)), base))]
  fit <- multinom(z ~ c$t, trace = FALSE, reltol = 1e-16, abstol = 1e-16, maxit = 2000)
  null <- multinom(z ~ 1, trace = FALSE, reltol = 1e-16, abstol = 1e-16, maxit = 2000)
  s <- summary(fit); b <- matrix(s$coefficients, ncol = 2); se <- matrix(s$standard.errors, ncol = 2)
  lr <- as.numeric(2 * (logLik(fit) - logLik(null))); mu <- as.matrix(fitted(fit)); if (ncol(mu) == 1) mu <- cbind(1 - mu, mu)
  pearson <- sum((z - c$n * mu)^2 / (c$n * mu))
  list(counts = y, times = c$t, reference = base - 1, slopes = I(b[, 2]), standardErrors = I(se[, 2]), likelihoodRatio = lr,
       degreesOfFreedom = ncol(y) - 1, pValue = pchisq(lr, ncol(y) - 1, lower.tail = FALSE), pearson = pearson, fittedLast = mu[nrow(mu), ]) })
strata <- list(array(c(2, 5, 3, 6,  4, 2, 1, 9,  7, 3, 8, 20), c(2, 2, 3)), array(c(0, 3, 5, 9,  1, 6, 0, 8), c(2, 2, 2)),
               UCBAdmissions[1:2, 1:2, 1:6] + 0, array(c(3, 0, 4, 7,  2, 0, 6, 11,  5, 0, 1, 2), c(2, 2, 3)),
               array(c(4, 30, 1, 90,  3, 14, 0, 60), c(2, 2, 2)))
mantel <- lapply(strata, function(a) { m <- mantelhaen.test(a, correct = FALSE); e <- mantelhaen.test(a, exact = TRUE)
  list(a = a[1, 1, ], b = a[1, 2, ], c = a[2, 1, ], d = a[2, 2, ], statistic = unname(m$statistic), oddsRatio = unname(m$estimate),
       lower = m$conf.int[1], upper = m$conf.int[2], pValue = e$p.value) })
versions <- list(R = R.version.string, nnet = as.character(packageVersion("nnet")))
cat(toJSON(list(versions = versions, change = change, trend = trend, mantel = mantel), auto_unbox = TRUE, digits = NA, pretty = 1, null = "null"), "\n")
