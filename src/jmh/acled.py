"""Load and count by month, whole process: python3 acled.py FILE [all]; with all every column is read."""
import sys
import pandas

columns = ["event_id_cnty", "event_date", "event_type", "actor1", "fatalities"]
acled = pandas.read_csv(sys.argv[1], usecols=None if "all" in sys.argv else columns)
attacks = acled[acled["event_type"].isin(["Battles", "Explosions/Remote violence", "Violence against civilians"])]
counts = attacks.groupby(attacks["event_date"].astype(str).str[:7]).agg(incidents=("event_type", "size"), killed=("fatalities", "sum"))
print(len(attacks), len(counts), counts["killed"].sum())
