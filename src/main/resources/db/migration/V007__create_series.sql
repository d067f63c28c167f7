-- V007__create_series.sql
-- A series is every dimension but time. Its key is a hash of them all, so that staged figures find their series by one
-- comparison; the same function makes it on both sides.
create function warehouse.series_key(
    ref_area text, area text, indicator text, freq text, sex text, age text, economic_activity text,
    occupation text, status_in_employment text, education text, area_type text, institutional_sector text,
    duration text, hours text, migrant_status text, currency text, population text, seasonal_adjustment text,
    reference_period_type text, series_type text, source text, concept_standard text, publication text
) returns uuid
language sql immutable parallel safe
return md5(
    ref_area || '|' || area || '|' || indicator || '|' || freq || '|' || sex || '|' || age || '|' ||
    economic_activity || '|' || occupation || '|' || status_in_employment || '|' || education || '|' ||
    area_type || '|' || institutional_sector || '|' || duration || '|' || hours || '|' ||
    migrant_status || '|' || currency || '|' || population || '|' || seasonal_adjustment || '|' ||
    reference_period_type || '|' || series_type || '|' || source || '|' || concept_standard || '|' ||
    publication
)::uuid;
comment on function warehouse.series_key(text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text, text) is
    'Key of the series with these codes, in the order of the dimensions; null if one is missing. Codes hold no vertical bar';

create table warehouse.series (
    series_id bigint generated always as identity primary key,
    series_key uuid not null unique generated always as (warehouse.series_key(
        ref_area, area, indicator, freq, sex, age, economic_activity, occupation, status_in_employment,
        education, area_type, institutional_sector, duration, hours, migrant_status, currency, population,
        seasonal_adjustment, reference_period_type, series_type, source, concept_standard, publication)) stored,
    ref_area text not null,
    area text not null,
    indicator text not null,
    freq text not null,
    sex text not null,
    age text not null,
    economic_activity text not null,
    occupation text not null,
    status_in_employment text not null,
    education text not null,
    area_type text not null,
    institutional_sector text not null,
    duration text not null,
    hours text not null,
    migrant_status text not null,
    currency text not null,
    population text not null,
    seasonal_adjustment text not null,
    reference_period_type text not null,
    series_type text not null,
    source text not null,
    concept_standard text not null,
    publication text not null,
    unit_measure text not null,
    unit_mult smallint not null,
    feed text not null
);
create index on warehouse.series (indicator, ref_area, freq);
create index on warehouse.series (ref_area);
create index series_by_publication on warehouse.series (publication, indicator, freq);

comment on table warehouse.series is 'All observations that share every dimension but time, as one row';
comment on column warehouse.series.series_id is 'Number of the series in this database';
comment on column warehouse.series.series_key is 'Hash of all dimensions; the same in every database';
comment on column warehouse.series.ref_area is 'Country or first subdivision the figure is about: ISO 3166-1 alpha-3 (MYS) or ISO 3166-2 (MY-10)';
comment on column warehouse.series.area is 'Place below ref_area that has no ISO code (region, regency, township), of code list area; _T if none';
comment on column warehouse.series.indicator is 'What is measured, of stat.indicator: EMP_TEMP_SEX_AGE_NB is employment in thousands';
comment on column warehouse.series.freq is 'Rhythm of the series: A year, S half-year, Q quarter, M month, W week; a survey round keeps its rhythm';
comment on column warehouse.series.sex is 'SEX_T, SEX_M or SEX_F';
comment on column warehouse.series.age is 'Age band, of code list age; AGE_AGGREGATE_TOTAL if not broken down';
comment on column warehouse.series.economic_activity is 'Industry with its classification, of code list economic_activity: ECO_ISIC4_C; ECO_ISIC4_TOTAL if not broken down';
comment on column warehouse.series.occupation is 'Occupation with its classification, of code list occupation: OCU_ISCO08_2; OCU_ISCO08_TOTAL if not broken down';
comment on column warehouse.series.status_in_employment is 'Employee, employer, own-account worker and so on: STE_ICSE93_1; STE_ICSE93_TOTAL if not broken down';
comment on column warehouse.series.education is 'Level of education: EDU_ISCED11_3; EDU_ISCED11_TOTAL if not broken down';
comment on column warehouse.series.area_type is 'GEO_COV_NAT whole country, GEO_COV_URB urban, GEO_COV_RUR rural';
comment on column warehouse.series.institutional_sector is 'Public or private sector; INS_SECTOR_TOTAL if not broken down';
comment on column warehouse.series.duration is 'How long people have been unemployed; DUR_AGGREGATE_TOTAL if not broken down';
comment on column warehouse.series.hours is 'Band of hours worked a week; HOW_BANDS_TOTAL if not broken down';
comment on column warehouse.series.migrant_status is 'Born or citizen here or abroad; MIG_STATUS_TOTAL if not broken down';
comment on column warehouse.series.currency is 'Currency of earnings; _Z where the figure is not money';
comment on column warehouse.series.population is 'Population the figure covers where it is not everybody, such as residents only; _T if everybody';
comment on column warehouse.series.seasonal_adjustment is 'N not adjusted, otherwise how the series was adjusted for seasons';
comment on column warehouse.series.reference_period_type is 'What the period means: RP_ROUND one survey round, RP_AVG3 a quarter''s average, RP_AVG12 a year''s average and so on; _U unknown';
comment on column warehouse.series.series_type is 'NATIONAL as the member publishes it, ILO_HARM, ILO_MOD, or DERIVED by Kerja; only like may be compared with like';
comment on column warehouse.series.source is 'Survey or register the figure comes from, of code list source, or by its code in ILOSTAT, such as BA:510; _U unknown';
comment on column warehouse.series.concept_standard is 'Resolution of labour statisticians that the definitions follow: ICLS13, ICLS19, ICLS21; _U unknown';
comment on column warehouse.series.publication is 'Publication within which later figures revise earlier ones, of stat.publication';
comment on column warehouse.series.unit_measure is 'Unit of the figures: PS persons, PT percent and so on, of code list unit_measure';
comment on column warehouse.series.unit_mult is 'Power of ten that the figures are told in: 3 for thousands, 0 for units';
comment on column warehouse.series.feed is 'Feed that brought the first figure of the series';
