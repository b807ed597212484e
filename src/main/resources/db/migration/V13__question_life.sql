-- how many wordings of the bank were written so far; the row is the lock under which they get their numbers
alter table bank add column stems integer default 0 not null;

-- seq is the number of the last wording, by which a node that has read the bank once reads only what came since
alter table question add column seq integer default 0 not null;
alter table question add column latest_id uuid;
alter table question add column published_id uuid;
-- not null while the latest wording waits for a second person
alter table question add column submitted_at timestamp(6) with time zone;
alter table question add column submitted_by uuid;

update question set latest_id =
    (select v.id from question_version v where v.question_id = question.id and v.number = question.latest);
update question set published_id =
    (select v.id from question_version v where v.question_id = question.id and v.number = question.published);
alter table question alter column latest_id set not null;

create index question_stems on question (bank_id, seq);
create index question_state on question (bank_id, state);

create table question_remark (
    id          uuid primary key,
    question_id uuid not null references question (id),
    number      integer not null,
    at          timestamp(6) with time zone not null,
    by_id       uuid not null,
    by_name     varchar(100) not null,
    kind        varchar(20) not null,
    text        varchar(2000)
);
create index question_remark_question on question_remark (question_id, at);

-- whether a unit, and what lies below it, asks for a second person before a question is published
create table question_policy (
    unit_id       uuid primary key references unit (id),
    second_person boolean not null
);

-- what higher features notice about a question
create table question_flag (
    question_id uuid not null references question (id),
    flag        varchar(40) not null,
    detail      varchar(300),
    primary key (question_id, flag)
);
create index question_flag_flag on question_flag (flag);
