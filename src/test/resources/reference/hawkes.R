# Hawkes processes by plain double loops and general optimisers, sharing nothing with the library.
# Rscript hawkes.R > hawkes.json
suppressMessages({library(boot); library(jsonlite)})
minimum <- function(start, f) {
  o <- optim(start, f, method = "Nelder-Mead", control = list(maxit = 20000, reltol = 1e-15))
  o <- optim(o$par, f, method = "BFGS", control = list(maxit = 2000, reltol = 1e-15, ndeps = rep(1e-5, length(start))))
  optim(o$par, f, method = "Nelder-Mead", control = list(maxit = 20000, reltol = 1e-15))
}

# --- exact times: coal-mining disasters, window 1851 to 1963, one step of the baseline at 1891.2 ---
t <- sort(coal$date); window <- c(1851, 1963); change <- 1891.2
# two disasters share a date; as in the usual recursion the one that comes first in the list excites the other
lag <- outer(t, t, "-"); earlier <- lower.tri(lag)
continuous <- function(mu1, mu2, alpha, beta) {
  past <- ifelse(earlier, exp(-beta * lag), 0)
  intensity <- ifelse(t < change, mu1, mu2) + alpha * beta * rowSums(past)
  sum(log(intensity)) - mu1 * (change - window[1]) - mu2 * (window[2] - change) - alpha * sum(1 - exp(-beta * (window[2] - t)))
}
at <- function(mu1, mu2, alpha, beta, upto) # integrated intensity
  mu1 * pmin(upto - window[1], change - window[1]) + mu2 * pmax(0, upto - change) +
    alpha * sapply(upto, function(u) sum(1 - exp(-beta * (u - t[t < u]))))
one <- minimum(log(c(.4, .7, .4)), function(p) -continuous(exp(p[1]), exp(p[1]), exp(p[2]), exp(p[3])))
two <- minimum(log(c(3, .9, .05, 20)), function(p) -continuous(exp(p[1]), exp(p[2]), exp(p[3]), exp(p[4])))
natural <- function(p) -continuous(p[1], p[1], p[2], p[3])
p1 <- exp(one$par); e1 <- sqrt(diag(solve(optimHess(p1, natural, control = list(ndeps = rep(1e-4, 3))))))
p2 <- exp(two$par)
ks <- ks.test(diff(c(0, at(p1[1], p1[1], p1[2], p1[3], t))), "pexp", exact = TRUE)

# --- daily numbers of two groups, three levels of the baseline, a half-life of 4 days ---
set.seed(7)
days <- 360; rho <- 2^(-1 / 4); edges <- c(0, 120, 240, 360)
level <- findInterval(0:(days - 1), edges[2:3]) + 1
mu <- list(c(.3, .1, .2), c(.2, .25, .1)); alpha <- rbind(c(.4, 0), c(.35, .2))
y <- matrix(0, days, 2); r <- c(0, 0)
for (d in 1:days) {
  y[d, ] <- rpois(2, c(mu[[1]][level[d]], mu[[2]][level[d]]) + alpha %*% r)
  r <- rho * r + (1 - rho) * y[d, ]
}
excited <- function(y, rho) { r <- numeric(days); for (d in 2:days) r[d] <- sum((1 - rho) * rho^((d - 2):0) * y[1:(d - 1)]); r }
daily <- function(target, theta, rho) {
  lambda <- theta[level] + theta[4] * excited(y[, 1], rho) + theta[5] * excited(y[, 2], rho)
  sum(dpois(y[, target], lambda, log = TRUE))
}
best <- function(target, rho, free) {
  f <- function(p) { theta <- numeric(5); theta[free] <- exp(p); -daily(target, theta, rho) }
  o <- minimum(log(rep(.2, length(free))), f)
  theta <- numeric(5); theta[free] <- exp(o$par)
  list(logLikelihood = -o$value, theta = theta)
}
full <- lapply(1:2, best, rho = rho, free = 1:5)
reduced <- best(2, rho, c(1:3, 5))
errors <- sqrt(diag(solve(optimHess(full[[2]]$theta, function(p) -daily(2, p, rho), control = list(ndeps = rep(1e-5, 5))))))
dates <- function(k) rep(0:(days - 1), y[, k])
cat(toJSON(list(
  made = paste(R.version.string, "boot", packageVersion("boot")),
  coal = list(dates = t, poisson = length(t) * log(length(t) / 112) - length(t),
    constant = list(mu = p1[1], branching = p1[2], beta = p1[3], logLikelihood = -one$value, errors = e1,
                    ks = unname(ks$statistic), ksP = ks$p.value),
    step = list(mu = p2[1:2], branching = p2[3], beta = p2[4], logLikelihood = -two$value)),
  daily = list(a = dates(1), b = dates(2), edges = edges, halfLife = 4,
    logLikelihood = full[[1]]$logLikelihood + full[[2]]$logLikelihood,
    thetaA = full[[1]]$theta, thetaB = full[[2]]$theta, errorsB = errors,
    ratioAToB = 2 * (full[[2]]$logLikelihood - reduced$logLikelihood))), auto_unbox = TRUE, digits = 12), "\n")
