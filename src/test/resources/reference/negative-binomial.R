# Probabilities, distribution function and quantiles of counts. Run: Rscript negative-binomial.R > negative-binomial.json
suppressMessages(library(jsonlite))
grid <- expand.grid(mean = c(0.05, 1, 7.5, 80, 5000), theta = c(0.3, 2, 50, 1e6, Inf), probability = c(0.01, 0.5, 0.999))
grid$quantile <- qnbinom(grid$probability, mu = grid$mean, size = grid$theta)
grid$count <- pmin(grid$quantile + 2, 20000)
grid$logProbability <- dnbinom(grid$count, mu = grid$mean, size = grid$theta, log = TRUE)
grid$cumulative <- pnbinom(grid$count, mu = grid$mean, size = grid$theta)
grid$theta <- as.character(grid$theta)
write(toJSON(list(R = R.version.string, cases = grid), digits = NA, auto_unbox = TRUE), stdout())
