-- Keys of the guarded store, each wrapped by a key that is not in the database. A destroyed key leaves its row, so that none is made anew.

create table shared.owner_key (
    setting_id   uuid        not null,
    owner_kind   text        not null,
    owner_id     uuid        not null,
    version      integer     not null check (version > 0),
    kek_id       bigint,
    wrapped      bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    primary key (setting_id, owner_kind, owner_id),
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((wrapped is null) = (kek_id is null))
);
create index owner_key_by_wrapping_key on shared.owner_key (kek_id) where wrapped is not null;
select shared.isolate('shared.owner_key');
revoke delete on shared.owner_key from keepwell_app;

-- Which keys an older wrapping key still holds; never the keys themselves.
grant usage on schema shared to keepwell_engine;
grant select (setting_id, owner_kind, owner_id, kek_id, destroyed_at) on shared.owner_key to keepwell_engine;
create policy what_is_due on shared.owner_key for select to keepwell_engine using (true);

-- Keys of persons, who belong to no one setting.
create table shared.person_key (
    person_id    uuid        primary key,
    version      integer     not null check (version > 0),
    kek_id       bigint,
    wrapped      bytea,
    made_at      timestamptz not null,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null)),
    check ((wrapped is null) = (kek_id is null))
);
select shared.grant_app('shared.person_key');
revoke delete on shared.person_key from keepwell_app;

-- When each wrapping key came, stopped wrapping, and was destroyed. The keys are in KEEPWELL_KEK_FILE.
create table shared.wrapping_key (
    kek_id       bigint      primary key,
    made_at      timestamptz not null,
    retired_at   timestamptz,
    destroyed_at timestamptz
);
select shared.grant_app('shared.wrapping_key');
revoke delete on shared.wrapping_key from keepwell_app;
