-- what an activity is worth from a day on; a new row replaces the one before, none is ever changed
create table points_rule (
    id        uuid primary key,
    kind      varchar(40) not null,
    points    integer not null,
    daily_cap integer not null,
    since     date not null,
    unique (kind, since)
);
insert into points_rule (id, kind, points, daily_cap, since) values
    ('01900000-0000-7000-8000-000000000001', 'quiz.taken', 5, 15, date '2020-01-01'),
    ('01900000-0000-7000-8000-000000000002', 'quiz.passed', 10, 30, date '2020-01-01');

-- the ledger: rows are only added. A correction is a row that names the one it corrects.
create table points_entry (
    id        uuid primary key,
    member_id uuid not null,
    unit_id   uuid not null,
    kind      varchar(40) not null,
    source_id uuid not null,
    rule_id   uuid references points_rule (id),
    points    integer not null,
    -- the day of the deed in the zone of display, to which caps apply
    earned_on date not null,
    at        timestamp(6) with time zone not null,
    corrects  uuid references points_entry (id),
    note      varchar(300),
    unique (kind, source_id, member_id)
);
create index points_entry_member on points_entry (member_id, earned_on);

-- sums of the ledger, kept in the transaction that books. The row of all time is what two bookings of a member meet at.
create table member_score (
    member_id uuid not null,
    unit_id   uuid not null,
    period    varchar(16) not null,
    points    bigint not null,
    primary key (member_id, unit_id, period)
);
create index member_score_board on member_score (unit_id, period, points);

-- the attempt that counts, for each board (a quiz, or a period) that it counts on; the score in hundredths of a percent
create table counted_result (
    member_id  uuid not null,
    board      varchar(44) not null,
    quiz_id    uuid not null,
    unit_id    uuid not null,
    attempt_id uuid not null,
    score      integer not null,
    closed_at  timestamp(6) with time zone not null,
    primary key (member_id, board, quiz_id)
);

-- moments of the members' scores, which add up; a job folds into it what bookings have changed, so that no row of a unit
-- is what all its members wait for
create table unit_score (
    board   varchar(44) not null,
    unit_id uuid not null,
    takers  bigint not null,
    total   bigint not null,
    squares bigint not null,
    primary key (board, unit_id)
);
create table unit_score_change (
    id      uuid primary key,
    board   varchar(44) not null,
    unit_id uuid not null,
    takers  bigint not null,
    total   bigint not null,
    squares bigint not null,
    at      timestamp(6) with time zone not null
);

-- whoever holds a row does that job; position and last_id tell how far it has come
create table standing_job (
    name     varchar(20) primary key,
    position timestamp(6) with time zone not null,
    last_id  uuid not null
);
insert into standing_job (name, position, last_id) values
    ('fold', timestamp with time zone '1970-01-01 00:00:00+00:00', '00000000-0000-0000-0000-000000000000'),
    ('catch-up', timestamp with time zone '1970-01-01 00:00:00+00:00', '00000000-0000-0000-0000-000000000000');
