package kerja.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kerja.codelist.Code;
import kerja.codelist.CodeLists;
import kerja.statistic.Dimension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures that rules look at, in the temporary table {@code checked} of the transaction that is open.
 *
 * <p>Shape: the delivery's figures under their numbers ({@code id > 0}), each series and period once; and where the
 * delivery has figures of an area, period and source, those that the warehouse knows from the same publication beside
 * them ({@code id < 0}). Every total of a dimension bears that dimension's total code, whichever classification it is
 * the total of; {@code concept} is the same for indicators that are one measure in total; {@code context} stands for all dimensions that no rule looks across, and the period. A figure that is
 * given twice so, in two breakdowns, is {@code counted} once, and one that the delivery contradicts not at all. The table {@code history} holds the series of the delivery
 * over all periods: its own figures with their ids, the warehouse's without.
 */
final class CheckedFigures {

    private static final int LARGE = 2_000;

    private static final Set<Dimension> SHARED = EnumSet.complementOf(EnumSet.copyOf(TermGroups.BREAKDOWNS));

    private static final Set<Dimension> SHARED_BY_PUBLICATIONS = EnumSet.copyOf(
            SHARED.stream().filter(it -> it != Dimension.PUBLICATION).toList());

    private static final Set<Dimension> WITH_TOTALS = EnumSet.of(
            Dimension.SEX,
            Dimension.ECONOMIC_ACTIVITY,
            Dimension.OCCUPATION,
            Dimension.STATUS_IN_EMPLOYMENT,
            Dimension.EDUCATION,
            Dimension.AREA_TYPE,
            Dimension.INSTITUTIONAL_SECTOR,
            Dimension.DURATION,
            Dimension.HOURS);

    private static final String TABLE = """
        drop table if exists pg_temp.checked;
        create temp table checked (
            id int primary key, delivery_id bigint, figure_no int, file text, known_from timestamptz, sheet text, row_no int, column_no int, cell text, reported_text text, labels jsonb,
            %s, concept text, place text, time_period text, period_start date, period_end date, obs_value numeric, step numeric,
            obs_status text, attributes jsonb, series_key uuid, context uuid, counted boolean
        ) on commit drop;
        drop table if exists pg_temp.history;
        create temp table history (
            series_key uuid, id int, time_period text, period_start date, period_end date, obs_value numeric, step numeric,
            obs_status text
        ) on commit drop;
        """.formatted(Dimensions.list("%s text"));

    /** Pieces of a person, and more than two digits beyond those a rate is told with, are the spreadsheet's. */
    private static final String PUBLISHED_STEP = """
        update checked c set step = digit.step
        from (values %s) digit (indicator, step)
        where digit.indicator = c.indicator and c.step < digit.step
        """;

    private static final String FROM_WAREHOUSE = """
        select %s as id, o.delivery_id, null::int as figure_no, d.file_name as file, o.known_from, o.sheet, o.row_no, o.column_no,
            o.cell, o.reported_text, o.labels, %s, o.time_period, o.obs_value, o.step, o.obs_status, o.attributes, s.series_key,
            true as counted
        from warehouse.series s
        join warehouse.observation o using (series_id)
        left join intake.delivery d using (delivery_id)
        """;

    private static final String HISTORY = """
        insert into history
        select series_key, id, time_period, period_start, period_end, obs_value, step, obs_status
        from checked where id > 0
        union all
        select s.series_key, null, o.time_period, o.period_start, o.period_end, o.obs_value, o.step, o.obs_status
        from warehouse.series s
        join warehouse.observation o using (series_id)
        where s.series_key in (select series_key from checked where id > 0)
            and o.known_to = 'infinity' and o.obs_value is not null
            and not exists (
                select from checked c
                where c.series_key = s.series_key and c.time_period = o.time_period and c.id > 0)
        """;

    private static final String COUNT_ONCE = """
        update checked c set counted = false
        from (
            select id, row_number() over (partition by context, concept, %s order by id < 0, known_from desc nulls last, id) as n
            from checked where counted) again
        where again.id = c.id and again.n > 1
        """.formatted(TermGroups.BREAKDOWNS.stream()
            .filter(it -> it != Dimension.INDICATOR)
            .map(Dimension::column)
            .collect(Collectors.joining(", ")));

    private final JdbcClient jdbc;
    private final CodeLists codeLists;
    private final List<List<String>> families;
    private final Map<Dimension, List<String>> totals = new EnumMap<>(Dimension.class);

    CheckedFigures(JdbcClient jdbc, CodeLists codeLists, List<List<String>> families) {
        this.jdbc = jdbc;
        this.codeLists = codeLists;
        this.families = List.copyOf(families);
        for (Dimension dimension : WITH_TOTALS) {
            totals.put(
                    dimension,
                    codeLists.list(dimension.column()).stream()
                            .flatMap(list -> list.codes().stream())
                            .filter(Code::total)
                            .map(Code::code)
                            .toList());
        }
    }

    /** Makes the tables anew for a delivery, empty for none. */
    void fill(long deliveryId) {
        jdbc.sql(TABLE).update();
        Map<String, Object> of = Map.of("delivery", deliveryId);
        int staged = insert("""
            select figure_no as id, delivery_id, figure_no, null::text as file, null::timestamptz as known_from, sheet, row_no,
                column_no, cell, reported_text, labels, %s, time_period, obs_value, step, obs_status, attributes, series_key,
                state = 'figure' as counted
            from (
                select *, row_number() over (partition by series_key, time_period order by figure_no) as again
                from intake.figure
                where delivery_id = :delivery and state in ('figure', 'held')) f
            where again = 1
            """.formatted(Dimensions.list("f.%s")), of, SHARED);
        if (staged >= LARGE) {
            index();
        }
        addBeside();
        widenToPublishedDigits();
        jdbc.sql(COUNT_ONCE).update();
        jdbc.sql(HISTORY).update();
        jdbc.sql("create index on history (series_key, period_start); analyze history; analyze checked")
                .update();
    }

    /**
     * Adds what the warehouse knows beside the delivery's figures. Publications are given as values, and {@code checked} is
     * analyzed before, so that the planner knows how few figures are asked for and does not read the whole warehouse.
     */
    private void addBeside() {
        jdbc.sql("analyze checked").update();
        List<String> publications = jdbc.sql("select distinct publication from checked")
                .query(String.class)
                .list();
        if (publications.isEmpty()) {
            return;
        }
        insert(
                FROM_WAREHOUSE.formatted("-row_number() over ()::int", Dimensions.list("s.%s"))
                        + """
            where s.publication in (:publications)
                and o.time_period in (select distinct time_period from checked)
                and o.known_to = 'infinity' and o.obs_value is not null
                and not exists (
                    select from checked c where c.series_key = s.series_key and c.time_period = o.time_period)
                and %s in (select context from checked)
            """.formatted(context("s", "o.time_period", SHARED)),
                Map.of("publications", publications),
                SHARED);
    }

    /**
     * Makes the tables anew for what several deliveries loaded ({@code id > 0}), beside all that is known of the same
     * areas and years from any publication ({@code id < 0}). Areas of one publication only have nothing to compare.
     */
    void fillAcross(Collection<Long> deliveryIds) {
        jdbc.sql(TABLE).update();
        Map<String, Object> of = Map.of("deliveries", deliveryIds);
        insert(
                FROM_WAREHOUSE.formatted("row_number() over ()::int", Dimensions.list("s.%s")) + """
            where o.delivery_id in (:deliveries) and o.known_to = 'infinity' and o.obs_value is not null
                and s.ref_area in (
                    select ref_area from warehouse.series
                    where ref_area in (
                        select ref_area from warehouse.series join warehouse.observation using (series_id)
                        where delivery_id in (:deliveries))
                    group by ref_area having min(publication) <> max(publication))
            """,
                of,
                SHARED_BY_PUBLICATIONS);
        index();
        jdbc.sql("analyze checked").update();
        insert(
                FROM_WAREHOUSE.formatted("-row_number() over ()::int", Dimensions.list("s.%s")) + """
            join (select distinct ref_area, left(time_period, 4) as year from checked) loaded
                on loaded.ref_area = s.ref_area and loaded.year = left(o.time_period, 4)
                    and o.time_period between loaded.year and loaded.year || 'Z'   -- the same, as the key finds it
            where o.delivery_id is not null and o.delivery_id not in (:deliveries) and o.known_to = 'infinity'
                and o.obs_value is not null and o.conf_status = 'F'
            """,
                of,
                SHARED_BY_PUBLICATIONS);
        widenToPublishedDigits();
        jdbc.sql(COUNT_ONCE).update();
        jdbc.sql("analyze checked").update();
    }

    private void widenToPublishedDigits() {
        Parameters digits = new Parameters();
        String steps = codeLists.indicators().stream()
                .map(it -> "(" + digits.text(it.code()) + ", "
                        + digits.add(BigDecimal.ONE.movePointLeft(it.isCount() ? it.unitMult() : it.decimals() + 2))
                        + "::numeric)")
                .collect(Collectors.joining(", "));
        jdbc.sql(PUBLISHED_STEP.formatted(steps)).params(digits.values()).update();
    }

    private void index() {
        jdbc.sql("""
            create index on checked (indicator); create index on checked (concept); create index on checked (context)
            """).update();
    }

    private String concept(Parameters parameters) {
        StringBuilder concept = new StringBuilder("case");
        for (List<String> family : families) {
            concept.append(" when q.indicator in (")
                    .append(parameters.add(family))
                    .append(") then ")
                    .append(parameters.text(family.get(0)));
        }
        return families.isEmpty() ? "q.indicator" : concept + " else q.indicator end";
    }

    private int insert(String figures, Map<String, Object> of, Set<Dimension> shared) {
        Parameters parameters = new Parameters();
        List<String> canonical = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> codes = totals.getOrDefault(dimension, List.of());
            String column = "q." + dimension.column();
            canonical.add(
                    codes.isEmpty()
                            ? column
                            : "case when " + column + " in (" + parameters.add(codes) + ") then "
                                    + parameters.text(dimension.total()) + " else " + column + " end");
        }
        return jdbc.sql("""
            insert into checked
            select q.id, q.delivery_id, q.figure_no, q.file, q.known_from, q.sheet, q.row_no, q.column_no, q.cell, q.reported_text, q.labels, %s,
                %s, case when q.area <> '_T' then q.area else q.ref_area end, q.time_period,
                warehouse.period_start(q.time_period, q.freq), warehouse.period_end(q.time_period, q.freq),
                q.obs_value, q.step, q.obs_status, q.attributes, q.series_key, %s, q.counted
            from (%s) q
            """.formatted(
                                String.join(", ", canonical),
                                concept(parameters),
                                context("q", "q.time_period", shared),
                                figures))
                .params(parameters.values())
                .params(of)
                .update();
    }

    /** What all figures of one equation share, as SQL over a row that has the dimensions. */
    private static String context(String row, String period, Set<Dimension> shared) {
        return "md5(concat_ws('|', "
                + shared.stream().map(it -> row + "." + it.column()).collect(Collectors.joining(", "))
                + ", " + period + "))::uuid";
    }
}
