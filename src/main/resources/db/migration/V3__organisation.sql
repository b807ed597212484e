-- path: five digits for each level, so that a unit with all below it is one range of an index
create table unit (
    id         uuid primary key,
    parent_id  uuid references unit (id),
    path       varchar(200) not null unique,
    kind       varchar(20) not null,
    name       varchar(100) not null,
    closed_on  date,
    -- the last place given to a unit right below; never given twice, so that a path means one unit for ever
    last_place integer not null,
    version    integer not null
);
create index unit_parent on unit (parent_id);

-- one row: whoever changes the shape of the tree holds it, and it counts the roots
create table unit_tree (
    id         integer primary key,
    last_place integer not null
);
insert into unit_tree (id, last_place) values (1, 0);

-- a member belongs to one unit at a time: open_user_id is the user's id while the membership lasts, else null
create table membership (
    id           uuid primary key,
    user_id      uuid not null references app_user (id),
    unit_id      uuid not null references unit (id),
    open_user_id uuid unique,
    since        date not null,
    until        date,
    joined_on    date,
    state        varchar(20) not null,
    version      integer not null
);
create index membership_unit on membership (unit_id, until);
create index membership_user on membership (user_id, since);

create table unit_admin (
    id      uuid primary key,
    user_id uuid not null references app_user (id),
    unit_id uuid not null references unit (id),
    since   date not null,
    until   date
);
create index unit_admin_user on unit_admin (user_id);
create index unit_admin_unit on unit_admin (unit_id);
