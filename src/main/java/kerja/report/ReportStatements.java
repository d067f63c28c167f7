package kerja.report;

/**
 * What reports ask the database.
 *
 * <p>Parameters: {@code delivery}; {@code byFound}, {@code byExpected}: codes whose findings have one cause if their
 * found or expected texts are the same; {@code byFigures}: codes whose findings are each a cause, to which belongs what
 * other rules found in the same figures; all others are grouped by their rule.
 */
final class ReportStatements {

    /** Before a delivery is loaded its staged figures are counted, afterwards they are gone and the delivery knows. */
    static final String FACTS = """
            select
                d.delivery_id, d.delivery, d.sha256, d.sender, d.file_name, d.size_bytes, d.received_at, d.state,
                coalesce(d.feed, '') as feed, coalesce(d.feed_version, '') as feed_version, d.published_at,
                coalesce((select max(p.title) from warehouse.publication p where p.feed = d.feed), '') as publication,
                d.figures_read, d.loaded, d.unchanged, d.blank, d.left_out,
                case when unfinished then staged.held else d.held end as held,
                case when unfinished then staged.rejected else d.rejected end as rejected,
                case when unfinished then staged.ready else 0 end as ready
            from intake.delivery d
            cross join lateral (select d.state in ('received', 'staged', 'validated') as unfinished) state
            cross join lateral (
                select
                    count(*) filter (where f.state = 'figure') as ready,
                    count(*) filter (where f.state = 'held') as held,
                    count(*) filter (where f.state = 'rejected') as rejected
                from intake.figure f where f.delivery_id = d.delivery_id) staged
            where d.delivery_id = :delivery
            """;

    /** What reading says of a label it says of each figure beside it: one finding, about so many figures. */
    private static final String TOLD = """
            with told as (
                select
                    min(finding_id) as finding_id, count(*) as figures, code, coalesce(rule, '') as rule, severity,
                    coalesce(sheet, '') as sheet, row_no, column_no, cell, found, expected, message,
                    coalesce(kind, '') as kind, coalesce(words::text, '') as words, min(created_at) as created_at,
                    coalesce(settled_as, '') as settled_as,
                    coalesce(settled_as in ('released', 'allowed', 'superseded'), false) as is_settled
                from intake.finding
                where delivery_id = :delivery
                group by code, rule, severity, sheet, row_no, column_no, cell, found, expected, message, kind, words,
                    settled_as, case when rule is null then 0 else finding_id end
            )""";

    static final String COUNTS = TOLD + """
            select severity, is_settled, count(*) as findings from told group by severity, is_settled
            """;

    private static final String BY_CAUSE = TOLD + """
            , root as materialized (
                select finding_id as root_id, figure_no
                from told join intake.finding_figure using (finding_id)
                where code = any(:byFigures) and not is_settled
            ),
            consequence as materialized (
                select finding_id, min(root_id) as root_id
                from root join (
                    select finding_id, figure_no from intake.finding
                    where delivery_id = :delivery and rule is not null and exists (select from root)
                    union
                    select finding_id, f.figure_no from intake.finding join intake.finding_figure f using (finding_id)
                    where delivery_id = :delivery and exists (select from root)) concerned using (figure_no)
                where finding_id not in (select root_id from root)
                group by finding_id
            ),
            of_delivery as (
                select
                    told.*,
                    case
                        when code = any(:byFigures) then finding_id::text
                        when code = any(:byFound) then found
                        when code = any(:byExpected) then expected
                        else '' end as together
                from told
                where not is_settled and finding_id not in (select finding_id from consequence)
            ),
            """;

    static final String COUNT_CAUSES = BY_CAUSE + """
            cause as (select distinct code, rule, severity, together from of_delivery)
            select count(*) from cause
            """;

    /**
     * What explains others comes first among its equals, and they are counted with it. Cells one below the other become a
     * range, then ranges of the same rows beside each other: the difference between a row's number and its rank is the same
     * for neighbours.
     */
    static final String CAUSES = BY_CAUSE + """
            cause as (
                select
                    row_number() over (
                        order by array_position(array['block', 'error', 'warning', 'info'], severity),
                            (code = any(:byFigures)) desc, sum(figures) desc, min(finding_id)) as cause_no,
                    code, rule, severity, together, count(*) as findings, sum(figures) as figures,
                    min(finding_id) as first_finding,
                    min(found) = max(found) as same_found, min(expected) = max(expected) as same_expected,
                    count(distinct sheet) as sheets
                from of_delivery
                group by code, rule, severity, together
                order by cause_no
                limit :atMost
            ),
            cell as (
                select distinct cause_no, sheet, row_no, column_no
                from of_delivery join cause using (code, rule, severity, together)
            ),
            ranked as (
                select cause_no, sheet, column_no, row_no,
                    row_no - row_number() over (partition by cause_no, sheet, column_no order by row_no) as strip
                from cell
            ),
            strip as (
                select cause_no, sheet, column_no, min(row_no) as first_row, max(row_no) as last_row
                from ranked
                group by cause_no, sheet, column_no, strip
            ),
            ranked_strip as (
                select *, column_no - row_number() over (
                    partition by cause_no, sheet, first_row, last_row order by column_no) as block
                from strip
            ),
            range as (
                select cause_no, sheet, first_row, last_row, min(column_no) as first_column, max(column_no) as last_column,
                    row_number() over (partition by cause_no order by sheet, first_row, min(column_no)) as range_no,
                    count(*) over (partition by cause_no) as ranges
                from ranked_strip
                group by cause_no, sheet, first_row, last_row, block
            ),
            place as (
                select cause_no, max(ranges) as ranges,
                    array_agg(sheet order by range_no) as range_sheets,
                    array_agg(first_row order by range_no) as range_first_rows,
                    array_agg(first_column order by range_no) as range_first_columns,
                    array_agg(last_row order by range_no) as range_last_rows,
                    array_agg(last_column order by range_no) as range_last_columns
                from range
                where range_no <= 6
                group by cause_no
            )
            select cause.*, first.found, first.expected, first.message, first.kind, first.words, place.*,
                (select count(*) from told join consequence using (finding_id)
                    where not is_settled and root_id = cause.first_finding) as consequences
            from cause
            join of_delivery first on first.finding_id = cause.first_finding
            join place using (cause_no)
            order by cause.cause_no
            """;

    static final String FINDINGS = TOLD + """
            select * from told
            order by coalesce(array_position(:sheets, sheet), 0), sheet, row_no, column_no,
                array_position(array['block', 'error', 'warning', 'info'], severity), finding_id
            """;

    /** The gravest finding at a cell that is still open comes first. */
    static final String FINDINGS_AT_CELLS = TOLD + """
            select * from told
            where sheet = :sheet and row_no > 0
            order by row_no, greatest(column_no, 1), is_settled,
                array_position(array['block', 'error', 'warning', 'info'], severity), finding_id
            """;

    static final String CELLS_BY_SHEET = """
            select coalesce(sheet, '') as sheet, count(distinct (row_no, greatest(column_no, 1))) as cells
            from intake.finding
            where delivery_id = :delivery and row_no > 0
            group by 1
            """;

    private ReportStatements() {}
}
