/set mode trends normal -quiet
/set truncation trends 2000
/set feedback trends
