# Goodness of fit and parameter uncertainty by poweRlaw's bootstraps, which take many minutes.
# Run: Rscript power-law-bootstrap.R   (reads power-law.json, writes power-law-bootstrap.json beside it)
suppressMessages({library(poweRlaw); library(jsonlite)})
sims <- 400
samples <- fromJSON("power-law.json")$samples
one <- function(name) {
  s <- samples[[name]]
  m <- displ$new(rep(s$values, s$counts))
  p <- bootstrap_p(m, no_of_sims = sims, threads = 1, seed = 1)
  b <- bootstrap(m, no_of_sims = sims, threads = 1, seed = 1)$bootstraps
  list(p = p$p, meanXmin = mean(b$xmin), sdXmin = sd(b$xmin), meanAlpha = mean(b$pars), sdAlpha = sd(b$pars),
       meanTail = mean(b$ntail), sdTail = sd(b$ntail))
}
names <- c("steep", "geometric")
result <- list(R = R.version.string, poweRlaw = as.character(packageVersion("poweRlaw")), replicates = sims,
               samples = setNames(lapply(names, one), names))
write(toJSON(result, auto_unbox = TRUE, digits = NA), "power-law-bootstrap.json")
