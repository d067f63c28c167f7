package kerja.statistic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a series is keyed by, all but time. The names are SDMX's; the codes are those of {@code jobs/codelists}.
 *
 * <p>Shape: one column each in staging, in the warehouse and in {@code stat.observation}, in this order. A dimension
 * that is not broken down holds its total code, never null.
 */
public enum Dimension {
    REF_AREA(""),
    AREA("_T"),
    INDICATOR(""),
    FREQ(""),
    SEX("SEX_T"),
    AGE("AGE_AGGREGATE_TOTAL"),
    ECONOMIC_ACTIVITY("ECO_ISIC4_TOTAL"),
    OCCUPATION("OCU_ISCO08_TOTAL"),
    STATUS_IN_EMPLOYMENT("STE_ICSE93_TOTAL"),
    EDUCATION("EDU_ISCED11_TOTAL"),
    AREA_TYPE("GEO_COV_NAT"),
    INSTITUTIONAL_SECTOR("INS_SECTOR_TOTAL"),
    DURATION("DUR_AGGREGATE_TOTAL"),
    HOURS("HOW_BANDS_TOTAL"),
    MIGRANT_STATUS("MIG_STATUS_TOTAL"),
    CURRENCY("_Z"),
    POPULATION("_T"),
    SEASONAL_ADJUSTMENT("N"),
    REFERENCE_PERIOD_TYPE(""),
    SERIES_TYPE("NATIONAL"),
    SOURCE("_U"),
    CONCEPT_STANDARD("_U"),
    PUBLICATION("");

    private final String total;

    Dimension(String total) {
        this.total = total;
    }

    /** Name of the column, and of the key in feeds and dictionaries with hyphens for underscores. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Code held where a figure is not broken down by this dimension; empty where every figure must say it. */
    public String total() {
        return total;
    }

    /** The dimension that a feed or dictionary calls by this name, with hyphens or underscores. */
    public static Optional<Dimension> find(String name) {
        String wanted = name.replace('-', '_');
        return Arrays.stream(values()).filter(it -> it.column().equals(wanted)).findFirst();
    }
}
