"""Load and count by month, whole process: python3 frequency.py FILE"""
import sys
import pandas

columns = ["eventid", "iyear", "imonth", "iday", "gname", "nkill", "nwound"]
gtd = pandas.read_csv(sys.argv[1], usecols=columns)
counts = gtd.groupby(["iyear", "imonth"]).agg(incidents=("eventid", "size"), killed=("nkill", "sum"), injured=("nwound", "sum"))
print(len(gtd), len(counts), counts["killed"].sum())
