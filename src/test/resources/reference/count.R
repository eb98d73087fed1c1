# Reference values of org.incidenttrends.stats.count. Run: Rscript count.R > count.json
suppressMessages({library(MASS); library(jsonlite); library(boot)})
ci <- function(x) as.numeric(x)
garwood <- lapply(list(c(0,1),c(1,1),c(2,1),c(3,1),c(5,1),c(10,1),c(100,1),c(12345,1),c(7,30.4375)), function(a)
  list(count = a[1], exposure = a[2], interval95 = ci(poisson.test(a[1], a[2])$conf.int),
       interval80 = ci(poisson.test(a[1], a[2], conf.level = .8)$conf.int)))
ratio <- lapply(list(c(5,1,15,1),c(3,1,6,1),c(21,3011,11,800),c(0,365,4,366),c(4,365,0,365),c(0,1,0,2),
                     c(130,365,171,181.5),c(20000,10,20400,10),c(7,2,7,2)), function(a) {
  r <- poisson.test(c(a[3], a[1]), c(a[4], a[2]))
  list(countA = a[1], exposureA = a[2], countB = a[3], exposureB = a[4], ratio = unname(r$estimate),
       lower = r$conf.int[1], upper = r$conf.int[2], pValue = r$p.value) })
index <- function(x) { i <- var(x) / mean(x); n <- length(x)
  list(counts = x, index = i, chiSquare = (n - 1) * i, pValue = pchisq((n - 1) * i, n - 1, lower.tail = FALSE)) }
coal <- as.integer(table(factor(floor(boot::coal$date), 1851:1962)))
windows <- function(a, da, b, db) {
  g <- glm(c(a, b) ~ rep(0:1, c(length(a), length(b))) + offset(log(c(da, db))), family = quasipoisson, control = glm.control(epsilon = 1e-14))
  s <- summary(g); e <- s$coefficients[2, ]; q <- qt(.975, s$df.residual)
  list(countsA = a, exposuresA = da, countsB = b, exposuresB = db, ratio = exp(e[[1]]), dispersion = s$dispersion,
       lower = exp(e[[1]] - q * e[[2]]), upper = exp(e[[1]] + q * e[[2]]), pValue = e[[4]]) }
out <- list(versions = list(R = R.version.string, MASS = as.character(packageVersion("MASS"))),
  garwood = garwood, ratio = ratio,
  windows = list(windows(c(4, 0, 9, 2, 1, 5), c(31, 28, 31, 30, 31, 30), c(12, 3, 3, 15, 0, 8), c(31, 28, 31, 30, 31, 30)),
    windows(c(4, 5, 4), c(1, 1, 1), c(7, 6, 7, 8), c(1, 1, 1, 2)), windows(coal[1:41], rep(1, 41), coal[42:112], rep(1, 71))),
  dispersion = list(index(as.integer(datasets::discoveries)), index(coal), index(c(3, 3, 4, 3))))
cat(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = 1), "\n")
