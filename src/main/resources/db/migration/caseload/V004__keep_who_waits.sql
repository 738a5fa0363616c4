-- By what a setting orders those who wait, from a day on. Earlier sets stay, so that an order of then can be explained.
create table caseload.waiting_criteria (
    setting_id uuid not null,
    from_date  date not null,
    made_by    uuid,
    made_at    timestamptz not null,
    primary key (setting_id, from_date)
);
select shared.isolate('caseload.waiting_criteria');

create table caseload.waiting_criterion (
    setting_id uuid not null,
    from_date  date not null,
    code       text not null,
    words      text not null check (words <> '' and length(words) <= 160),
    weight     integer not null check (weight between 0 and 9),
    days       integer check (days between 1 and 365),
    primary key (setting_id, from_date, code),
    foreign key (setting_id, from_date) references caseload.waiting_criteria on delete cascade
);
select shared.isolate('caseload.waiting_criterion');

-- A family for which somebody at work with it asks for a worker, or another.
create table caseload.asked_for (
    setting_id uuid not null,
    family_id  uuid not null,
    asked_by   uuid not null,
    asked_at   timestamptz not null,
    words      text not null default '' check (length(words) <= 200),
    primary key (setting_id, family_id)
);
select shared.isolate('caseload.asked_for');

-- A visit that was wanted and could not be.
create table caseload.unmet_visit (
    setting_id  uuid not null,
    unmet_id    uuid not null,
    family_id   uuid not null,
    wanted_on   date not null,
    reason      text not null check (reason in ('no_staff_time', 'no_second_worker', 'language', 'no_safe_way', 'no_transport',
                                                'family_hours', 'other')),
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    primary key (setting_id, unmet_id)
);
create index unmet_visit_of_family on caseload.unmet_visit (setting_id, family_id, wanted_on desc);
create index unmet_visit_by_day on caseload.unmet_visit (setting_id, wanted_on, reason);
select shared.isolate('caseload.unmet_visit');
