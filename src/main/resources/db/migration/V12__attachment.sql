-- pictures that texts show, by the SHA-256 of their content; the content itself lies in the folder of the data
create table attachment (
    hash       varchar(64) primary key,
    type       varchar(40) not null,
    size       bigint not null,
    created_at timestamp(6) with time zone not null,
    created_by uuid not null
);
