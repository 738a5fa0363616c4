create table visits.visit (
    setting_id            uuid not null,
    visit_id              uuid not null,
    kind                  text not null check (kind in ('PLANNED', 'ABSENCE_CHECK', 'DROP_OFF', 'LIFT')),
    status                text not null check (status in
        ('PLANNED', 'AUTHORISED', 'UNDER_WAY', 'ENDED', 'REVIEWED', 'STOPPED', 'CANCELLED')),
    family_id             uuid not null,
    -- As they were when the visit was planned: the board and the police card need them whatever becomes of the family's record.
    family_name           text not null,
    address_id            uuid,
    place                 text not null check (place <> ''),
    house_phone           text not null default '',
    starts_at             timestamptz not null,
    ends_at               timestamptz not null check (ends_at > starts_at),
    purpose               text not null default '',
    domains               text not null default '',
    who_may_be_there      text not null default '',
    privacy_note          text not null default '',
    barriers              text not null default '',
    approach              text not null default '',
    aim                   text not null default '',
    limits                text not null default '',
    good_enough           text not null default '',
    route_note            text not null default '',
    family_told           text not null default 'NOT_YET' check (family_told in ('NOT_YET', 'TOLD', 'NOT_NEEDED')),
    driver_insured        boolean not null default false,
    gap_minutes           integer not null default 0 check (gap_minutes between 0 and 120),
    check_in              uuid,
    responder             uuid,
    responder_accepted_at timestamptz,
    planned_by            uuid not null,
    planned_at            timestamptz not null,
    authorised_by         uuid,
    authorised_at         timestamptz,
    started_unready       text not null default '',
    stop_category         text not null default '',
    ended_at              timestamptz,
    outcome               text not null default '',
    understood            text not null default '',
    who_was_there         text not null default '',
    next_step             text not null default '',
    would_help            text not null default '',
    reviewed_by           uuid,
    reviewed_at           timestamptz,
    contact_id            uuid,
    safety_version        integer not null default 0,
    version               integer not null default 1,
    primary key (setting_id, visit_id)
);
create index visit_by_start on visits.visit (setting_id, starts_at, visit_id);
create index visit_by_family on visits.visit (setting_id, family_id, starts_at);
create index visit_by_address on visits.visit (setting_id, address_id, starts_at);
create index visit_open on visits.visit (setting_id, status, starts_at) where status in ('PLANNED', 'AUTHORISED', 'UNDER_WAY', 'STOPPED');
select shared.isolate('visits.visit');

create table visits.party (
    setting_id  uuid not null,
    visit_id    uuid not null,
    person_id   uuid not null,
    place_in    integer not null,
    stage       text not null default 'NOT_SET_OFF' check (stage in
        ('NOT_SET_OFF', 'ON_THE_WAY', 'THERE', 'LEAVING', 'SAFE')),
    due_at      timestamptz,
    round       integer not null default 0,
    set_off_at  timestamptz,
    arrived_at  timestamptz,
    leaving_at  timestamptz,
    safe_at     timestamptz,
    last_step   text not null default '',
    last_at     timestamptz,
    primary key (setting_id, visit_id, person_id),
    foreign key (setting_id, visit_id) references visits.visit on delete cascade
);
create index party_by_person on visits.party (setting_id, person_id, visit_id);
create index party_out on visits.party (setting_id, due_at) where stage in ('ON_THE_WAY', 'THERE', 'LEAVING');
select shared.isolate('visits.party');

-- Written once and never changed: every step with the time it reached us and the time the button was pressed.
create table visits.event (
    setting_id uuid not null,
    event_id   uuid not null,
    visit_id   uuid not null,
    at         timestamptz not null,
    pressed_at timestamptz not null,
    what       text not null,
    about      uuid,
    by_person  uuid,
    by_office  boolean not null default false,
    people     uuid[] not null default '{}',
    detail     text not null default '',
    attempt    uuid,
    primary key (setting_id, event_id),
    foreign key (setting_id, visit_id) references visits.visit on delete cascade
);
create index event_by_visit on visits.event (setting_id, visit_id, at, event_id);
create unique index event_attempt on visits.event (setting_id, visit_id, attempt) where attempt is not null;
select shared.isolate('visits.event');

-- One waiting step for each worker who is expected; a step is raised once in each round.
create table visits.timer (
    setting_id   uuid not null,
    timer_id     uuid not null,
    visit_id     uuid not null,
    person_id    uuid not null,
    round        integer not null,
    rung         text not null,
    nth          integer not null default 0,
    planned_at   timestamptz not null,
    due_at       timestamptz not null,
    raised_at    timestamptz,
    withdrawn_at timestamptz,
    stumbles     integer not null default 0,
    primary key (setting_id, timer_id),
    unique (setting_id, visit_id, person_id, round, rung, nth),
    foreign key (setting_id, visit_id, person_id) references visits.party on delete cascade
);
create index timer_due on visits.timer (due_at) where raised_at is null and withdrawn_at is null;
create unique index timer_waiting on visits.timer (setting_id, visit_id, person_id) where raised_at is null and withdrawn_at is null;
select shared.isolate('visits.timer');
select shared.engine_may_read('visits.timer');

create table visits.alarm (
    setting_id  uuid not null,
    alarm_id    uuid not null,
    visit_id    uuid not null,
    person_id   uuid not null,
    kind        text not null check (kind in ('OVERDUE', 'HELP', 'CODE')),
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    closed_by   uuid,
    closed_how  text check (closed_how in ('LIVE_VOICE', 'MET', 'OWN_CHECK_IN')),
    was_needed  boolean,
    primary key (setting_id, alarm_id),
    check ((closed_at is null) = (closed_by is null)),
    check ((closed_at is null) = (closed_how is null)),
    foreign key (setting_id, visit_id, person_id) references visits.party on delete cascade
);
create unique index alarm_open on visits.alarm (setting_id, visit_id, person_id) where closed_at is null;
create index alarm_by_day on visits.alarm (setting_id, opened_at);
select shared.isolate('visits.alarm');

create table visits.told (
    setting_id  uuid not null,
    alarm_id    uuid not null,
    person_id   uuid not null,
    rung        text not null,
    told_at     timestamptz not null,
    answer      text not null default '' check (answer in ('', 'RINGING', 'NO_ANSWER')),
    answered_at timestamptz,
    primary key (setting_id, alarm_id, person_id),
    foreign key (setting_id, alarm_id) references visits.alarm on delete cascade
);
select shared.isolate('visits.told');

-- How each setting does each kind of visit. Without a row the usual holds.
create table visits.kind_rule (
    setting_id      uuid not null,
    kind            text not null,
    authority       text not null check (authority in ('OWN_PLAN', 'LINE_MANAGER', 'DUTY_LEADER')),
    two_must_go     text not null check (two_must_go in ('NEVER', 'FIRST_VISIT', 'ALWAYS')),
    family_told     boolean not null,
    reminder_before integer not null,
    worker          integer not null,
    check_in        integer not null,
    line_manager    integer not null,
    duty_leader     integer not null,
    police          integer not null,
    hold            integer not null,
    leaving         integer not null,
    grace           integer not null,
    grace_check_in  integer not null,
    help_to_police  integer not null,
    again           integer not null,
    primary key (setting_id, kind)
);
select shared.isolate('visits.kind_rule');

create table visits.arrangement (
    setting_id    uuid not null primary key,
    police_person uuid,
    code_card     text not null default '',
    hand_over     text not null default ''
);
select shared.isolate('visits.arrangement');

create table visits.protocol (
    setting_id uuid not null,
    protocol   text not null check (protocol in ('SAFETY', 'SELF_CARE')),
    version    integer not null,
    made_at    timestamptz not null,
    made_by    uuid,
    primary key (setting_id, protocol, version)
);
select shared.isolate('visits.protocol');

create table visits.item (
    setting_id uuid not null,
    item_id    uuid not null,
    protocol   text not null,
    version    integer not null,
    place_in   integer not null,
    phase      text not null check (phase in ('BEFORE', 'AFTER', 'SAME_DAY', 'NEXT_DAY')),
    words      text not null check (words <> ''),
    mandatory  boolean not null,
    primary key (setting_id, item_id),
    foreign key (setting_id, protocol, version) references visits.protocol
);
create index item_by_version on visits.item (setting_id, protocol, version, place_in);
select shared.isolate('visits.item');

create table visits.answer (
    setting_id  uuid not null,
    visit_id    uuid not null,
    item_id     uuid not null,
    person_id   uuid not null,
    done        boolean not null,
    reason      text not null default '',
    answered_at timestamptz not null,
    primary key (setting_id, visit_id, item_id),
    foreign key (setting_id, visit_id) references visits.visit on delete cascade
);
select shared.isolate('visits.answer');

-- The worker's own: nobody else reads which of them were ticked.
create table visits.own_tick (
    setting_id uuid not null,
    visit_id   uuid not null,
    person_id  uuid not null,
    item_id    uuid not null,
    ticked_at  timestamptz not null,
    primary key (setting_id, visit_id, person_id, item_id),
    foreign key (setting_id, visit_id) references visits.visit on delete cascade
);
select shared.isolate('visits.own_tick');
create policy only_mine on visits.own_tick as restrictive to keepwell_app
    using (person_id = (select nullif(current_setting('keepwell.person'), '')::uuid))
    with check (person_id = (select nullif(current_setting('keepwell.person'), '')::uuid));

-- Coverage as a count for the setting and month: whose visits they were is not kept.
create table visits.coverage (
    setting_id uuid not null,
    month      date not null,
    self_care  integer not null default 0,
    primary key (setting_id, month)
);
select shared.isolate('visits.coverage');

create table visits.hazard (
    setting_id uuid not null,
    hazard_id  uuid not null,
    family_id  uuid not null,
    address_id uuid not null,
    fact       text not null check (fact <> ''),
    source     text not null check (source <> ''),
    two_go     boolean not null default false,
    decided_by uuid not null,
    decided_at timestamptz not null,
    told       boolean not null,
    why_not    text not null default '',
    review_on  date not null,
    ended_at   timestamptz,
    ended_by   uuid,
    primary key (setting_id, hazard_id),
    check (told or why_not <> '')
);
create index hazard_by_address on visits.hazard (setting_id, address_id) where ended_at is null;
create index hazard_by_family on visits.hazard (setting_id, family_id) where ended_at is null;
create index hazard_by_review on visits.hazard (setting_id, review_on) where ended_at is null;
select shared.isolate('visits.hazard');

create table visits.code (
    setting_id   uuid not null,
    person_id    uuid not null,
    phrase       bytea not null,
    set_at       timestamptz not null,
    practised_at timestamptz,
    primary key (setting_id, person_id)
);
select shared.isolate('visits.code');

-- One row for each running copy of the application: its engine was alive then, by the database's own clock.
create table visits.heartbeat (
    process_id uuid primary key,
    started_at timestamptz not null,
    beat_at    timestamptz not null
);
select shared.grant_app('visits.heartbeat');
grant select on visits.heartbeat to keepwell_engine;
