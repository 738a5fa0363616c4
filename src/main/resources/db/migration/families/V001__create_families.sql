create table families.family (
    setting_id   uuid not null,
    family_id    uuid not null,
    name         text not null check (name <> ''),
    name_key     text collate "C" not null,
    wants        text not null default '',
    strengths    text not null default '',
    next_step    text not null default '',
    next_step_on date,
    tonight      text not null default '',
    tonight_on   date,
    version      integer not null default 1,
    added_at     timestamptz not null,
    closed_at    timestamptz,
    primary key (setting_id, family_id)
);
create index family_by_name on families.family (setting_id, name_key, family_id);
select shared.isolate('families.family');

-- Names are searched by the beginnings of their words: comparison of text is leakproof, so row-level security keeps the index usable.
create table families.family_token (
    setting_id uuid not null,
    token      text collate "C" not null,
    family_id  uuid not null,
    primary key (setting_id, token, family_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index family_token_by_family on families.family_token (setting_id, family_id);
select shared.isolate('families.family_token');

create table families.child (
    setting_id          uuid not null,
    child_id            uuid not null,
    family_id           uuid not null,
    given_name          text not null check (given_name <> ''),
    family_name         text not null default '',
    known_as            text not null default '',
    born_on             date,
    year_group          text not null default '',
    on_roll             boolean not null default true,
    upn                 text not null default '',
    social_worker       text not null default '',
    social_worker_phone text not null default '',
    plan_status         text not null default 'not_known' check (plan_status in
        ('not_known', 'none', 'early_help', 'child_in_need', 'child_protection', 'looked_after')),
    ehc_plan            boolean not null default false,
    interests           text not null default '',
    roll_source         text not null default '',
    version             integer not null default 1,
    primary key (setting_id, child_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index child_by_family on families.child (setting_id, family_id, born_on);
create unique index child_by_roll_source on families.child (setting_id, roll_source) where roll_source <> '';
create unique index child_by_upn on families.child (setting_id, upn) where upn <> '';
select shared.isolate('families.child');

create table families.adult (
    setting_id              uuid not null,
    adult_id                uuid not null,
    family_id               uuid not null,
    name                    text not null check (name <> ''),
    relationship            text not null default '',
    parental_responsibility text not null default 'not_known' check (parental_responsibility in
        ('not_known', 'yes', 'no', 'shared_with_council')),
    lives_with_child        boolean not null default true,
    phone                   text not null default '',
    email                   text not null default '',
    text_is_safe            text not null default 'not_asked' check (text_is_safe in ('not_asked', 'yes', 'no')),
    voicemail_is_safe       text not null default 'not_asked' check (voicemail_is_safe in ('not_asked', 'yes', 'no')),
    letter_is_safe          text not null default 'not_asked' check (letter_is_safe in ('not_asked', 'yes', 'no')),
    safe_hours              text not null default '',
    languages               text not null default '',
    interpreter_needed      boolean not null default false,
    interpreter             text not null default '',
    prefers                 text not null default '',
    roll_source             text not null default '',
    version                 integer not null default 1,
    primary key (setting_id, adult_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index adult_by_family on families.adult (setting_id, family_id, name);
select shared.isolate('families.adult');

-- Court orders and agreements: who must not be told what.
create table families.telling_limit (
    setting_id  uuid not null,
    limit_id    uuid not null,
    family_id   uuid not null,
    who         text not null check (who <> ''),
    what        text not null check (what <> ''),
    because     text not null check (because in ('court_order', 'agreement', 'safety', 'asked')),
    source      text not null default '',
    review_on   date,
    noted_by    uuid not null,
    noted_at    timestamptz not null,
    ended_at    timestamptz,
    primary key (setting_id, limit_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index telling_limit_by_family on families.telling_limit (setting_id, family_id);
select shared.isolate('families.telling_limit');

create table families.address (
    setting_id   uuid not null,
    address_id   uuid not null,
    family_id    uuid not null,
    line         text not null check (line <> ''),
    postcode     text not null default '',
    whose        text not null default '',
    phone        text not null default '',
    signal_note  text not null default '',
    withheld     boolean not null default false,
    left_on      date,
    version      integer not null default 1,
    primary key (setting_id, address_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index address_by_family on families.address (setting_id, family_id);
select shared.isolate('families.address');

create table families.placement (
    setting_id       uuid not null,
    placement_id     uuid not null,
    child_id         uuid not null,
    started_on       date not null,
    expected_end     date,
    ended_on         date,
    reason           text not null default '',
    referral_route   text not null default '',
    home_school      text not null default '',
    ending           text not null default 'not_yet' check (ending in ('not_yet', 'talked_about', 'agreed', 'done')),
    ending_note      text not null default '',
    version          integer not null default 1,
    primary key (setting_id, placement_id),
    foreign key (setting_id, child_id) references families.child on delete cascade,
    check (expected_end is null or expected_end >= started_on),
    check (ended_on is null or ended_on >= started_on)
);
create index placement_by_child on families.placement (setting_id, child_id, started_on desc);
select shared.isolate('families.placement');

create table families.contact (
    setting_id     uuid not null,
    contact_id     uuid not null,
    family_id      uuid not null,
    kind           text not null,
    domains        text[] not null check (cardinality(domains) > 0 and domains <@ array[
        'behavioural', 'emotional', 'safeguarding', 'functional', 'pedagogic', 'capacity_building']),
    summary        text not null check (summary <> ''),
    happened_at    timestamptz not null,
    medium         text,
    place          text not null default '',
    who_was_there  text not null default '',
    minutes        integer check (minutes between 0 and 1440),
    reached        text check (reached in ('yes', 'no', 'message_left')),
    alongside      text check (alongside in ('with', 'for', 'alone')),
    planned        boolean not null default false,
    thank_you      text not null default '',
    milestone      text not null default '',
    exposure_kind  text not null default '',
    exposure_mode  text check (exposure_mode in ('heard', 'seen', 'read')),
    particulars    jsonb not null default '{}',
    content_notice text not null default '',
    restricted     bytea,
    visit_id       uuid,
    logged_by      uuid not null,
    logged_at      timestamptz not null,
    version        integer not null default 1,
    changed_at     timestamptz,
    primary key (setting_id, contact_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index contact_timeline on families.contact (setting_id, family_id, happened_at desc, contact_id desc);
create index contact_by_person on families.contact (setting_id, logged_by, happened_at desc);
select shared.isolate('families.contact');

-- A correction keeps what stood before, whole.
create table families.contact_version (
    setting_id     uuid not null,
    contact_id     uuid not null,
    version        integer not null,
    was            jsonb not null,
    restricted     bytea,
    replaced_by    uuid not null,
    replaced_at    timestamptz not null,
    primary key (setting_id, contact_id, version),
    foreign key (setting_id, contact_id) references families.contact on delete cascade
);
select shared.isolate('families.contact_version');

-- What stands elsewhere, behind another wall: that it is there, and nothing of what it says.
create table families.pointer (
    setting_id uuid not null,
    pointer_id uuid not null,
    family_id  uuid not null,
    kind       text not null check (kind in ('concern')),
    reference  uuid not null,
    at         timestamptz not null,
    primary key (setting_id, pointer_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index pointer_timeline on families.pointer (setting_id, family_id, at desc, pointer_id desc);
select shared.isolate('families.pointer');

-- What was seen of a home, as fact; each may start help or a concern, and which was chosen is kept.
create table families.home_condition (
    setting_id   uuid not null,
    condition_id uuid not null,
    family_id    uuid not null,
    fact         text not null,
    words        text not null default '',
    route        text not null check (route in ('help', 'concern', 'both', 'neither')),
    why          text not null default '',
    noted_by     uuid not null,
    noted_at     timestamptz not null,
    eased_at     timestamptz,
    primary key (setting_id, condition_id),
    foreign key (setting_id, family_id) references families.family on delete cascade
);
create index home_condition_by_family on families.home_condition (setting_id, family_id, noted_at desc);
select shared.isolate('families.home_condition');
