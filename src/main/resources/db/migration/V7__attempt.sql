-- open_key names quiz and member while the attempt runs, else it is null: it lets nobody run two at a time
create table attempt (
    id         uuid primary key,
    quiz_id    uuid not null references quiz (id),
    user_id    uuid not null references app_user (id),
    unit_id    uuid not null references unit (id),
    number     integer not null,
    seed       bigint not null,
    started_at timestamp(6) with time zone not null,
    deadline   timestamp(6) with time zone not null,
    allowance  integer not null,
    open_key   varchar(80) unique,
    closed_at  timestamp(6) with time zone,
    closed_by  varchar(20),
    unique (quiz_id, user_id, number)
);
create index attempt_user on attempt (user_id, quiz_id);
create index attempt_open on attempt (closed_at, deadline);

-- answers and flags count their revisions apart; content is the answer in the author's places, or whether it is flagged
create table attempt_step (
    id          uuid primary key,
    attempt_id  uuid not null references attempt (id),
    slot        integer not null,
    kind        varchar(20) not null,
    revision    integer not null,
    delivery_id uuid,
    content     text,
    at          timestamp(6) with time zone not null,
    unique (attempt_id, slot, kind, revision)
);

-- marks is JSON, one entry a slot; graded_at is when the result came to be, which may be long after the deadline
create table attempt_result (
    attempt_id uuid primary key references attempt (id),
    score      numeric(9, 2) not null,
    maximum    numeric(9, 2) not null,
    passed     boolean not null,
    marks      text not null,
    graded_at  timestamp(6) with time zone not null
);
create index attempt_result_graded on attempt_result (graded_at, attempt_id);
