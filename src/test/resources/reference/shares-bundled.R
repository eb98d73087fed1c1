# Reference values of the findings about shares on the bundled table. Run from the repository:
#   Rscript src/test/resources/reference/shares-bundled.R > src/test/resources/reference/shares-bundled.json
suppressMessages({library(nnet); library(jsonlite)})
d <- read.csv("datasets/balochistan-incidents.csv", colClasses = "character", na.strings = "")
d$date <- as.Date(d$date); d <- d[d$date >= "2022-01-01" & d$date <= "2025-11-30" & !(format(d$date, "%Y-%m") == "2022-05"), ]
d$killed <- as.numeric(d$killed_min); named <- d$perpetrator != "Unknown"; a <- d[named, ]
counts <- sort(table(a$perpetrator), decreasing = TRUE); n <- sum(counts); top <- names(counts)[1:2]
goodman <- function(x, level = .95) { A <- qchisq(1 - (1 - level) / length(x), 1); N <- sum(x)
  r <- sqrt(A * (A + 4 * x * (N - x) / N)); cbind((A + 2 * x - r) / (2 * (N + A)), (A + 2 * x + r) / (2 * (N + A))) }
# change 2023 to 2024: groups with an expected count under 5 joined
year <- format(a$date, "%Y"); two <- a[year %in% c("2023", "2024"), ]
m <- table(two$perpetrator, format(two$date, "%Y")); e <- suppressWarnings(chisq.test(m)$expected)
small <- apply(e, 1, min) < 5; joined <- rbind(m[!small, ], others = colSums(m[small, , drop = FALSE]))
ch <- chisq.test(joined, correct = FALSE)
# drift over quarters: groups with 10 attacks and all others
q <- (as.POSIXlt(d$date)$year - 122) * 4 + as.POSIXlt(d$date)$mon %/% 3
label <- ifelse(a$perpetrator %in% names(counts)[counts >= 10], a$perpetrator, "all others")
y <- table(factor(q[named], 0:15), factor(label, c(names(counts)[counts >= 10], "all others"))); class(y) <- "matrix"; t <- 0:15
fit <- multinom(y ~ t, trace = FALSE, reltol = 1e-16, abstol = 1e-16, maxit = 5000)
null <- multinom(y ~ 1, trace = FALSE, reltol = 1e-16, abstol = 1e-16, maxit = 5000); p <- fitted(fit)
# operations: rows of one day and perpetrator, dated to the day
op <- ifelse(a$date_precision == "day", paste(a$date, a$perpetrator), paste("row", seq_len(nrow(a))))
# silence of Tehreek-e-Taliban Pakistan: distinct days, a month counts at its end, May 2022 not collected
g <- a[a$perpetrator == "Tehreek-e-Taliban Pakistan", ]
late <- g$date
for (i in which(g$date_precision == "month")) late[i] <- seq(g$date[i], by = "month", length.out = 2)[2] - 1
days <- sort(unique(late)); L <- as.numeric(max(days) - min(days)); w <- as.numeric(as.Date("2025-11-30") - max(days)); k <- length(days) - 1
# police as a target of the Balochistan Liberation Army within district and year, each operation once
u <- unique(data.frame(op, perpetrator = a$perpetrator, target = a$target, stratum = paste(a$district, format(a$date, "%Y"))))
tab <- table(u$perpetrator != top[1], u$target != "police", u$stratum)
tells <- apply(tab, 3, function(x) all(rowSums(x) > 0) && all(colSums(x) > 0)); mh <- mantelhaen.test(tab[, , tells], exact = TRUE)
cat(toJSON(list(versions = list(R = R.version.string, nnet = as.character(packageVersion("nnet"))),
  incidents = nrow(d), attributed = n, counts = as.list(counts), goodman = I(unname(goodman(as.numeric(counts))[1:2, ])),
  hhi = sum((counts / n)^2), unbiased = sum(counts * (counts - 1)) / (n * (n - 1)), operations = length(unique(op)), largest = max(table(op)),
  deadly = list(known = sum(!is.na(d$killed)), all = sum(d$killed > 0, na.rm = TRUE), first = sum(a$killed[a$perpetrator == top[1]] > 0, na.rm = TRUE)),
  deaths = list(all = sum(d$killed, na.rm = TRUE), attributed = sum(a$killed, na.rm = TRUE), first = sum(a$killed[a$perpetrator == top[1]], na.rm = TRUE)),
  change = list(chiSquare = unname(ch$statistic), degreesOfFreedom = unname(ch$parameter), pValue = ch$p.value, residuals = I(unname(ch$stdres[, 2]))),
  drift = list(likelihoodRatio = as.numeric(2 * (logLik(fit) - logLik(null))), start = I(unname(p[1, ])), end = I(unname(p[16, ]))),
  silence = list(days = k + 1, activeDays = L, silentDays = w, pValue = pf(w * k / L, 2, 2 * k, lower.tail = FALSE), wait = I(L / k * qf(c(.025, .975), 2, 2 * k))),
  police = list(observed = sum(tab[1, 1, tells]), pValue = mh$p.value)), auto_unbox = TRUE, digits = NA, pretty = 1), "\n")
