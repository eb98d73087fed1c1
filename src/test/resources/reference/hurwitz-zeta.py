# Reference values of the Hurwitz zeta function, its derivative in the exponent and its logarithm.
# Run: python3 hurwitz-zeta.py > hurwitz-zeta.csv
import mpmath as mp

mp.mp.dps = 60
print("s,q,value,derivative,log")
print("# mpmath %s; steep cases by adding up the definition, since mp.zeta cancels there" % mp.__version__)
for s, q in [(2.5, 1), (2.369947, 12), (1.0001, 1), (1.05, 7), (1.5, 100000), (2, 0.25), (3, 1), (4.2, 47), (10, 3),
             (25, 20), (60, 55), (150, 1000), (1000, 100), (2500, 3000)]:
    s, q = mp.mpf(s), mp.mpf(q)
    if s < 20:
        z, d = mp.zeta(s, q), mp.zeta(s, q, 1)
    else:
        bases = [q + k for k in range(20000)]
        z = mp.fsum(b ** -s for b in bases)
        d = -mp.fsum(mp.log(b) * b ** -s for b in bases)
    print(",".join([repr(float(s)), repr(float(q))] + [mp.nstr(v, 20) for v in (z, d, mp.log(z))]))
