package kerja.publish;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kerja.statistic.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where figures come from: the chain from a figure to the cells behind it, as {@code stat.lineage} tells it. */
public final class Lineage {
    private final JdbcClient jdbc;

    public Lineage(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * A figure that somebody asks about.
     *
     * @param about all its codes that are not the total, for a reader
     */
    public record Figure(UUID seriesKey, String timePeriod, String about) {}

    /**
     * One figure of the chain with the place it was read at; a derived figure has no place.
     *
     * @param level 0 for the figure asked about, 1 for what it was computed from
     * @param value with its unit; says so if it is hidden
     * @param archivedPath where the delivered file is kept, below the archive; empty for a derived figure
     * @param row from 1; 0 for a derived figure
     */
    public record Step(
            int level,
            String role,
            String about,
            String value,
            String formula,
            String delivery,
            String fileName,
            String sha256,
            String archivedPath,
            String sheet,
            String cell,
            int row,
            int column,
            String reportedText,
            String labels,
            String feed,
            String feedVersion,
            String mappingVersion,
            String codeListVersion,
            String rulesPassed,
            String findings,
            String rulesWaived,
            String runId,
            String knownFrom) {}

    /**
     * Figures of an indicator, place and period, as known at a moment.
     *
     * @param codes further dimensions they must have
     * @param limit how many at most
     */
    public List<Figure> find(
            String refArea,
            String indicator,
            String timePeriod,
            Map<Dimension, String> codes,
            Instant moment,
            int limit) {
        String further = codes.keySet().stream()
                .map(it -> " and o." + it.column() + " = :" + it.column())
                .collect(Collectors.joining());
        JdbcClient.StatementSpec query = jdbc.sql("""
                select o.series_key, o.time_period, concat_ws(' ', o.indicator, nullif(o.area, '_T'), o.ref_area, o.sex, o.age,
                    nullif(o.economic_activity, 'ECO_ISIC4_TOTAL'), nullif(o.occupation, 'OCU_ISCO08_TOTAL'),
                    nullif(o.status_in_employment, 'STE_ICSE93_TOTAL'), nullif(o.area_type, 'GEO_COV_NAT'),
                    o.series_type, o.publication) as about
                from stat.observation_as_of(:moment) o
                where o.ref_area = :refArea and o.indicator = :indicator and o.time_period = :timePeriod
                """ + further + " order by about limit :limit")
                .param("moment", at(moment))
                .param("refArea", refArea)
                .param("indicator", indicator)
                .param("timePeriod", timePeriod)
                .param("limit", limit);
        for (Map.Entry<Dimension, String> code : codes.entrySet()) {
            query = query.param(code.getKey().column(), code.getValue());
        }
        return query.query((row, number) -> new Figure(
                        Objects.requireNonNull(row.getObject("series_key", UUID.class)),
                        text(row, "time_period"),
                        text(row, "about")))
                .list();
    }

    /** The chain of a figure as known at a moment, the figure itself first. */
    public List<Step> of(Figure figure, Instant moment) {
        return jdbc.sql("""
                select l.*, d.file_name, d.archived_path,
                    concat_ws(' ', l.indicator, l.ref_area, nullif(l.area, '_T'), l.time_period, l.sex, l.age, l.series_type,
                        l.publication) as about,
                    coalesce(concat_ws(' ', l.obs_value, l.unit_measure, 'x 10^' || nullif(l.unit_mult, 0)), 'hidden') as value,
                    (select string_agg(key || ': ' || value, '; ' order by key) from jsonb_each_text(l.labels)) as words
                from stat.lineage(:series, :period, :moment) l
                left join intake.delivery d using (delivery)
                order by l.level, l.member, l.role, l.indicator
                """)
                .param("series", figure.seriesKey())
                .param("period", figure.timePeriod())
                .param("moment", at(moment))
                .query(Lineage::step)
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getInt("level"),
                text(row, "role"),
                text(row, "about"),
                text(row, "value"),
                text(row, "formula"),
                text(row, "delivery"),
                text(row, "file_name"),
                text(row, "sha256"),
                text(row, "archived_path"),
                text(row, "sheet"),
                text(row, "cell"),
                row.getInt("row_no"),
                row.getInt("column_no"),
                text(row, "reported_text"),
                text(row, "words"),
                text(row, "feed"),
                text(row, "feed_version"),
                text(row, "mapping_version"),
                text(row, "code_list_version"),
                text(row, "rules_passed"),
                text(row, "findings"),
                text(row, "rules_waived"),
                text(row, "run_id"),
                text(row, "known_from"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String value = row.getString(column);
        return value == null ? "" : value;
    }
}
