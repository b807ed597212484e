create table audit_entry (
    id           uuid primary key,
    at           timestamp(6) with time zone not null,
    actor_id     uuid not null,
    actor_name   varchar(100) not null,
    what         varchar(60) not null,
    subject_id   uuid not null,
    subject_name varchar(300) not null,
    scope        varchar(200) not null,
    old_text     text,
    new_text     text
);
create index audit_entry_scope on audit_entry (scope, at);
