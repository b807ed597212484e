create table topic (
    id        uuid primary key,
    unit_id   uuid not null references unit (id),
    parent_id uuid references topic (id),
    tag       varchar(60) not null,
    name_zh   varchar(100) not null,
    name_en   varchar(100),
    unique (unit_id, tag)
);

create table bank (
    id      uuid primary key,
    unit_id uuid not null references unit (id),
    name    varchar(100) not null,
    version integer not null
);
create index bank_unit on bank (unit_id);

-- latest and published are numbers of versions; published is null until the first publication
create table question (
    id        uuid primary key,
    bank_id   uuid not null references bank (id),
    topic_id  uuid references topic (id),
    number    varchar(60),
    state     varchar(20) not null,
    latest    integer not null,
    published integer,
    version   integer not null,
    unique (bank_id, number)
);
create index question_bank on question (bank_id, id);
create index question_topic on question (topic_id);

-- content and source are JSON; words is what a search looks into
create table question_version (
    id             uuid primary key,
    question_id    uuid not null references question (id),
    number         integer not null,
    kind           varchar(40) not null,
    difficulty     varchar(20) not null,
    content        text not null,
    words          text not null,
    explanation_zh text,
    explanation_en text,
    source         text,
    created_at     timestamp(6) with time zone not null,
    created_by     uuid not null,
    published_at   timestamp(6) with time zone,
    version        integer not null,
    unique (question_id, number)
);

create table question_tag (
    question_id uuid not null references question (id),
    tag         varchar(60) not null,
    primary key (question_id, tag)
);
create index question_tag_tag on question_tag (tag);
