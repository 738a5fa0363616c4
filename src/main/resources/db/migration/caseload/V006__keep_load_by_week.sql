-- What each worker carried in a week, kept at its end. A worker reads their own rows; the engine compares all with the safe level; nobody
-- else reads any. A week without rows is unknown: it neither counts nor begins the count again.
create table caseload.load_week (
    setting_id         uuid not null,
    week               date not null check (extract(isodow from week) = 1),
    person_id          uuid not null,
    points             integer not null check (points >= 0),
    available_points   integer not null check (available_points >= 0),
    away               boolean not null,
    families           integer not null check (families >= 0),
    contacts           integer not null check (contacts >= 0),
    visits             integer not null check (visits >= 0),
    contracted_minutes integer not null check (contracted_minutes >= 0),
    primary key (setting_id, person_id, week)
);
create index load_week_by_week on caseload.load_week (setting_id, week);
select shared.isolate('caseload.load_week');
create policy only_theirs on caseload.load_week as restrictive to keepwell_app
    using ((select nullif(current_setting('keepwell.person'), '')::uuid) is null
           or (select nullif(current_setting('keepwell.person'), '')::uuid) = person_id)
    with check ((select nullif(current_setting('keepwell.person'), '')::uuid) is null);

-- The same for the service as a whole: sums, never a count of people over anything.
create table caseload.service_week (
    setting_id         uuid not null,
    week               date not null check (extract(isodow from week) = 1),
    points             integer not null check (points >= 0),
    available_points   integer not null check (available_points >= 0),
    caseloads          integer not null check (caseloads >= 0),
    families           integer not null check (families >= 0),
    contacts           integer not null check (contacts >= 0),
    visits             integer not null check (visits >= 0),
    contracted_minutes integer not null check (contracted_minutes >= 0),
    waiting            integer check (waiting >= 0),
    not_in_touch       integer not null check (not_in_touch >= 0),
    primary key (setting_id, week)
);
select shared.isolate('caseload.service_week');

-- Company offered to somebody whose load stayed over the safe level. Theirs alone; declining removes the row and leaves nothing.
create table caseload.company_offer (
    setting_id uuid not null,
    person_id  uuid not null,
    weeks      integer not null check (weeks > 0),
    offered_at timestamptz not null,
    primary key (setting_id, person_id)
);
select shared.isolate('caseload.company_offer');
create policy only_theirs on caseload.company_offer as restrictive to keepwell_app
    using ((select nullif(current_setting('keepwell.person'), '')::uuid) is null
           or (select nullif(current_setting('keepwell.person'), '')::uuid) = person_id)
    with check ((select nullif(current_setting('keepwell.person'), '')::uuid) is null);

-- The register of service risks. It names the service; no person whose load it is stands in it.
create table caseload.risk (
    setting_id   uuid not null,
    risk_id      uuid not null,
    kind         text not null check (kind in ('overload', 'recorded')),
    what         text not null check (what <> ''),
    since        date not null,
    raised_at    timestamptz not null,
    raised_by    uuid,
    safe_percent integer,
    safe_weeks   integer,
    owner        uuid,
    review_on    date,
    back_since   date,
    closed_at    timestamptz,
    closed_by    uuid,
    version      integer not null default 1,
    primary key (setting_id, risk_id),
    check ((kind = 'overload') = (raised_by is null)),
    check ((closed_at is null) = (closed_by is null))
);
create unique index risk_one_overload_at_a_time on caseload.risk (setting_id) where kind = 'overload' and closed_at is null;
create index risk_by_time on caseload.risk (setting_id, raised_at desc);
select shared.isolate('caseload.risk');

-- What was chosen, said and done about it, in order. Never changed afterwards.
create table caseload.risk_step (
    setting_id uuid not null,
    step_id    uuid not null,
    risk_id    uuid not null,
    kind       text not null check (kind in ('raised', 'action', 'arranged', 'note', 'back', 'over', 'closed')),
    action     text not null default '',
    words      text not null default '',
    by_person  uuid,
    at         timestamptz not null,
    primary key (setting_id, step_id),
    foreign key (setting_id, risk_id) references caseload.risk on delete cascade
);
create index risk_step_in_order on caseload.risk_step (setting_id, risk_id, at);
select shared.isolate('caseload.risk_step');
