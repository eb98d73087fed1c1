"""Load and count by month, whole process: python3 frequency.py FILE [all]; with all every column is read."""
import sys
import pandas

columns = ["eventid", "iyear", "imonth", "iday", "gname", "nkill", "nwound"]
gtd = pandas.read_csv(sys.argv[1], usecols=None if "all" in sys.argv else columns)
counts = gtd.groupby(["iyear", "imonth"]).agg(incidents=("eventid", "size"), killed=("nkill", "sum"), injured=("nwound", "sum"))
print(len(gtd), len(counts), counts["killed"].sum())
