# Reference values of CountRegression, NeweyWest and LjungBox. Run: Rscript count-regression.R > count-regression.json
suppressMessages({library(MASS); library(jsonlite); library(boot); library(sandwich)})
tight <- glm.control(epsilon = 1e-14, maxit = 200)
bartlett <- function(x, s, bread, lag) {   # conventions.md: scores x (y - mu)/(1 + mu/theta), no prewhitening, no factor
  u <- x * s; n <- nrow(u); meat <- crossprod(u)
  for (l in seq_len(lag)) { g <- crossprod(u[(l + 1):n, , drop = FALSE], u[1:(n - l), , drop = FALSE])
    meat <- meat + (1 - l / (lag + 1)) * (g + t(g)) }
  bread %*% meat %*% bread }
describe <- function(name, y, x, exposure = rep(1, length(y)), periodsPerYear = 1) {
  d <- as.data.frame(x[, -1, drop = FALSE]); o <- log(exposure)
  p <- glm.fit(x, y, family = poisson(), offset = o, control = tight)
  cls <- glm(y ~ x - 1, family = poisson(), offset = o, control = tight)
  n <- length(y); k <- ncol(x); lag <- floor(4 * (n / 100)^(2 / 9)); lb <- min(10, n %/% 5)
  vp <- vcov(cls); mu <- fitted(cls); r <- (y - mu) / sqrt(mu)
  poisson <- list(coefficients = unname(coef(cls)), standardErrors = unname(sqrt(diag(vp))), logLikelihood = as.numeric(logLik(cls)),
    aic = AIC(cls), deviance = deviance(cls), dispersion = sum(r^2) / (n - k), fitted = unname(mu),
    neweyWest = unname(sqrt(diag(bartlett(x, y - mu, vp, lag)))),
    sandwich = unname(sqrt(diag(NeweyWest(cls, lag = lag, prewhite = FALSE, adjust = FALSE)))),
    ljungBox = unname(Box.test(r, lb, "Ljung-Box")$statistic), ljungBoxP = Box.test(r, lb, "Ljung-Box")$p.value)
  nb <- tryCatch(suppressWarnings(glm.nb(y ~ x - 1 + offset(o), control = glm.control(epsilon = 1e-14, maxit = 200))), error = function(e) NULL)
  negbin <- if (!is.null(nb) && nb$theta < 1e4) { mu <- fitted(nb); w <- 1 + mu / nb$theta; r <- (y - mu) / sqrt(mu * w)
    list(coefficients = unname(coef(nb)), standardErrors = unname(sqrt(diag(vcov(nb)))), theta = nb$theta, thetaSE = nb$SE.theta,
      logLikelihood = as.numeric(logLik(nb)), aic = AIC(nb), deviance = deviance(nb),
      neweyWest = unname(sqrt(diag(bartlett(x, (y - mu) / w, vcov(nb), lag)))),
      ljungBox = unname(Box.test(r, lb, "Ljung-Box")$statistic), ljungBoxP = Box.test(r, lb, "Ljung-Box")$p.value) }
  terms <- lapply(seq_len(k)[-1], function(j) list(name = colnames(x)[j], values = as.numeric(x[, j])))
  out <- list(name = name, periodsPerYear = periodsPerYear, counts = as.numeric(y), exposure = as.numeric(exposure), terms = terms,
    neweyWestLag = lag, ljungBoxLag = lb, poisson = poisson)
  if (!is.null(negbin)) out$negativeBinomial <- negbin
  out }
trend <- function(n, h = 0, P = 12) { t <- 0:(n - 1); x <- cbind(intercept = 1, trend = t)
  for (i in seq_len(h)) x <- cbind(x, sin(2 * pi * i * t / P), cos(2 * pi * i * t / P))
  if (h > 0) colnames(x)[-(1:2)] <- paste0(c("sin", "cos"), rep(1:h, each = 2)); x }
coal <- as.integer(table(factor(floor(boot::coal$date), 1851:1962)))
van <- as.integer(datasets::Seatbelts[, "VanKilled"]); law <- as.integer(datasets::Seatbelts[, "law"])
set.seed(4); months <- rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 8)
sim <- rnbinom(96, mu = months / 30 * exp(1.2 + .01 * 0:95 + .4 * sin(2 * pi * 0:95 / 12)), size = 3)
q <- model.matrix(Days ~ Eth + Sex + Age + Lrn, quine)
bursts <- rep(0, 60); bursts[c(7, 8, 30, 31, 55)] <- c(1e6, 2e6, 5e5, 1e6, 4e6); bursts <- bursts + rpois(60, 2e5)
frac <- sim / 3
out <- list(versions = list(R = R.version.string, MASS = as.character(packageVersion("MASS")), sandwich = as.character(packageVersion("sandwich"))),
  cases = list(
    describe("quine", quine$Days, q),
    describe("discoveries", as.integer(datasets::discoveries), trend(100)),
    describe("coal", coal, trend(112)),
    describe("vans", van, trend(192, 1), periodsPerYear = 12),
    describe("vans-law", van, cbind(trend(192, 1), law = law), periodsPerYear = 12),
    describe("months", sim, cbind(trend(96, 2), step = as.integer(0:95 >= 40), ramp = pmax(0, 0:95 - 40)), months, 12),
    describe("huge", bursts, trend(60, 1), periodsPerYear = 12)))
cat(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = 1), "\n")
