# Simultaneous multinomial intervals from statsmodels.stats.proportion.multinomial_proportions_confint.
# Writes simultaneous-intervals.csv: method, level, counts (blank-separated), lower bounds, upper bounds.
import sys
import warnings

import numpy
import scipy
import statsmodels
from statsmodels.stats.proportion import multinomial_proportions_confint

cases = [
    [23, 12, 44],
    [56, 72, 73, 59, 62, 87, 58],
    [1, 2, 3],
    [5, 5],
    [40, 25, 20, 10, 5],
    [0, 3, 17, 1, 0, 9, 4, 2],
    [100, 50, 25, 12, 6, 3, 1, 1, 1, 1],
    [900, 1, 1, 1, 1, 1, 1, 1],
    [30, 31, 29, 33, 28, 27, 35, 30, 30, 31, 32, 26],
    [2000, 1500, 700, 20, 3, 8, 900],
]
print(f"# python {sys.version.split()[0]}, statsmodels {statsmodels.__version__}, scipy {scipy.__version__}, numpy {numpy.__version__}")
print("method,level,counts,lower,upper")
warnings.simplefilter("ignore")
for method in ("goodman", "sison-glaz"):
    for level in (0.95, 0.9):
        for case in cases:
            bounds = numpy.array(multinomial_proportions_confint(numpy.array(case), 1 - level, method=method))
            print(",".join([
                method, str(level), " ".join(map(str, case)),
                " ".join(repr(float(v)) for v in bounds[:, 0]), " ".join(repr(float(v)) for v in bounds[:, 1])]))
