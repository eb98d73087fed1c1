# Reference values for slow waves: their filter, the evidence for a step among them, a yearly season, and the low-frequency
# rule for a step and a change of slope together. All by dense matrices, where the program filters and recurses.
# Rscript waves.R > waves.json (R 4.2, packages jsonlite, MASS)
suppressMessages({library(jsonlite); library(MASS)})
correlation <- function(t, a, rho) { R <- a * rho^abs(outer(t, t, "-")); diag(R) <- 1; R }

# the filter: log det R and quadratic forms, over a gap in time
t <- c(0:9, 14:20); r <- round(sin(t) + cos(2.3 * t^1.1), 3); q <- round(cos(t / 4), 3)
filter <- lapply(list(c(0.3, 0.775), c(1, 0.975), c(0.8, 0.125), c(0, 0)), function(s) {
  R <- correlation(t, s[1], s[2])
  list(strength = s[1], decay = s[2], logDeterminant = as.numeric(determinant(R)$modulus),
       squares = mahalanobis(r, 0, R), products = as.numeric(q %*% solve(R, r))) })

# the evidence for each of two steps
set.seed(2)
y <- rnbinom(60, mu = rep(c(6, 14, 9), c(20, 25, 15)), size = 8); d <- 28 + (0:59 * 7) %% 4
segment <- rep(1:3, c(20, 25, 15)); z <- sqrt(y + 3 / 8); grid <- expand.grid(a = (1:4) / 4, rho = seq(0.05, 0.95, 0.1))
grid <- rbind(data.frame(a = 0, rho = 0, prior = 0.5), cbind(grid, prior = 0.5 / nrow(grid)))
evidence <- function(segment) {
  X <- sqrt(d) * outer(segment, unique(segment), "==")
  log(sum(mapply(function(a, rho, prior) {
    R <- correlation(0:59, a, rho); W <- solve(R); b <- solve(t(X) %*% W %*% X, t(X) %*% W %*% z)
    prior * exp(-0.5 * as.numeric(determinant(R)$modulus) - 30 * log(mahalanobis(z, as.numeric(X %*% b), R))) },
    grid$a, grid$rho, grid$prior))) }
steps <- list(counts = y, exposures = d,
              gains = evidence(segment) - c(evidence(c(1, 1, 2)[segment]), evidence(c(1, 2, 2)[segment])))

# a season about given means, over the mean of its own year
means <- rep(c(5, 11), c(40, 32)); k <- 0:71
s <- rnbinom(72, mu = means * exp(0.5 * cos(2 * pi * k / 12)), size = 4)
fit <- glm.nb(s ~ sin(2 * pi * k / 12) + cos(2 * pi * k / 12) + offset(log(means)), control = glm.control(1e-12, 100))
season <- exp(predict(fit) - log(means)); season <- season / mean(season[1:12])

# the low-frequency rule of a step and a change of slope at period 170 of the vans
n <- 192; v <- as.numeric(Seatbelts[, "VanKilled"]); time <- 0:(n - 1)
X <- cbind(1, time, sin(2 * pi * time / 12), cos(2 * pi * time / 12), time >= 169, pmax(0, time - 169))
g <- glm.fit(X, v, family = poisson(), control = glm.control(1e-14, 100)); mu <- g$fitted.values
r2 <- (v - mu) / sqrt(mu); Z <- sqrt(mu) * X; C <- solve(crossprod(Z)); K <- min(12, max(3, floor(sqrt(n) / 2.5 + 0.5)))
basis <- qr.Q(qr(Z)); phi <- NULL; j <- 2
while (is.null(phi) || ncol(phi) < K) {
  if (all(abs(j - c(2, 4) * n / 12) >= 0.75)) {
    f <- cos(pi * j * (time + 0.5) / n); left <- f - basis %*% crossprod(basis, f)
    if (sum(left^2) >= 0.25 * sum(f^2)) { left <- left / sqrt(sum(left^2)); phi <- cbind(phi, left); basis <- cbind(basis, left) } }
  j <- j + 1 }
size <- as.numeric(crossprod(phi, r2))^2
cells <- rbind(data.frame(a = 0, rho = 0, prior = 0.5), cbind(expand.grid(rho = seq(0.025, 0.975, 0.05), a = (1:10) / 10)[, 2:1], prior = 0.5 / 200))
direction <- Z %*% C; step <- direction[, 5]; slope <- direction[, 6]
form <- function(x, R) as.numeric(t(x) %*% R %*% x)
each <- mapply(function(a, rho, prior) {
  R <- correlation(time, a, rho); u <- apply(phi, 2, form, R); e <- sum(size / u)
  c(weight = log(prior) - 0.5 * sum(log(u)) - K / 2 * log(e),
    step = form(step, R) * e / K, slope = form(slope, R) * e / K, cov = as.numeric(t(step) %*% R %*% slope) * e / K) },
  cells$a, cells$rho, cells$prior)
w <- exp(each["weight", ] - max(each["weight", ])); w <- w / sum(w); b <- g$coefficients
p <- function(d) sum(w * 2 * pt(-abs(d) / sqrt(each["step", ]), K))
wald <- sapply(seq_along(w), function(i) { V <- matrix(each[c("step", "cov", "cov", "slope"), i], 2); as.numeric(b[5:6] %*% solve(V, b[5:6])) })
rule <- list(cosines = K, total = sum(size), step = b[[5]], slope = b[[6]], pValue = p(b[5]),
  halfWidth = uniroot(function(h) p(h) - 0.05, c(1e-6, 10), tol = 1e-13)$root,
  jointPValue = sum(w * pf(wald / 2, 2, K, lower.tail = FALSE)), flatWeight = w[1])
cat(toJSON(list(r = R.version.string, MASS = as.character(packageVersion("MASS")),
  times = t, series = r, other = q, filter = filter, steps = steps,
  season = list(counts = s, means = means, factors = season), rule = rule), auto_unbox = TRUE, digits = NA), "\n")
