create table quiz (
    id                uuid primary key,
    owner_id          uuid not null references unit (id),
    state             varchar(20) not null,
    title_zh          varchar(200) not null,
    title_en          varchar(200),
    kind              varchar(20) not null,
    opens_at          timestamp(6) with time zone not null,
    closes_at         timestamp(6) with time zone not null,
    limit_seconds     integer not null,
    attempts          integer not null,
    counts            varchar(20) not null,
    pass_percent      integer not null,
    shuffle_questions boolean not null,
    shuffle_options   boolean not null,
    multiple_choice   varchar(30) not null,
    review            text not null,
    closed_early_at   timestamp(6) with time zone,
    version           integer not null
);
create index quiz_owner on quiz (owner_id, closes_at);

-- content is a sealed type as JSON: its kind and the versions of questions with their points
create table quiz_section (
    quiz_id uuid not null references quiz (id),
    place   integer not null,
    content text not null,
    primary key (quiz_id, place)
);
