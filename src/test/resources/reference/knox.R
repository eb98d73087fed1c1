# Knox counts of invasive meningococcal disease in Germany (surveillance::imdepi, GPL-2), within a type and between types.
# Observed and expected by surveillance::knox; p by permuting the times of the (second) group. Rscript knox.R > knox.json
suppressMessages({library(surveillance); library(jsonlite)})
data(imdepi)
events <- imdepi$events
xy <- coordinates(events); time <- events$time; type <- as.character(events$type)
set.seed(1); R <- 9999
within <- function(t) {
  i <- which(type == t)
  near <- as.matrix(dist(xy[i, ])) <= 50; low <- lower.tri(near)
  k <- knox(as.matrix(dist(time[i]))[low], as.matrix(dist(xy[i, ]))[low], eps.t = 30, eps.s = 50, simulate.p.value = FALSE)
  drawn <- replicate(R, { s <- sample(time[i]); sum((abs(outer(s, s, "-")) <= 30 & near)[low]) })
  list(observed = unname(k$statistic), expected = unname(k$null.value), pValue = (1 + sum(drawn >= k$statistic)) / (R + 1))
}
between <- function(a, b) {
  i <- which(type == a); j <- which(type == b)
  ds <- as.matrix(dist(xy))[i, j]; near <- ds <= 50
  lag <- function(s) outer(time[i], s, function(x, y) y - x)
  k <- knox(as.vector(abs(lag(time[j]))), as.vector(ds), eps.t = 30, eps.s = 50, simulate.p.value = FALSE)
  count <- function(l) c(sum(abs(l) <= 30 & near), sum(l > 0 & l <= 30 & near), sum(l < 0 & l >= -30 & near))
  own <- count(lag(time[j]))
  drawn <- replicate(R, count(lag(sample(time[j]))))
  list(pairs = length(ds), observed = unname(k$statistic), expected = unname(k$null.value),
       firstThenSecond = own[2], secondThenFirst = own[3],
       pValues = sapply(1:3, function(r) (1 + sum(drawn[r, ] >= own[r])) / (R + 1)))
}
cat(toJSON(list(
  made = paste(R.version.string, "surveillance", packageVersion("surveillance")),
  events = list(type = type, time = time, x = unname(xy[, 1]), y = unname(xy[, 2])),
  B = within("B"), C = within("C"), between = between("B", "C")), auto_unbox = TRUE, digits = 15), "\n")
