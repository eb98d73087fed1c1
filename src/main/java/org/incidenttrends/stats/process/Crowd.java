package org.incidenttrends.stats.process;

/** How many points of a group are around a place: counted when first asked for, since most places never are. */
final class Crowd {

    private final PlacedPoints sites;
    private final int[] points;

    /** By site, one more than the points around it; 0 where nobody asked yet. */
    private final int[] known;

    /**
     * Counts the points of each site.
     *
     * @param reach how far around
     * @param siteOf the site of each point
     */
    Crowd(Reach reach, int[] siteOf) {
        known = new int[reach.sites().size()];
        int[] pointsOfSite = new int[known.length];
        int held = 0;
        for (int site : siteOf) {
            held += pointsOfSite[site]++ == 0 ? 1 : 0;
        }
        int[] site = new int[held];
        points = new int[held];
        for (int s = pointsOfSite.length - 1; s >= 0; s--) {
            if (pointsOfSite[s] > 0) {
                site[--held] = s;
                points[held] = pointsOfSite[s];
            }
        }
        sites = new PlacedPoints(reach, site);
    }

    /** How many are within reach of a site, on it included. */
    int around(int site) {
        if (known[site] == 0) {
            known[site] = sites.count(site, points) + 1;
        }
        return known[site] - 1;
    }
}
