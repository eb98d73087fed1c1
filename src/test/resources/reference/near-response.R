# Reference values for NearResponse: every definition written out plainly, pair by pair, with no shared code.
# The means over surrogates are exact: all phases and all moves are enumerated. Rscript near-response.R > near-response.json
library(jsonlite)
set.seed(20240914)
delta <- 20; tau <- 14; length.days <- 700
radius <- 6371.0088
towns <- cbind(lat = runif(12, 29, 31), lon = runif(12, 66, 68))
towns[2, ] <- towns[1, ] + c(0.1, 0.05)
towns[3, ] <- towns[2, ] + c(0.1, 0.05)
place <- function(n) sample(12, n, TRUE, prob = 1 / (1:12))
a.town <- place(70); a.day <- sample(0:(length.days - 1), 70, TRUE)
b.town <- place(55); b.day <- sample(0:(length.days - 1), 55, TRUE)
follower <- 1:24
leader <- sample(70, 24)
b.town[follower] <- a.town[leader]
b.day[follower] <- pmin(a.day[leader] + rpois(24, 3), length.days - 1)
b.day[25] <- length.days - 1; b.day[26] <- 0

km <- function(i, j) {
  p <- towns[i, ] * pi / 180; q <- towns[j, ] * pi / 180
  radius * acos(pmin(1, sin(p[1]) * sin(q[1]) + cos(p[1]) * cos(q[1]) * cos(p[2] - q[2])))
}
apart <- outer(1:12, 1:12, Vectorize(km))
diag(apart) <- 0
m.a <- sapply(a.town, function(s) sum(apart[s, a.town] <= delta))
m.b <- sapply(b.town, function(s) sum(apart[s, b.town] <= delta))

sums <- function(day) {
  r <- c(aThenB = 0, bThenA = 0, asymmetry = 0, near = 0, nearAThenB = 0, nearBThenA = 0, placebo = 0)
  for (j in seq_along(day)) for (i in seq_along(a.day)) if (apart[a.town[i], b.town[j]] <= delta) {
    l <- day[j] - a.day[i]
    k <- if (abs(l) <= 60) exp(-abs(l) / 10) else 0
    if (l >= 0) r["aThenB"] <- r["aThenB"] + k / sqrt(m.b[j])
    if (l <= 0) r["bThenA"] <- r["bThenA"] + k / sqrt(m.a[i])
    r["asymmetry"] <- r["asymmetry"] + sign(l) * k * (m.a[i] * m.b[j])^-0.25
    if (abs(l) <= tau) r["near"] <- r["near"] + 1
    if (l > 0 && l <= tau) r["nearAThenB"] <- r["nearAThenB"] + 1
    if (l < 0 && l >= -tau) r["nearBThenA"] <- r["nearBThenA"] + 1
    if (abs(l) > tau && abs(l) <= 2 * tau) r["placebo"] <- r["placebo"] + 1
  }
  r
}

# single linkage by transitive closure
linked <- outer(seq_along(b.day), seq_along(b.day),
                Vectorize(function(i, j) abs(b.day[i] - b.day[j]) <= 7 && apart[b.town[i], b.town[j]] <= 20))
repeat { wider <- (linked %*% linked) > 0; if (all(wider == linked)) break; linked <- wider }
cluster <- apply(linked, 1, function(row) min(which(row)))
clusters <- lapply(unique(cluster), function(c) which(cluster == c))
anchors <- sapply(clusters, function(members) min(b.day[members]))

# each cluster's contribution when it is moved by so many days; the sums are additive over clusters
cache <- new.env()
contribution <- function(c, shift) {
  key <- paste(c, shift)
  if (is.null(cache[[key]])) {
    members <- clusters[[c]]
    all.day <- rep(1e6, length(b.day)); all.day[members] <- b.day[members] + shift
    cache[[key]] <- sums(all.day)
  }
  cache[[key]]
}
moves <- function(t, phase, D) {
  lo <- floor((t + phase) / D) * D - phase; hi <- min(lo + D, length.days); lo <- max(lo, 0)
  k <- -60:60; k[t + 7 * k >= lo & t + 7 * k < hi]
}
exact.mean <- function(D) {
  total <- 0
  for (phase in 0:(D - 1)) for (c in seq_along(clusters)) {
    ks <- moves(anchors[c], phase, D)
    total <- total + Reduce(`+`, lapply(ks, function(k) contribution(c, 7 * k))) / length(ks)
  }
  total / D
}
p.values <- function(D, R) {
  drawn <- t(replicate(R, {
    phase <- sample(0:(D - 1), 1)
    Reduce(`+`, lapply(seq_along(clusters), function(c) {
      ks <- moves(anchors[c], phase, D)
      contribution(c, 7 * ks[sample.int(length(ks), 1)])
    }))
  }))
  all <- rbind(sums(b.day), drawn)
  z <- scale(all[, c("aThenB", "bThenA")])
  T <- pmax(z[, 1], z[, 2])
  V <- abs(all[, "asymmetry"])
  list(pNear = mean(T >= T[1] - 1e-9), pAsymmetry = mean(V >= V[1] - 1e-9))
}
result <- function(D) c(list(timescale = D, mean = as.list(exact.mean(D))), p.values(D, 19999))
time.near <- sum(abs(outer(a.day, b.day, "-")) <= tau)
space.near <- sum(outer(a.town, b.town, function(i, j) apart[cbind(i, j)]) <= delta)
cat(toJSON(list(
  made = paste(R.version.string, "jsonlite", packageVersion("jsonlite")),
  delta = delta, tau = tau, days = length.days,
  a = list(day = a.day, latitude = unname(towns[a.town, 1]), longitude = unname(towns[a.town, 2])),
  b = list(day = b.day, latitude = unname(towns[b.town, 1]), longitude = unname(towns[b.town, 2])),
  clusters = length(clusters),
  observed = as.list(sums(b.day)),
  expectedByMarginals = time.near * space.near / (70 * 55),
  timescales = lapply(c(14, 28, 56, 119), result)), auto_unbox = TRUE, digits = 15), "\n")
