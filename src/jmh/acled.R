# Load and count by month, whole process: Rscript acled.R FILE
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(TRUE)
acled <- fread(args[1], select = c("event_id_cnty", "event_date", "event_type", "actor1", "fatalities"), showProgress = FALSE)
attacks <- acled[event_type %chin% c("Battles", "Explosions/Remote violence", "Violence against civilians")]
counts <- attacks[, .(incidents = .N, killed = sum(fatalities, na.rm = TRUE)), by = .(month = substr(event_date, 1, 7))]
cat(nrow(attacks), nrow(counts), sum(counts$killed), "\n")
