# Load and count by month, whole process: Rscript frequency.R FILE
suppressPackageStartupMessages(library(data.table))
args <- commandArgs(TRUE)
gtd <- fread(args[1], select = c("eventid", "iyear", "imonth", "iday", "gname", "nkill", "nwound"), showProgress = FALSE)
counts <- gtd[, .(incidents = .N, killed = sum(nkill, na.rm = TRUE), injured = sum(nwound, na.rm = TRUE)), by = .(iyear, imonth)]
cat(nrow(gtd), nrow(counts), sum(counts$killed), "\n")
