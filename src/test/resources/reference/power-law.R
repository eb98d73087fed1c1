# Discrete power laws and their rivals: what poweRlaw gives as it comes ("stock"), and the same likelihoods maximised to
# the end, because optim stops some 1e-6 short in the exponent and much further on the flat ridge of a log-normal.
# Run: Rscript power-law.R   (writes power-law.json beside it)
suppressMessages({library(poweRlaw); library(jsonlite)})
options(warn = 1)

data(moby); data(native_american); data(us_american); data(swiss_prot); data(moby_sample)
# deaths (best) of the events of UCDP GED 21.1 in Pakistan, 1989-2020 (Sundberg & Melander 2013; CC BY 4.0)
ucdp <- read.csv("ucdp-pakistan-deaths.csv")
set.seed(20240914)
rounded_lognormal <- function(n, m, s) { x <- round(rlnorm(n, m, s)); x[x >= 1] }
samples <- list(
  moby = moby,                                   # words of Moby-Dick, as in Clauset, Shalizi & Newman (2009)
  moby_sample = moby_sample,
  native_american = native_american$Cas,         # casualties in the American Indian War (Friedman 2015)
  us_american = us_american$Cas,
  swiss_prot = swiss_prot$Value,
  steep = rpldis(400, 3, 3.6),
  heavy = rpldis(600, 1, 1.7),
  body_and_tail = c(sample(1:9, 1500, TRUE, prob = 9:1), rpldis(300, 10, 2.4)),
  log_normal = rounded_lognormal(1200, 1, 1.1),
  geometric = 1 + rgeom(500, 0.15),
  ucdp_pakistan = rep(ucdp$deaths, ucdp$events),
  small = c(1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6, 9, 14, 30, 61))

tally <- function(x) { t <- table(x); list(values = as.numeric(names(t)), counts = as.vector(t)) }

# the logarithm of a cell's probability from the log-survival at its two edges
cell <- function(upper, lower) upper + log(-expm1(lower - upper))

# log-probabilities above xmin. (a, b) = (y0 - mu, 1)/sigma^2 and halves of it, y0 = log(xmin - 1/2): the density of
# z = log(x) - y0 is proportional to exp(-a z - b z^2); b = 0 is a discretised Pareto law
log_normal <- function(p, x, xmin) {
  a <- p[1]; b <- exp(p[2]); s <- 1 / sqrt(2 * b); m <- log(xmin - 0.5) - a / (2 * b)
  cell(plnorm(x - 0.5, m, s, FALSE, TRUE), plnorm(x + 0.5, m, s, FALSE, TRUE)) - plnorm(xmin - 0.5, m, s, FALSE, TRUE)
}
# the survival exp(-lambda (x^beta - (xmin - 1/2)^beta)) with lambda beta (xmin - 1/2)^beta = exp(p1)
stretched <- function(p, x, xmin) {
  h <- function(y) exp(p[1]) * expm1(exp(p[2]) * log(y / (xmin - 0.5))) / exp(p[2])
  cell(-h(x - 0.5), -h(x + 0.5))
}
pareto <- function(a, x, xmin) cell(-a * log((x - 0.5) / (xmin - 0.5)), -a * log((x + 0.5) / (xmin - 0.5)))
exponential <- function(x, xmin, rate) cell(-rate * (x - xmin), -rate * (x + 1 - xmin))
# x^-alpha e^(-lambda x) over its sum: terms up to N, then Euler and Maclaurin
cutoff <- function(p, x, xmin) {
  a <- p[1]; l <- exp(p[2]); N <- xmin + 5000; k <- xmin:(N - 1)
  f <- function(y) y^-a * exp(-l * y)
  rest <- integrate(function(t) { y <- N * exp(t); y * f(y) }, 0, log1p(60 / (l * N)), rel.tol = 1e-12,
                    subdivisions = 2000, stop.on.error = FALSE)$value
  -a * log(x) - l * x - log(sum(f(k)) + rest + f(N) / 2 + f(N) * (a / N + l) / 12)
}

# zeta(s, q) from a thousand terms and Euler and Maclaurin, and its logarithmic derivative: poweRlaw's zeta(s) - sum
# loses digits where the tail is steep and xmin large
hurwitz <- function(s, q) { N <- q + 1000
  sum((q:(N - 1))^-s) + N^(1 - s) / (s - 1) + N^-s / 2 + s * N^(-s - 1) / 12 - s * (s + 1) * (s + 2) * N^(-s - 3) / 720 }
score <- function(s, q) { N <- q + 1000; L <- log(N); k <- q:(N - 1)
  (sum(-log(k) * k^-s) - N^(1 - s) * (L / (s - 1) + 1 / (s - 1)^2) - L * N^-s / 2 +
     (1 - s * L) * N^(-s - 1) / 12) / hurwitz(s, q) }

maximise <- function(f, starts) {
  best <- NULL
  for (s in starts) {
    p <- s
    for (i in 1:8) p <- optim(p, function(q) { r <- -f(q); if (is.finite(r)) r else 1e12 },
                              control = list(reltol = 1e-16, maxit = 5000))$par
    if (is.null(best) || f(p) > f(best)) best <- p
  }
  best
}

# Newton steps with a gradient of fourth order: the simplex stops six digits short on a long ridge
polish <- function(f, p) {
  for (i in 1:4) {
    g <- sapply(seq_along(p), function(j) { h <- replace(0 * p, j, 1e-3)
      (8 * (f(p + h) - f(p - h)) - f(p + 2 * h) + f(p - 2 * h)) / 12e-3 })
    H <- optimHess(p, f, control = list(ndeps = rep(1e-3, length(p))))
    q <- p - solve(H, g)
    if (all(is.finite(q)) && f(q) > f(p) - 1e-9) p <- q
  }
  p
}

vuong <- function(l1, l2) { # as compare_distributions
  r <- l1 - l2; v <- sqrt(length(r)) * mean(r) / sd(r); c(v, 2 * pnorm(-abs(v)))
}

one <- function(x) {
  m <- displ$new(x)
  e <- estimate_xmin(m)
  m$setXmin(e)
  xmin <- e$xmin
  tail <- x[x >= xmin]
  alpha <- uniroot(function(a) mean(log(tail)) + score(a, xmin), e$pars + c(-0.02, 0.02), tol = 1e-14)$root
  best <- list(maximum = alpha, objective = -alpha * sum(log(tail)) - length(tail) * log(hurwitz(alpha, xmin)))
  m$setPars(alpha)
  distance <- get_distance_statistic(m, xmax = max(x))
  l1 <- -alpha * log(tail) - log(hurwitz(alpha, xmin))
  pl <- list(xmin = xmin, alpha = e$pars, ks = e$gof, tail = e$ntail,
             alphaRefined = best$maximum, ksRefined = distance, logLikelihood = best$objective)
  stock <- function(other) {
    other$setXmin(xmin)
    other$setPars(suppressWarnings(estimate_pars(other)))
    n <- displ$new(x); n$setXmin(e)
    compare_distributions(n, other)$test_statistic
  }
  entry <- function(l2, parameters, boundary, stock) {
    v <- vuong(l1, l2)
    list(stock = stock, parameters = parameters, boundary = boundary, logLikelihood = sum(l2), statistic = v[1], pValue = v[2])
  }
  # both two-parameter rivals contain the discretised Pareto law as their edge
  straight <- function(a) sum(pareto(a, tail, xmin))
  a <- list(maximum = polish(straight, optimize(straight, c(0.01, 20), maximum = TRUE)$maximum))
  a$objective <- straight(a$maximum)
  rival <- function(model, first, stock) {
    p <- maximise(function(p) sum(model(p, tail, xmin)), list(c(first, log(0.01)), c(first, log(0.3))))
    if (exp(p[2]) >= 1e-6) p <- polish(function(p) sum(model(p, tail, xmin)), p)
    edge <- exp(p[2]) < 1e-6 # below, rounding is all there is left to climb
    if (edge) entry(pareto(a$maximum, tail, xmin), c(first, 0), TRUE, stock)
    else entry(model(p, tail, xmin), c(p[1], exp(p[2])), FALSE, stock)
  }
  rate <- log1p(1 / (mean(tail) - xmin))
  p <- maximise(function(p) sum(cutoff(p, tail, xmin)), list(c(best$maximum, log(1e-4)), c(1.5, log(0.01))))
  if (exp(p[2]) > 1e-8) p <- polish(function(p) sum(cutoff(p, tail, xmin)), p)
  nested <- -max(0, sum(cutoff(p, tail, xmin)) - best$objective)
  if (nested > -1e-9) nested <- 0
  c(tally(x), list(powerLaw = pl,
    logNormal = rival(log_normal, a$maximum, stock(dislnorm$new(x))),
    stretchedExponential = rival(stretched, log(a$maximum), NULL),
    exponential = entry(exponential(tail, xmin, rate), list(rate), FALSE, stock(disexp$new(x))),
    cutoff = list(parameters = if (nested < 0) c(p[1], exp(p[2])) else c(best$maximum, 0), boundary = nested == 0,
      logLikelihood = best$objective - nested, statistic = nested,
      pValue = pchisq(-2 * nested, 1, lower.tail = FALSE))))
}

result <- list(R = R.version.string, poweRlaw = as.character(packageVersion("poweRlaw")),
               samples = lapply(samples, one))
write(toJSON(result, auto_unbox = TRUE, digits = NA, null = "null"), "power-law.json")
