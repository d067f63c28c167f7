-- V008__create_deliveries.sql
-- A run works on deliveries. The same bytes twice are one delivery, whatever the file is called.
create table intake.run (
    run_id bigint primary key,
    started_at timestamptz not null,
    ended_at timestamptz,
    state text not null check (state in ('running', 'completed', 'failed'))
);
comment on table intake.run is 'Each run of the nightly job; a restarted run stays the same run';
comment on column intake.run.run_id is 'Number of the run, which is Spring Batch''s job instance';
comment on column intake.run.started_at is 'When the run began, for the first time if it was restarted';
comment on column intake.run.ended_at is 'When the run ended; none while it works';
comment on column intake.run.state is 'running, completed or failed; a failed run can be restarted';

create table intake.delivery (
    delivery_id bigint generated always as identity primary key,
    delivery text not null unique generated always as (sender || '/' || file_name || '@' || left(sha256, 12)) stored,
    sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    sender text not null,
    file_name text not null,
    size_bytes bigint not null,
    received_at timestamptz not null,
    run_id bigint not null references intake.run,
    feed text,
    feed_version text,
    state text not null check (state in ('received', 'staged', 'validated', 'loaded', 'held', 'rejected', 'quarantined')),
    archived_path text,
    published_at timestamptz,
    figures_read int not null default 0,
    loaded int not null default 0,
    unchanged int not null default 0,
    blank int not null default 0,
    rejected int not null default 0,
    held int not null default 0,
    left_out int not null default 0,
    finished_at timestamptz
);
create index on intake.delivery (run_id);
create index on intake.delivery (feed);

comment on table intake.delivery is 'Each file that came in, once, with what became of it';
comment on column intake.delivery.delivery_id is 'Number of the delivery in this database';
comment on column intake.delivery.delivery is 'Name of the delivery everywhere: sender, file and the first twelve digits of the SHA-256, as in MYS/lfs_qtr.csv@0f3c5a7e9b1d';
comment on column intake.delivery.sha256 is 'SHA-256 of the file''s bytes, in hexadecimal';
comment on column intake.delivery.sender is 'Inbox folder the file lay in: ISO 3166-1 alpha-3 of the member, or INTL';
comment on column intake.delivery.file_name is 'Name of the file when it first came, without its folder';
comment on column intake.delivery.size_bytes is 'Size of the file in bytes';
comment on column intake.delivery.received_at is 'When the file was first seen';
comment on column intake.delivery.run_id is 'Run that last worked on the delivery';
comment on column intake.delivery.feed is 'Feed that recognised the file; none if no feed did';
comment on column intake.delivery.feed_version is 'Which state of the feed''s definition read the file';
comment on column intake.delivery.state is 'received; staged: read into staging; validated: checked; loaded: all good figures are in the warehouse; held: loaded, but some figures wait for a decision; rejected: refused as a whole; quarantined: cannot be used';
comment on column intake.delivery.archived_path is 'Where the file is kept, below the archive';
comment on column intake.delivery.published_at is 'When the office published the figures, if the feed knows it';
comment on column intake.delivery.figures_read is 'Cells with a figure or a missing marker; equals loaded + unchanged + blank + rejected + held once the delivery is done';
comment on column intake.delivery.loaded is 'Figures that became observations: new ones and revisions';
comment on column intake.delivery.unchanged is 'Figures that the warehouse held already';
comment on column intake.delivery.blank is 'Empty cells and missing markers where a figure could be';
comment on column intake.delivery.rejected is 'Figures that could not be used';
comment on column intake.delivery.held is 'Figures that wait for a decision';
comment on column intake.delivery.left_out is 'Cells that the feed leaves out on purpose, not counted as read';
comment on column intake.delivery.finished_at is 'When the delivery reached its last state; none while it is worked on';
