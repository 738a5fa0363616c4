-- A person, wherever they work: one sign-in. Names and addresses at work live in each setting's staff.
create table access.person (
    person_id     uuid primary key,
    username      text not null check (length(username) between 2 and 200),
    username_key  text not null unique,
    password_hash text,
    email         text not null default '',
    made_at       timestamptz not null,
    password_at   timestamptz,
    disabled_at   timestamptz
);
create index person_by_email on access.person (lower(email)) where email <> '';
select shared.grant_app('access.person');

-- Spring Session's two tables, under names of ours.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index session_by_expiry on access.session (expiry_time);
create index session_by_person on access.session (principal_name);
select shared.grant_app('access.session');

create table access.session_attributes (
    session_primary_id char(36) not null references access.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
select shared.grant_app('access.session_attributes');

-- A browser in which a person has signed in before. It holds a long-lived cookie, of which only the hash is here.
create table access.device (
    token_hash bytea not null,
    person_id  uuid not null references access.person on delete cascade,
    label      text not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    primary key (token_hash, person_id)
);
create index device_of_person on access.device (person_id);
select shared.grant_app('access.device');

-- Tries at signing in, by account, by source and by known device. Keys are hashes.
create table access.throttle (
    key     text primary key,
    tries   integer not null,
    last_at timestamptz not null
);
create index throttle_by_age on access.throttle (last_at);
select shared.grant_app('access.throttle');

-- Invitations and resets: single use, kept as a hash.
create table access.mailed_link (
    token_hash bytea primary key,
    kind       text not null check (kind in ('INVITATION', 'RESET')),
    person_id  uuid not null references access.person on delete cascade,
    invited_to uuid,
    made_at    timestamptz not null,
    ends_at    timestamptz not null,
    used_at    timestamptz,
    check ((kind = 'INVITATION') = (invited_to is not null))
);
create index mailed_link_of_person on access.mailed_link (person_id, kind);
select shared.grant_app('access.mailed_link');

create table access.passkey (
    credential_id    bytea primary key,
    person_id        uuid not null references access.person on delete cascade,
    public_key       bytea not null,
    signature_count  bigint not null,
    uv_initialized   boolean not null,
    transports       text not null default '',
    backup_eligible  boolean not null,
    backup_state     boolean not null,
    attestation      bytea,
    client_data      bytea,
    label            text not null,
    made_at          timestamptz not null,
    used_at          timestamptz not null
);
create index passkey_of_person on access.passkey (person_id);
select shared.grant_app('access.passkey');

-- The public halves of a person's own keys, so that others can seal to them. Filled when their private room is opened.
create table access.key_pair (
    person_id  uuid not null references access.person on delete cascade,
    epoch      integer not null check (epoch >= 1),
    x25519     bytea not null check (length(x25519) = 32),
    ed25519    bytea not null check (length(ed25519) = 32),
    made_at    timestamptz not null,
    primary key (person_id, epoch)
);
select shared.grant_app('access.key_pair');

-- A form sent after its session had ended, kept for the same person alone. Its fields are guarded under the person's key.
create table access.kept_form (
    kept_id   uuid primary key,
    person_id uuid not null references access.person on delete cascade,
    path      text not null,
    fields    bytea not null,
    made_at   timestamptz not null,
    ends_at   timestamptz not null
);
create index kept_form_of_person on access.kept_form (person_id, made_at);
select shared.grant_app('access.kept_form');

-- First-run set-up: one row for the whole installation.
create table access.first_set_up (
    only_row    boolean primary key default true check (only_row),
    code_hash   bytea,
    founded     uuid,
    first_admin uuid,
    finished_at timestamptz
);
insert into access.first_set_up default values;
select shared.grant_app('access.first_set_up');

-- Who stands in which relation to which record, from when until when.
create table access.relation (
    setting_id  uuid not null,
    relation_id uuid not null,
    person_id   uuid not null,
    record_kind text not null,
    record_id   uuid not null,
    relation    text not null check (relation in ('WORKER', 'KEY_WORKER', 'COVER', 'OPENED_WITH_REASON', 'VISIT_CHAIN', 'PARTY')),
    from_at     timestamptz not null,
    until_at    timestamptz,
    reason      text not null default '',
    made_by     uuid,
    primary key (setting_id, relation_id),
    check (until_at is null or until_at >= from_at)
);
create index relation_of_person on access.relation (setting_id, person_id, record_kind, record_id);
create index relation_of_record on access.relation (setting_id, record_kind, record_id, person_id);
select shared.isolate('access.relation');

-- The records to which the acting person is related now: joined by the modules that own them.
create view access.my_relation with (security_invoker = true) as
    select setting_id, record_kind, record_id, relation
      from access.relation
     where setting_id = (select current_setting('keepwell.setting')::uuid)
       and person_id = (select current_setting('keepwell.person')::uuid)
       and from_at <= (select shared.now())
       and (until_at is null or until_at > (select shared.now()));
grant select on access.my_relation to keepwell_app;
