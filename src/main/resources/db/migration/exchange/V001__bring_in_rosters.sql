create table exchange.roster_import (
    setting_id uuid not null,
    id         uuid not null,
    file_name  text not null,
    started_by uuid not null,
    started_at timestamptz not null,
    ended_at   timestamptz,
    state      text not null check (state in
        ('COLUMNS', 'READING', 'ORGS', 'READY', 'APPLYING', 'DONE', 'REFUSED', 'CANCELLED')),
    columns    text not null default '',
    words      text not null default '',
    problems   integer not null default 0,
    primary key (setting_id, id)
);
create index roster_import_at_work on exchange.roster_import (started_at) where state in ('READING', 'APPLYING');
create index roster_import_latest on exchange.roster_import (setting_id, started_at desc);
select shared.isolate('exchange.roster_import');
select shared.engine_may_read('exchange.roster_import');

-- How far one is. Apart, so that it can be written while the import itself is locked by whoever works on it.
create table exchange.roster_progress (
    setting_id uuid not null,
    import_id  uuid not null,
    percent    integer not null default 0,
    primary key (setting_id, import_id),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
select shared.isolate('exchange.roster_progress');

-- The file as it was sent, in parts, so that any process can read it. Removed when the import has ended.
create table exchange.roster_part (
    setting_id uuid not null,
    import_id  uuid not null,
    n          integer not null,
    bytes      bytea not null,
    primary key (setting_id, import_id, n),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
select shared.isolate('exchange.roster_part');

create table exchange.roster_org (
    setting_id uuid not null,
    import_id  uuid not null,
    source_id  text not null,
    name       text not null,
    type       text not null,
    identifier text not null,
    chosen     boolean not null default false,
    primary key (setting_id, import_id, source_id),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
select shared.isolate('exchange.roster_org');

-- Everybody in the roster. Names are emptied when the import has ended; file, line and outcome stay as the report.
create table exchange.roster_person (
    setting_id   uuid not null,
    import_id    uuid not null,
    n            bigint not null,
    file         text not null,
    line         bigint not null,
    source_id    text not null,
    gone         boolean not null,
    parts        text[] not null,
    orgs         text[] not null,
    agents       text[] not null,
    given_name   text not null,
    family_name  text not null,
    known_as     text not null,
    email        text not null,
    phone        text not null,
    year_group   text not null,
    upn          text not null,
    born_on      date,
    relationship text not null,
    kind         text check (kind in ('STAFF', 'CHILD', 'ADULT')),
    fingerprint  text not null default '',
    outcome      text not null default 'SKIPPED' check (outcome in ('NEW', 'CHANGED', 'SAME', 'GONE', 'SKIPPED')),
    primary key (setting_id, import_id, n),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
create index roster_person_by_source on exchange.roster_person (setting_id, import_id, source_id);
select shared.isolate('exchange.roster_person');

-- What other files say of somebody: a role, or a day of birth.
create table exchange.roster_more (
    setting_id uuid not null,
    import_id  uuid not null,
    n          bigint not null,
    file       text not null,
    line       bigint not null,
    source_id  text not null,
    part       text,
    org        text,
    born_on    date,
    primary key (setting_id, import_id, n),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
select shared.isolate('exchange.roster_more');

create table exchange.roster_link (
    setting_id uuid not null,
    import_id  uuid not null,
    child      text not null,
    adult      text not null,
    primary key (setting_id, import_id, child, adult),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
create index roster_link_by_adult on exchange.roster_link (setting_id, import_id, adult);
select shared.isolate('exchange.roster_link');

create table exchange.roster_problem (
    setting_id  uuid not null,
    import_id   uuid not null,
    n           integer not null,
    file        text not null,
    line        bigint not null,
    column_name text not null,
    expected    text not null,
    primary key (setting_id, import_id, n),
    foreign key (setting_id, import_id) references exchange.roster_import (setting_id, id) on delete cascade
);
select shared.isolate('exchange.roster_problem');

-- Under which number of the other system each record came, and what it said then.
create table exchange.source_id (
    setting_id  uuid not null,
    kind        text not null check (kind in ('STAFF', 'CHILD', 'ADULT')),
    source_id   text not null,
    record_id   uuid not null,
    family_id   uuid,
    fingerprint text not null,
    primary key (setting_id, kind, source_id)
);
select shared.isolate('exchange.source_id');
