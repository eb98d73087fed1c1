import org.incidenttrends.analysis.*;
import org.incidenttrends.chart.*;
import org.incidenttrends.incident.*;
import org.incidenttrends.report.*;
import org.incidenttrends.series.*;
import static org.incidenttrends.series.PeriodUnit.*;
