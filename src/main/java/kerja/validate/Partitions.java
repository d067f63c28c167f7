package kerja.validate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kerja.statistic.Dimension;

/**
 * Totals with the parts that make them up, among figures that differ in one dimension only.
 *
 * <p>Parts are found by what their codes cover, never by their labels: the widest that fit together under the total, the
 * narrowest, and a second code that covers the same.
 *
 * @param over dimensions that tell the parts apart
 * @param covers classifications of the dimension
 */
record Partitions(Set<Dimension> over, List<Cover> covers) {

    Partitions {
        over = Set.copyOf(EnumSet.copyOf(over));
        covers = List.copyOf(covers);
    }

    /**
     * One row for each total whose parts are all there, and one for each breakdown in which none are complete:
     * {@code carrier}, {@code total_id}, {@code total}, {@code total_step}, {@code parts} (ids), {@code terms} (ids of all),
     * {@code applicable}, {@code lacks} (whether optional pieces are missing), {@code breakdown} (one number for all totals
     * with parts of the same codes), and columns over the parts.
     *
     * @param wholes whether all parts together are a total that is not published
     * @param columns further columns, aggregates over the parts {@code m} with their codes {@code u.code}
     */
    String select(String scope, boolean wholes, String columns, Parameters parameters) {
        int width = covers.stream().mapToInt(it -> it.pieces().size()).max().orElse(1);
        List<String> codes = new ArrayList<>();
        List<String> schemes = new ArrayList<>();
        for (int scheme = 0; scheme < covers.size(); scheme++) {
            codes.addAll(covers.get(scheme).rows(scheme, width, parameters));
            schemes.add(covers.get(scheme).row(scheme, width));
        }
        return """
                with cover (scheme, code, bits) as (values %1$s), scheme (scheme, every, optional) as (values %2$s),
                groups as materialized (
                    select array_agg(%3$s order by %3$s) as codes, array_agg(c.id order by %3$s) as ids
                    from checked c
                    where c.counted and (%4$s)
                    group by c.concept, %5$s
                    having count(*) > 1 and bool_or(c.id > 0)
                ), sets as (
                    select row_number() over () as set_no, codes from (select distinct codes from groups) g
                ), known as (
                    select set_no, scheme, code, coalesce(bits, every) as bits
                    from (
                        select s.set_no, v.scheme, v.code, v.bits, bit_or(v.bits) over (partition by s.set_no, v.scheme) as every
                        from sets s cross join lateral (select distinct unnest(s.codes) as code) u join cover v using (code)) k
                ), inside as (
                    select t.set_no, t.scheme, t.code as total, t.bits as whole, p.code as part, p.bits
                    from (select * from known %6$s) t
                    join known p on p.set_no = t.set_no and p.scheme = t.scheme and p.code <> t.code
                        and p.bits & t.bits = p.bits and (p.bits <> t.bits or p.code > t.code)
                    where not exists (
                        select from known twin
                        where twin.set_no = p.set_no and twin.scheme = p.scheme and twin.bits = p.bits
                            and twin.code < p.code and twin.code <> t.code)
                ), chosen as (
                    select 1 as way, i.* from inside i
                    where i.bits <> i.whole and not exists (
                        select from inside wider
                        where (wider.set_no, wider.scheme, wider.total) = (i.set_no, i.scheme, i.total)
                            and wider.part <> i.part and wider.bits <> wider.whole and i.bits & wider.bits = i.bits)
                    union all
                    select 2, i.* from inside i
                    where i.bits <> i.whole and not exists (
                        select from inside narrower
                        where (narrower.set_no, narrower.scheme, narrower.total) = (i.set_no, i.scheme, i.total)
                            and narrower.part <> i.part and narrower.bits & i.bits = narrower.bits)
                    union all
                    select 3, i.* from inside i where i.bits = i.whole
                ), partition as (
                    select distinct set_no, scheme, total, array_agg(part order by part) as parts,
                        bit_or(bits) <> bit_or(whole) as lacks,
                        dense_rank() over (order by set_no, total, array_agg(part order by part)) as breakdown
                    from chosen join scheme using (scheme)
                    group by set_no, scheme, total, way, optional
                    having bit_count(bit_or(bits)) = sum(bit_count(bits))
                        and bit_or(bits) | optional = (bit_or(whole) | optional)
                )
                select coalesce(case when x.total_id > 0 then x.total_id end,
                        (select min(t) from unnest(g.ids) t where t > 0)) as carrier,
                    array_remove(x.total_id || x.parts, null) as terms,
                    p.set_no is not null as applicable, p.lacks, p.breakdown, x.*
                from groups g
                join sets s using (codes)
                left join partition p using (set_no)
                cross join lateral (
                    select max(m.id) filter (where u.code = p.total) as total_id,
                        max(m.obs_value) filter (where u.code = p.total) as total,
                        coalesce(max(m.step) filter (where u.code = p.total), 0) as total_step,
                        array_agg(m.id order by u.n) filter (where u.code = any (p.parts)) as parts,
                        %7$s
                    from unnest(g.codes, g.ids) with ordinality as u (code, id, n)
                    join checked m on m.id = u.id
                    where p.set_no is not null) x
                """.formatted(
                        String.join(", ", codes),
                        String.join(", ", schemes),
                        column(),
                        scope,
                        TermGroups.keys(over),
                        wholes
                                ? "union all select distinct set_no, scheme, '', every from known join scheme using (scheme)"
                                : "",
                        columns);
    }

    /** What tells the parts apart: places bear a code of one of two dimensions. */
    private String column() {
        return over.contains(Dimension.REF_AREA)
                ? "c.place"
                : "c." + over.iterator().next().column();
    }
}
