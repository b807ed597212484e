-- a file on its way into a bank; its owner and what became of it are kept, its content is not
create table import_run (
    id          uuid primary key,
    owner_id    uuid not null,
    owner_name  varchar(100) not null,
    bank_id     uuid not null references bank (id),
    file_name   varchar(200) not null,
    file_digest varchar(64) not null,
    pasted      boolean not null,
    format      varchar(20),
    state       varchar(20) not null,
    -- the pieces of work begun on it; one that was overtaken by another ends in vain
    turn        integer not null,
    done        integer not null,
    total       integer not null,
    notice      varchar(20),
    choices     text not null,
    report      text,
    cancel_asked boolean not null,
    -- the last sign of life of whatever works on it
    beat_at     timestamp(6) with time zone not null,
    created_at  timestamp(6) with time zone not null,
    ended_at    timestamp(6) with time zone
);
create index import_run_owner on import_run (owner_id, created_at);
create index import_run_digest on import_run (bank_id, file_digest);
create index import_run_state on import_run (state, beat_at);

-- mended holds the text that its author has mended, and takes the place of the content from then on
create table import_file (
    run_id  uuid primary key references import_run (id),
    content bytea not null,
    mended  text
);
