# Rubin's rules for pooling analyses of imputed data, as mitools::MIcombine computes them (r-cran-mitools 2.4).
library(mitools)
pool <- function(q, u, p = 0.95) {
  r <- MIcombine(as.list(q), lapply(u, matrix))
  half <- qt(1 - (1 - p) / 2, r$df) * sqrt(vcov(r)[1])
  print(c(coef(r), vcov(r)[1], r$df, coef(r) - half, coef(r) + half, 2 * pt(-abs(coef(r)) / sqrt(vcov(r)[1]), r$df)), digits = 15)
}
pool(c(0.0143, 0.0151, 0.0139, 0.0160, 0.0147, 0.0128), c(4.1e-5, 3.9e-5, 4.4e-5, 4.0e-5, 3.7e-5, 4.2e-5))
pool(c(-1.2, 0.4, -2.9), c(0.5, 0.7, 0.4), 0.9)
cat(R.version.string, "\n")
