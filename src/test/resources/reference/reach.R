# How many places lie within a distance of each, itself included, on a sphere of radius 6371.0088 km.
# Rscript reach.R > reach.json (R 4.2, package jsonlite)
library(jsonlite)
set.seed(7)
n <- 120
latitude <- round(c(rnorm(n - 4, 30, 1), 89.9, -89.9, 0.05, -0.05), 4)
longitude <- round(c(rnorm(n - 4, 66, 1), 10, 170, 179.98, -179.98), 4)
r <- pi / 180
haversine <- function(i, j) {
  h <- sin(r * (latitude[i] - latitude[j]) / 2)^2 +
    cos(r * latitude[i]) * cos(r * latitude[j]) * sin(r * (longitude[i] - longitude[j]) / 2)^2
  2 * 6371.0088 * asin(sqrt(pmin(1, h))) }
distance <- outer(1:n, 1:n, haversine)
cases <- lapply(c(0.5, 5, 20, 100, 2500), function(km) list(km = km, near = rowSums(distance <= km)))
cat(toJSON(list(r = R.version.string, latitude = latitude, longitude = longitude, cases = cases), auto_unbox = TRUE, digits = NA), "\n")
