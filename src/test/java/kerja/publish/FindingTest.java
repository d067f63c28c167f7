package kerja.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What statisticians read of findings: how each was settled, by whom and why, and no word that names a hidden figure. */
class FindingTest extends FreshWarehouse {
    @Test
    void saysWhoAllowedAFigureAndWhy() {
        new LongTable()
                .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", "1500")
                .deliverTo(warehouse, folder);
        allowedFinding();
        assertThat(told()).isEqualTo("1500 | 1200 ± 5 % | allowed | kham | a new survey | 2026-12-31");
    }

    @Test
    void keepsTheWordsWhereAFigureOfThePeriodIsHidden() {
        new LongTable()
                .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", "1500")
                .line("LAO", "PES_PLACE_NB", "SEX_T", "events", "3")
                .deliverTo(warehouse, folder);
        allowedFinding();
        assertThat(told()).isEqualTo("- | - | allowed | kham | - | 2026-12-31");
    }

    @Test
    void tellsTheWordsWhereOnlyAnotherMemberHidesAFigure() {
        new LongTable()
                .line("LAO", "EMP_TEMP_SEX_AGE_NB", "SEX_T", "thousand", "1500")
                .line("THA", "PES_PLACE_NB", "SEX_T", "events", "3")
                .deliverTo(warehouse, folder);
        allowedFinding();
        assertThat(told()).startsWith("1500 | 1200 ± 5 %");
    }

    private void allowedFinding() {
        warehouse.jdbc().sql("""
                with allowance as (
                    insert into intake.allowance
                        (code, rule, series_key, time_period, obs_value, allowed_by, why, until_date, allowed_at, delivery_id)
                    select 'GROWTH_UNUSUAL', 'TMP-02', s.series_key, o.time_period, o.obs_value, 'kham', 'a new survey',
                        date '2026-12-31', now(), o.delivery_id
                    from warehouse.observation o join warehouse.series s using (series_id)
                    where s.indicator = 'EMP_TEMP_SEX_AGE_NB'
                    returning allowance_id, delivery_id)
                insert into intake.finding (delivery_id, run_id, code, rule, severity, sheet, row_no, column_no, cell,
                    found, expected, message, created_at, settled_as, allowance_id)
                select o.delivery_id, o.run_id, 'GROWTH_UNUSUAL', 'TMP-02', 'error', o.sheet, o.row_no, o.column_no, o.cell,
                    o.reported_text, '1200 ± 5 %', '', now(), 'allowed', a.allowance_id
                from warehouse.observation o
                join warehouse.series s using (series_id)
                join allowance a using (delivery_id)
                where s.indicator = 'EMP_TEMP_SEX_AGE_NB'
                """).update();
    }

    private String told() {
        return warehouse.jdbc().sql("""
                select concat_ws(' | ', coalesce(found, '-'), coalesce(expected, '-'), state, decided_by,
                    coalesce(explanation, '-'), allowed_until)
                from stat.finding where is_about_change
                """).query(String.class).single();
    }
}
