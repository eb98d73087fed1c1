# A second implementation of the tests P and D of NearResponse, from their definition alone and in another manner than
# near-response.R: on a list of pairs, with whole surrogates and not cluster by cluster. The moves of every surrogate are
# written out, so that the other implementation can be given the same ones and must have the same p-values.
# Rscript coordination.R ged-pakistan-1989-2021.csv > coordination.json     (UCDP GED 22.1, CC BY 4.0)
library(jsonlite)
set.seed(18)
R <- 99
ged <- commandArgs(TRUE)[1]
native <- file.path("..", "..", "..", "..", "datasets", "balochistan-incidents.csv")

haversine <- function(lat1, lon1, lat2, lon2) {
  rad <- pi / 180
  h <- sin((lat2 - lat1) * rad / 2)^2 + cos(lat1 * rad) * cos(lat2 * rad) * sin((lon2 - lon1) * rad / 2)^2
  2 * 6371.0088 * asin(sqrt(pmin(1, h)))
}
distances <- function(x, y) outer(seq_len(nrow(x)), seq_len(nrow(y)),
                                  function(i, j) haversine(x$lat[i], x$lon[i], y$lat[j], y$lon[j]))

# steps 1 to 3: the sums over the pairs within 20 km, for any days of B
pairs.of <- function(A, B) {
  near <- which(distances(A, B) <= 20, arr.ind = TRUE)
  list(a = near[, 1], b = near[, 2],
       ma = rowSums(distances(A, A) <= 20)[near[, 1]], mb = rowSums(distances(B, B) <= 20)[near[, 2]])
}
statistics <- function(p, day.a, day.b) {
  lag <- day.b[p$b] - day.a[p$a]
  K <- ifelse(abs(lag) <= 60, exp(-abs(lag) / 10), 0)
  c(AB = sum((K / sqrt(p$mb))[lag >= 0]), BA = sum((K / sqrt(p$ma))[lag <= 0]),
    V = sum(sign(lag) * K * (p$ma * p$mb)^(-1 / 4)))
}

# step 4: single linkage with chains of links up to 7 days and 20 km; a link is "nearer than 1/2"
clusters.of <- function(B) {
  linked <- distances(B, B) <= 20 & abs(outer(B$day, B$day, "-")) <= 7
  cutree(hclust(as.dist(1 - linked), method = "single"), h = 0.5)
}

# step 5: one surrogate, as the weeks by which each incident moves
draw <- function(B, cluster, Delta, first, last) {
  anchor <- tapply(B$day, cluster, min) - first
  phi <- sample.int(Delta, 1) - 1
  lo <- floor((anchor + phi) / Delta) * Delta - phi
  hi <- pmin(lo + Delta, last - first + 1)
  lo <- pmax(lo, 0)
  from <- ceiling((lo - anchor) / 7)
  to <- ceiling((hi - anchor) / 7) - 1
  weeks <- from + floor(runif(length(anchor)) * (to - from + 1))
  as.integer(weeks[cluster])
}

# step 6
tests <- function(name, A, B, first, last) {
  Delta <- if (min(nrow(A), nrow(B)) < 60) 56 else 28
  p <- pairs.of(A, B)
  cluster <- clusters.of(B)
  weeks <- replicate(R, draw(B, cluster, Delta, first, last), simplify = FALSE)
  all <- rbind(statistics(p, A$day, B$day), t(sapply(weeks, function(w) statistics(p, A$day, B$day + 7 * w))))
  z <- apply(all[, c("AB", "BA")], 2, function(s) if (sd(s) < 1e-9) 0 * s else (s - mean(s)) / sd(s))
  T <- pmax(z[, 1], z[, 2])
  V <- abs(all[, "V"])
  at.least <- function(x) (1 + sum(x[-1] >= x[1] - 1e-9)) / (R + 1)
  list(name = name, first = first, last = last, timescale = Delta, a = A, b = B, clusters = max(cluster),
       observed = as.list(all[1, ]), weeks = weeks, AB = all[-1, "AB"], BA = all[-1, "BA"], V = all[-1, "V"],
       pNear = at.least(T), pAsymmetry = at.least(V))
}

points <- function(day, lat, lon) data.frame(day = as.integer(day), lat = as.numeric(lat), lon = as.numeric(lon))
linked.world <- function(n, share) {
  towns <- data.frame(lat = runif(25, 25, 31), lon = runif(25, 61, 69))
  place.a <- sample(25, n, TRUE); day.a <- sample(0:1460, n, TRUE)
  place.b <- sample(25, n, TRUE); day.b <- sample(0:1460, n, TRUE)
  own <- sample(n, 0.3 * n); model <- sample(n, length(own))
  place.b[own] <- place.b[model]; day.b[own] <- pmin(1460, day.b[model] + floor(rexp(length(own), 1 / 5)))
  follows <- sample(n, share * n); leader <- sample(n, length(follows))
  place.b[follows] <- place.a[leader]; day.b[follows] <- pmin(1460, day.a[leader] + floor(rexp(length(follows), 1 / 5)))
  list(a = points(day.a, towns$lat[place.a], towns$lon[place.a]),
       b = points(day.b, towns$lat[place.b], towns$lon[place.b]))
}
days <- function(text) as.integer(as.Date(substr(text, 1, 10)))
of.table <- function(t, group) {
  rows <- t[t$perpetrator == group & t$date_precision == "day" & t$location_precision == "place" &
              t$date >= "2022-01-01" & t$date <= "2025-11-30", ] # the coverage declared for the table
  points(days(rows$date), rows$latitude, rows$longitude)
}
of.ged <- function(t, group) {
  rows <- t[(t$side_b == group & t$type_of_violence == "1" | t$side_a == group & t$type_of_violence != "1") &
              t$date_prec == "1" & t$where_prec == "1", ]
  points(days(rows$date_start), rows$latitude, rows$longitude)
}

world <- linked.world(120, 0.15)
stranger <- linked.world(80, 0)
bundled <- read.csv(native, colClasses = "character")
ucdp <- read.csv(ged, colClasses = "character")[-1, ]
cat(toJSON(list(
  made = paste(R.version.string, "jsonlite", packageVersion("jsonlite")), replicates = R,
  sets = list(
    tests("15 % linked", world$a, world$b, 0, 1460),
    tests("strangers", stranger$a, stranger$b, 0, 1460),
    tests("BLA and BLF of the bundled table", of.table(bundled, "Balochistan Liberation Army"),
          of.table(bundled, "Balochistan Liberation Front"), days("2022-01-01"), days("2025-11-30")),
    tests("BLA and BRA of UCDP", of.ged(ucdp, "BLA"), of.ged(ucdp, "BRA"), days("1989-01-25"), days("2021-12-31")))),
  dataframe = "columns", auto_unbox = TRUE, digits = NA), "\n")
