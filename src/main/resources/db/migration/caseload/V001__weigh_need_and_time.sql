-- What a setting goes by: a set of criteria holds from its day until the next one begins; earlier ones stay for what was agreed by them.
create table caseload.criteria (
    setting_id         uuid not null,
    criteria_id        uuid not null,
    from_date          date not null,
    light_up_to        integer not null,
    regular_up_to      integer not null,
    a_lot_up_to        integer not null,
    review_weeks       integer not null check (review_weeks between 1 and 52),
    full_time_minutes  integer not null check (full_time_minutes between 600 and 3600),
    full_time_points   integer not null check (full_time_points between 16 and 1000),
    full_time_families integer not null check (full_time_families between 1 and 200),
    safe_percent       integer not null check (safe_percent between 50 and 200),
    safe_weeks         integer not null check (safe_weeks between 1 and 26),
    made_by            uuid,
    made_at            timestamptz not null,
    primary key (setting_id, criteria_id),
    unique (setting_id, from_date),
    check (1 <= light_up_to and light_up_to < regular_up_to and regular_up_to < a_lot_up_to and a_lot_up_to < 16)
);
select shared.isolate('caseload.criteria');

create table caseload.criterion (
    setting_id  uuid not null,
    criteria_id uuid not null,
    code        text not null check (code <> ''),
    place       integer not null,
    words       text not null check (words <> ''),
    weight      integer not null check (weight between 1 and 12),
    primary key (setting_id, criteria_id, code),
    foreign key (setting_id, criteria_id) references caseload.criteria on delete cascade
);
select shared.isolate('caseload.criterion');

-- What a family needs, as one side put it and the other agreed. The last agreed row counts; nothing is written over.
create table caseload.need (
    setting_id       uuid not null,
    need_id          uuid not null,
    family_id        uuid not null,
    points           integer not null check (points between 1 and 16),
    ticked           text[] not null default '{}',
    contact_points   integer not null check (contact_points between 0 and 4),
    criteria_from    date,
    why              text not null default '',
    proposed_by      uuid not null,
    proposed_as      text not null check (proposed_as in ('worker', 'manager')),
    proposed_at      timestamptz not null,
    agreed_by        uuid,
    agreed_at        timestamptz,
    review_by        date not null,
    replaced_at      timestamptz,
    primary key (setting_id, need_id),
    check ((agreed_by is null) = (agreed_at is null))
);
create index need_of_family on caseload.need (setting_id, family_id, agreed_at desc);
create unique index need_one_open on caseload.need (setting_id, family_id) where agreed_at is null and replaced_at is null;
select shared.isolate('caseload.need');

-- Contracted time, where the working pattern does not say it right, and the most families; from a day on.
create table caseload.working_time (
    setting_id       uuid not null,
    person_id        uuid not null,
    from_date        date not null,
    minutes_per_week integer check (minutes_per_week between 30 and 3600),
    most_families    integer check (most_families between 0 and 200),
    set_by           uuid,
    set_at           timestamptz not null,
    primary key (setting_id, person_id, from_date)
);
select shared.isolate('caseload.working_time');

-- Less time for families between two days, both included. It begins and ends by its dates alone. No reason is kept beyond the kind.
create table caseload.reduction (
    setting_id   uuid not null,
    reduction_id uuid not null,
    person_id    uuid not null,
    kind         text not null check (kind in ('away', 'phased_return', 'new_in_post', 'other_duties', 'training', 'other')),
    percent      integer check (percent between 1 and 100),
    minutes      integer check (minutes between 1 and 3600),
    from_date    date not null,
    until_date   date,
    added_by     uuid,
    added_at     timestamptz not null,
    changed_at   timestamptz,
    version      integer not null default 1,
    primary key (setting_id, reduction_id),
    check (until_date is null or until_date >= from_date),
    check ((kind = 'away') = (percent is null and minutes is null)),
    check (percent is null or minutes is null)
);
create index reduction_of_person on caseload.reduction (setting_id, person_id, from_date);
select shared.isolate('caseload.reduction');

-- What leaders say of staffing and support against need, a term at a time. Of the service, never of a person.
create table caseload.staffing_note (
    setting_id uuid not null,
    term_id    uuid not null,
    level      text not null check (level in ('enough', 'stretched', 'too_few')),
    staffing   text not null default '',
    support    text not null default '',
    noted_by   uuid not null,
    noted_at   timestamptz not null,
    primary key (setting_id, term_id)
);
select shared.isolate('caseload.staffing_note');
