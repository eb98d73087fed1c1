package org.incidenttrends.analysis;

/** The literature that the methods come from. */
public enum Reference {
    /** Exact intervals for a Poisson mean. */
    GARWOOD("Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437–442."
            + " doi:10.1093/biomet/28.3-4.437"),
    /** The index of dispersion of counts. */
    FISHER("Fisher, R. A. (1950). The significance of deviations from expectation in a Poisson series."
            + " Biometrics 6, 17–24. doi:10.2307/3001420"),
    /** The rank test of trend. */
    MANN("Mann, H. B. (1945). Nonparametric tests against trend. Econometrica 13, 245–259. doi:10.2307/1907187"),
    /** The rank test of trend in autocorrelated series. */
    HAMED_RAO("Hamed, K. H. & Rao, A. R. (1998). A modified Mann–Kendall trend test for autocorrelated data."
            + " Journal of Hydrology 204, 182–196. doi:10.1016/S0022-1694(97)00125-X"),
    /** The median of pairwise slopes. */
    SEN("Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau. Journal of the American"
            + " Statistical Association 63, 1379–1389. doi:10.1080/01621459.1968.10480934"),
    /** Regression for overdispersed counts. */
    LAWLESS("Lawless, J. F. (1987). Negative binomial and mixed Poisson regression. Canadian Journal of Statistics 15,"
            + " 209–225. doi:10.2307/3314912"),
    /** Inference that allows for slow ups and downs. */
    MUELLER_WATSON("Müller, U. K. & Watson, M. W. (2008). Testing models of low-frequency variability. Econometrica"
            + " 76, 979–1016. doi:10.3982/ECTA6814"),
    /** Errors robust to autocorrelation. */
    NEWEY_WEST("Newey, W. K. & West, K. D. (1987). A simple, positive semi-definite, heteroskedasticity and"
            + " autocorrelation consistent covariance matrix. Econometrica 55, 703–708. doi:10.2307/1913610"),
    /** A test of autocorrelation. */
    LJUNG_BOX("Ljung, G. M. & Box, G. E. P. (1978). On a measure of lack of fit in time series models. Biometrika 65,"
            + " 297–303. doi:10.1093/biomet/65.2.297"),
    /** Simultaneous intervals for shares. */
    GOODMAN("Goodman, L. A. (1965). On simultaneous confidence intervals for multinomial proportions. Technometrics 7,"
            + " 247–254. doi:10.1080/00401706.1965.10490252"),
    /** The exact interval of a share. */
    CLOPPER_PEARSON(
            "Clopper, C. J. & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the"
                    + " case of the binomial. Biometrika 26, 404–413. doi:10.1093/biomet/26.4.404"),
    /** Exact intervals of an effective number of cases. */
    KORN_GRAUBARD("Korn, E. L. & Graubard, B. I. (1999). Analysis of health surveys. Wiley. doi:10.1002/9781118032619"),
    /** Simultaneous intervals for many shares. */
    SISON_GLAZ("Sison, C. P. & Glaz, J. (1995). Simultaneous confidence intervals and sample size determination for"
            + " multinomial proportions. Journal of the American Statistical Association 90, 366–369."
            + " doi:10.1080/01621459.1995.10476521"),
    /** The concentration of shares in few hands. */
    SIMPSON("Simpson, E. H. (1949). Measurement of diversity. Nature 163, 688. doi:10.1038/163688a0"),
    /** Standardised residuals of a table of counts. */
    HABERMAN("Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics 29, 205–220."
            + " doi:10.2307/2529686"),
    /** The interval of a difference of shares. */
    NEWCOMBE(
            "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison"
                    + " of eleven methods. Statistics in Medicine 17, 873–890."
                    + " doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I"),
    /** Logits of several categories. */
    AGRESTI("Agresti, A. (2002). Categorical data analysis, 2nd edition. Wiley. doi:10.1002/0471249688"),
    /** How long a silence can be. */
    SOLOW("Solow, A. R. (1993). Inferring extinction from sighting data. Ecology 74, 962–964. doi:10.2307/1940821"),
    /** One trait in many strata. */
    MANTEL_HAENSZEL("Mantel, N. & Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective"
            + " studies of disease. Journal of the National Cancer Institute 22, 719–748. doi:10.1093/jnci/22.4.719"),
    /** Bounds where a part is unknown. */
    MANSKI("Manski, C. F. (2003). Partial identification of probability distributions. Springer."
            + " doi:10.1007/b97478"),
    /** Resampling of clusters. */
    DAVISON_HINKLEY("Davison, A. C. & Hinkley, D. V. (1997). Bootstrap methods and their application. Cambridge"
            + " University Press. doi:10.1017/CBO9780511802843"),
    /** The ratio of two Poisson rates, conditionally on their sum. */
    PRZYBOROWSKI(
            "Przyborowski, J. & Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series."
                    + " Biometrika 31, 313–323. doi:10.1093/biomet/31.3-4.313"),
    /** Quasi-likelihood for overdispersed counts. */
    MCCULLAGH("McCullagh, P. & Nelder, J. A. (1989). Generalized linear models, 2nd edition. Chapman & Hall."
            + " doi:10.1201/9780203753736"),
    /** Exact segmentation in linear time. */
    KILLICK("Killick, R., Fearnhead, P. & Eckley, I. A. (2012). Optimal detection of changepoints with a linear"
            + " computational cost. Journal of the American Statistical Association 107, 1590–1598."
            + " doi:10.1080/01621459.2012.737745"),
    /** The price of a change point. */
    ZHANG_SIEGMUND("Zhang, N. R. & Siegmund, D. O. (2007). A modified Bayes information criterion with applications to"
            + " the analysis of comparative genomic hybridization data. Biometrics 63, 22–32."
            + " doi:10.1111/j.1541-0420.2006.00662.x"),
    /** The interval of a change point. */
    HINKLEY("Hinkley, D. V. (1970). Inference about the change-point in a sequence of random variables. Biometrika 57,"
            + " 1–17. doi:10.1093/biomet/57.1.1"),
    /** How strong evidence is that a likelihood ratio gives. */
    KASS_RAFTERY(
            "Kass, R. E. & Raftery, A. E. (1995). Bayes factors. Journal of the American Statistical Association 90,"
                    + " 773–795. doi:10.1080/01621459.1995.10476572"),
    /** The rules of the Early Aberration Reporting System. */
    HUTWAGNER("Hutwagner, L., Thompson, W., Seeman, G. M. & Treadwell, T. (2003). The bioterrorism preparedness and"
            + " response Early Aberration Reporting System (EARS). Journal of Urban Health 80, i89–i96."
            + " doi:10.1007/PL00022319"),
    /** A cumulative sum of counts. */
    ROSSI("Rossi, G., Lampugnani, L. & Marchi, M. (1999). An approximate CUSUM procedure for surveillance of health"
            + " events. Statistics in Medicine 18, 2111–2122."
            + " doi:10.1002/(SICI)1097-0258(19990830)18:16<2111::AID-SIM171>3.0.CO;2-Q"),
    /** Thresholds from the same weeks of earlier years. */
    FARRINGTON("Farrington, C. P., Andrews, N. J., Beale, A. D. & Catchpole, M. A. (1996). A statistical algorithm for"
            + " the early detection of outbreaks of infectious disease. Journal of the Royal Statistical Society A 159,"
            + " 547–563. doi:10.2307/2983331"),
    /** The flexible form of it. */
    NOUFAILY("Noufaily, A., Enki, D. G., Farrington, P., Garthwaite, P., Andrews, N. & Charlett, A. (2013). An improved"
            + " algorithm for outbreak detection in multiple surveillance systems. Statistics in Medicine 32,"
            + " 1206–1222. doi:10.1002/sim.5595"),
    /** Scores and calibration of forecasts of counts. */
    CZADO("Czado, C., Gneiting, T. & Held, L. (2009). Predictive model assessment for count data. Biometrics 65,"
            + " 1254–1261. doi:10.1111/j.1541-0420.2009.01191.x"),
    /** The score of a set of prediction intervals. */
    BRACHER("Bracher, J., Ray, E. L., Gneiting, T. & Reich, N. G. (2021). Evaluating epidemic forecasts in an interval"
            + " format. PLoS Computational Biology 17, e1008618. doi:10.1371/journal.pcbi.1008618"),
    /** Whether one forecaster is better than another by more than luck. */
    DIEBOLD_MARIANO("Diebold, F. X. & Mariano, R. S. (1995). Comparing predictive accuracy. Journal of Business and"
            + " Economic Statistics 13, 253–263. doi:10.1080/07350015.1995.10524599"),
    /** Power laws in data: fit, goodness of fit, comparison. */
    CLAUSET(
            "Clauset, A., Shalizi, C. R. & Newman, M. E. J. (2009). Power-law distributions in empirical data. SIAM Review"
                    + " 51, 661–703. doi:10.1137/070710111"),
    /** The probability of a large event. */
    CLAUSET_WOODARD("Clauset, A. & Woodard, R. (2013). Estimating the historical and future probabilities of large"
            + " terrorist events. Annals of Applied Statistics 7, 1838–1865. doi:10.1214/12-AOAS614"),
    /** The comparison of models that aren't nested. */
    VUONG("Vuong, Q. H. (1989). Likelihood ratio tests for model selection and non-nested hypotheses. Econometrica 57,"
            + " 307–333. doi:10.2307/1912557"),
    /** Interrupted time series. */
    LOPEZ_BERNAL("Lopez Bernal, J., Cummins, S. & Gasparrini, A. (2017). Interrupted time series regression for the"
            + " evaluation of public health interventions: a tutorial. International Journal of Epidemiology 46,"
            + " 348–355. doi:10.1093/ije/dyw098"),
    /** A rank test of one shift. */
    PETTITT("Pettitt, A. N. (1979). A non-parametric approach to the change-point problem. Applied Statistics 28,"
            + " 126–135. doi:10.2307/2346729"),
    /** Near-response of terrorist attacks by rival and allied groups. */
    CHUANG("Chuang, Y.-L., Ben-Asher, N. & D’Orsogna, M. R. (2019). Local alliances and rivalries shape near-repeat"
            + " terror activity of al-Qaeda, ISIS, and insurgents. Proceedings of the National Academy of Sciences 116,"
            + " 20898–20903. doi:10.1073/pnas.1904418116"),
    /** Null hypotheses of a declared time scale. */
    AMARASINGHAM(
            "Amarasingham, A., Harrison, M. T., Hatsopoulos, N. G. & Geman, S. (2012). Conditional modeling and the"
                    + " jitter method of spike resampling. Journal of Neurophysiology 107, 517–531. doi:10.1152/jn.00633.2011"),
    /** Several tests, none of them falsely. */
    HOLM(
            "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6,"
                    + " 65–70; reviewed by Shaffer, J. P. (1995), doi:10.1146/annurev.ps.46.020195.003021"),
    /** Many tests, few of the findings false. */
    BENJAMINI_HOCHBERG("Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate: a practical and"
            + " powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289–300."
            + " doi:10.1111/j.2517-6161.1995.tb02031.x"),
    /** Sharing out of imprecisely dated events. */
    RATCLIFFE("Ratcliffe, J. H. (2002). Aoristic signatures and the spatio-temporal analysis of high volume crime"
            + " patterns. Journal of Quantitative Criminology 18, 23–43. doi:10.1023/A:1013240828824");

    private final String citation;

    Reference(String citation) {
        this.citation = citation;
    }

    /**
     * The full citation.
     *
     * @return authors, year, title, place, DOI
     */
    public String citation() {
        return citation;
    }

    /**
     * The short form that stands in a sentence.
     *
     * @return such as "Garwood 1936"
     */
    public String key() {
        int year = citation.indexOf('(');
        String authors =
                citation.substring(0, year).replaceAll(",(?: \\p{Lu}\\.)+", "").strip();
        return authors.replace(",", "") + " " + citation.substring(year + 1, citation.indexOf(')'));
    }

    @Override
    public String toString() {
        return citation;
    }
}
