# Reference values of the scaled complementary error function and of the sum that normalises a cutoff power law.
# Run: python3 tail-functions.py   (writes scaled-erfc.csv and lerch-sum.csv)
import mpmath as mp

mp.mp.dps = 40
with open("scaled-erfc.csv", "w") as f:
    f.write("x,value\n# mpmath %s, exp(x^2) erfc(x)\n" % mp.__version__)
    for x in (-20, -5, -1.5, -0.4, 0, 0.1, 0.46875, 0.5, 1, 2.5, 3.999, 4, 4.001, 7, 30, 1e4, 1e9):
        x = mp.mpf(x)
        mp.mp.dps = 40 if abs(x) < 100 else 60
        value = mp.exp(x * x) * mp.erfc(x) if abs(x) < 100 else (1 - 1 / (2 * x * x)) / (x * mp.sqrt(mp.pi))
        f.write("%r,%s\n" % (float(x), mp.nstr(value, 20)))
with open("lerch-sum.csv", "w") as f:
    f.write("alpha,lambda,q,value\n# mpmath %s, sum of (k/q)^-alpha exp(-lambda (k - q)) for k >= q\n" % mp.__version__)
    for a, l, q in [(2.4, 1e-3, 12), (2.4, 0.01, 1), (1.2, 1e-3, 5), (0.5, 0.02, 3), (-1, 0.05, 2), (1, 2e-3, 40),
                    (3.5, 0.5, 1), (8, 1e-3, 20), (2, 0.19, 7), (1.9, 5e-4, 300)]:
        a, l, q = mp.mpf(a), mp.mpf(l), mp.mpf(q)
        n = int(110 / l) + 100  # what is left out is below e^-100
        value = mp.fsum(mp.exp(-a * mp.log1p(k / q) - l * k) for k in range(n))
        f.write("%r,%r,%r,%s\n" % (float(a), float(l), float(q), mp.nstr(value, 20)))
