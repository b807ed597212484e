-- latest and published are numbers of versions; anchors is how many anchors were given out, since none is used twice
create table material (
    id        uuid primary key,
    unit_id   uuid not null references unit (id),
    state     varchar(20) not null,
    latest    integer not null,
    published integer,
    anchors   integer not null,
    version   integer not null
);
create index material_unit on material (unit_id);

create table material_version (
    id           uuid primary key,
    material_id  uuid not null references material (id),
    number       integer not null,
    title_zh     varchar(200) not null,
    title_en     varchar(200),
    summary_zh   varchar(1000),
    summary_en   varchar(1000),
    body_zh      text not null,
    body_en      text,
    created_at   timestamp(6) with time zone not null,
    created_by   uuid not null,
    published_at timestamp(6) with time zone,
    version      integer not null,
    unique (material_id, number)
);

-- place counts through the whole text, number within the section; section 0 comes before the first heading
create table passage (
    id         uuid primary key,
    version_id uuid not null references material_version (id),
    place      integer not null,
    section    integer not null,
    number     integer not null,
    anchor     varchar(20) not null,
    text_zh    text not null,
    text_en    text,
    unique (version_id, place),
    unique (version_id, anchor)
);
create index passage_anchor on passage (anchor);
