create table app_user (
    id            uuid primary key,
    number        varchar(40) not null unique,
    name          varchar(100) not null,
    phone         varchar(30) unique,
    password_hash varchar(200),
    must_change   boolean not null,
    operator      boolean not null,
    closed        boolean not null,
    language      varchar(10),
    large_text    boolean not null,
    scheme        varchar(10) not null,
    created_at    timestamp(6) with time zone not null,
    version       integer not null
);

create table sign_in_event (
    id      uuid primary key,
    user_id uuid not null references app_user (id),
    at      timestamp(6) with time zone not null,
    outcome varchar(20) not null,
    address varchar(60) not null,
    device  varchar(300) not null
);
create index sign_in_event_user on sign_in_event (user_id, at);

-- One row per signed-in device. The series stays; the token changes, and the one before holds for a minute longer.
create table remember_token (
    series         varchar(64) primary key,
    user_id        uuid not null references app_user (id),
    token_hash     varchar(64) not null,
    previous_hash  varchar(64),
    rotated_at     timestamp(6) with time zone not null,
    created_at     timestamp(6) with time zone not null,
    expires_at     timestamp(6) with time zone not null,
    lasting        boolean not null,
    device         varchar(300) not null
);
create index remember_token_user on remember_token (user_id);

-- Counts failures by account name as typed and by address, both hashed; grows and fades, never locks for good.
create table sign_in_failure (
    subject      varchar(64) primary key,
    failures     integer not null,
    last_at      timestamp(6) with time zone not null,
    locked_until timestamp(6) with time zone not null
);

create table setup_link (
    token_hash varchar(64) primary key,
    expires_at timestamp(6) with time zone not null
);
