-- A setting's description, its bodies, who works where and whether duty is covered are read across settings (sign-in, switching, the trust
-- view) and written only from within the setting. They hold ids and facts about organisations: no name of a person, nothing of a case.
create function organisation.publish(target regclass) returns void
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy read_by_all on %s for select to keepwell_app using (true)', target);
    execute format(
        'create policy added_in_the_setting on %s for insert to keepwell_app
            with check (setting_id = (select current_setting(''keepwell.setting'')::uuid))', target);
    execute format(
        'create policy changed_in_the_setting on %s for update to keepwell_app
            using (setting_id = (select current_setting(''keepwell.setting'')::uuid))
            with check (setting_id = (select current_setting(''keepwell.setting'')::uuid))', target);
    execute format(
        'create policy removed_in_the_setting on %s for delete to keepwell_app
            using (setting_id = (select current_setting(''keepwell.setting'')::uuid))', target);
    execute format('create policy of_the_owner on %s to keepwell_owner using (true) with check (true)', target);
    execute format('grant select, insert, update, delete on %s to keepwell_app', target);
end
$$;

-- Trusts, councils, charities, companies, partnerships: whatever stands behind a setting.
create table organisation.body (
    body_id uuid primary key,
    name    text not null check (length(name) between 1 and 200),
    kind    text not null check (kind in ('MULTI_ACADEMY_TRUST', 'SINGLE_ACADEMY_TRUST', 'COUNCIL', 'CHARITY', 'COMPANY', 'COLLEGE',
                                          'COMMUNITY_GROUP', 'PARTNERSHIP', 'OTHER'))
);
select shared.grant_app('organisation.body');

create table organisation.setting (
    setting_id           uuid primary key,
    code                 text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{1,39}$'),
    name                 text not null check (length(name) between 1 and 200),
    form                 text not null,
    sector               text not null,
    phase                text not null,
    age_from             smallint not null check (age_from between 0 and 25),
    age_to               smallint not null check (age_to between age_from and 25),
    urn                  text check (urn ~ '^[0-9]{5,7}$'),
    families_open        text not null default 'BY_SIZE' check (families_open in ('YES', 'NO', 'BY_SIZE')),
    quiet_from           time not null default '18:00',
    quiet_until          time not null default '07:30',
    quiet_on_closed_days boolean not null default true,
    duty_must_be_covered boolean not null default false,
    set_up_finished_at   timestamptz,
    version              integer not null default 1
);
create unique index setting_by_code on organisation.setting (lower(code));
select organisation.publish('organisation.setting');
grant usage on schema organisation to keepwell_engine;
grant select on organisation.setting to keepwell_engine;
create policy read_by_the_engine on organisation.setting for select to keepwell_engine using (true);

-- Which person belongs to which setting, and until when. Ids and dates only.
create table organisation.membership (
    setting_id uuid not null references organisation.setting,
    person_id  uuid not null,
    from_date  date not null,
    last_day   date check (last_day >= from_date),
    outside    boolean not null default false,
    primary key (setting_id, person_id)
);
create index membership_of_person on organisation.membership (person_id);
select organisation.publish('organisation.membership');

create table organisation.governance (
    setting_id uuid not null references organisation.setting,
    body_id    uuid not null references organisation.body,
    kind       text not null check (kind in ('EMPLOYER', 'PARTNERSHIP')),
    from_date  date not null,
    last_day   date check (last_day >= from_date),
    primary key (setting_id, kind, body_id, from_date)
);
create unique index one_employer_at_a_time on organisation.governance (setting_id) where kind = 'EMPLOYER' and last_day is null;
create index governance_of_body on organisation.governance (body_id);
select organisation.publish('organisation.governance');

create table organisation.site (
    setting_id uuid not null references organisation.setting,
    site_id    uuid not null,
    name       text not null check (length(name) between 1 and 120),
    address    text not null default '',
    phone      text not null default '',
    closed_on  date,
    primary key (setting_id, site_id)
);
select shared.isolate('organisation.site');

create table organisation.term (
    setting_id uuid not null references organisation.setting,
    term_id    uuid not null,
    name       text not null check (length(name) between 1 and 80),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    primary key (setting_id, term_id)
);
create index term_by_day on organisation.term (setting_id, first_day);
select shared.isolate('organisation.term');

create table organisation.closure (
    setting_id uuid not null references organisation.setting,
    closure_id uuid not null,
    words      text not null check (length(words) between 1 and 120),
    first_day  date not null,
    last_day   date not null check (last_day >= first_day),
    primary key (setting_id, closure_id)
);
create index closure_by_day on organisation.closure (setting_id, first_day);
select shared.isolate('organisation.closure');

-- Bank holidays are worked out; a setting may add one (a one-off day) or leave one out (it opens).
create table organisation.bank_holiday_change (
    setting_id uuid not null references organisation.setting,
    day        date not null,
    holiday    boolean not null,
    words      text not null default '',
    primary key (setting_id, day)
);
select shared.isolate('organisation.bank_holiday_change');

create table organisation.opening (
    setting_id uuid not null references organisation.setting,
    weekday    smallint not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null check (closes > opens),
    primary key (setting_id, weekday)
);
select shared.isolate('organisation.opening');

create table organisation.staff (
    setting_id      uuid not null references organisation.setting,
    person_id       uuid not null,
    name            text not null check (length(name) between 1 and 120),
    given_name      text not null check (length(given_name) between 1 and 80),
    name_key        text not null,
    job_title       text not null,
    title_words     text not null default '',
    mobile          text not null default '',
    email           text not null default '',
    channels        text not null default 'IN_APP,EMAIL',
    site_id         uuid,
    from_date       date not null,
    last_day        date check (last_day >= from_date),
    quiet_from      time,
    quiet_until     time,
    welcomed_at     timestamptz,
    version         integer not null default 1,
    primary key (setting_id, person_id),
    foreign key (setting_id, site_id) references organisation.site,
    check ((quiet_from is null) = (quiet_until is null))
);
create index staff_by_name on organisation.staff (setting_id, name_key, person_id);
select shared.isolate('organisation.staff');

create table organisation.staff_role (
    setting_id uuid not null,
    person_id  uuid not null,
    role       text not null,
    deputy     boolean not null default false,
    since      timestamptz not null,
    primary key (setting_id, person_id, role),
    foreign key (setting_id, person_id) references organisation.staff
);
create index staff_role_by_role on organisation.staff_role (setting_id, role);
select shared.isolate('organisation.staff_role');

create table organisation.reporting_line (
    setting_id uuid not null,
    person_id  uuid not null,
    manager_id uuid not null check (manager_id <> person_id),
    from_date  date not null,
    last_day   date check (last_day >= from_date),
    primary key (setting_id, person_id, from_date),
    foreign key (setting_id, person_id) references organisation.staff,
    foreign key (setting_id, manager_id) references organisation.staff (setting_id, person_id)
);
create unique index one_manager_at_a_time on organisation.reporting_line (setting_id, person_id) where last_day is null;
create index reporting_line_of_manager on organisation.reporting_line (setting_id, manager_id);
select shared.isolate('organisation.reporting_line');

-- A pattern holds from its date until the next one; a weekday that it leaves out is not worked.
create table organisation.working_pattern (
    setting_id uuid not null,
    person_id  uuid not null,
    from_date  date not null,
    primary key (setting_id, person_id, from_date),
    foreign key (setting_id, person_id) references organisation.staff
);
select shared.isolate('organisation.working_pattern');

create table organisation.working_hours (
    setting_id uuid not null,
    person_id  uuid not null,
    from_date  date not null,
    weekday    smallint not null check (weekday between 1 and 7),
    starts     time not null,
    ends       time not null check (ends > starts),
    primary key (setting_id, person_id, from_date, weekday),
    foreign key (setting_id, person_id, from_date) references organisation.working_pattern on delete cascade
);
select shared.isolate('organisation.working_hours');

create table organisation.protected_time (
    setting_id   uuid not null,
    person_id    uuid not null,
    protected_id uuid not null,
    weekday      smallint not null check (weekday between 1 and 7),
    starts       time not null,
    ends         time not null check (ends > starts),
    primary key (setting_id, person_id, protected_id),
    foreign key (setting_id, person_id) references organisation.staff
);
select shared.isolate('organisation.protected_time');

-- Somebody outside the setting whom a person has chosen to turn to. Only that person reads it.
create table organisation.outside_buddy (
    setting_id uuid not null,
    person_id  uuid not null,
    name       text not null check (length(name) between 1 and 120),
    works_at   text not null default '',
    reach      text not null default '',
    primary key (setting_id, person_id),
    foreign key (setting_id, person_id) references organisation.staff
);
select shared.isolate('organisation.outside_buddy');
create policy only_their_own on organisation.outside_buddy as restrictive to keepwell_app
    using (person_id = (select current_setting('keepwell.person')::uuid))
    with check (person_id = (select current_setting('keepwell.person')::uuid));

create table organisation.duty_slot (
    setting_id uuid not null,
    slot_id    uuid not null,
    duty       text not null check (duty in ('LEADER', 'DEPUTY')),
    person_id  uuid not null,
    starts     timestamptz not null,
    ends       timestamptz not null check (ends > starts),
    primary key (setting_id, slot_id),
    foreign key (setting_id, person_id) references organisation.staff
);
create index duty_slot_by_time on organisation.duty_slot (setting_id, starts);
create index duty_slot_of_person on organisation.duty_slot (setting_id, person_id, starts);
select shared.isolate('organisation.duty_slot');

-- A weekly habit that a term of slots is made from. An end at or before the start is on the next day.
create table organisation.duty_pattern (
    setting_id uuid not null,
    pattern_id uuid not null,
    weekday    smallint not null check (weekday between 1 and 7),
    starts     time not null,
    ends       time not null,
    duty       text not null check (duty in ('LEADER', 'DEPUTY')),
    person_id  uuid not null,
    primary key (setting_id, pattern_id),
    foreign key (setting_id, person_id) references organisation.staff
);
select shared.isolate('organisation.duty_pattern');

create table organisation.duty_week (
    setting_id   uuid not null references organisation.setting,
    monday       date not null check (extract(isodow from monday) = 1),
    confirmed_at timestamptz not null,
    confirmed_by uuid not null,
    primary key (setting_id, monday)
);
select shared.isolate('organisation.duty_week');

-- Whether duty is covered on a day, without saying by whom: what a trust may compare.
create table organisation.duty_cover (
    setting_id uuid not null references organisation.setting,
    day        date not null,
    covered    boolean not null,
    primary key (setting_id, day)
);
select organisation.publish('organisation.duty_cover');

create table organisation.signpost (
    setting_id   uuid not null references organisation.setting,
    signpost_id  uuid not null,
    kind         text not null check (kind in ('EMERGENCY', 'NHS_MENTAL_HEALTH', 'SAMARITANS', 'EDUCATION_SUPPORT', 'COUNCIL_OUT_OF_HOURS', 'OWN')),
    name         text not null check (length(name) between 1 and 120),
    number       text not null default '',
    note         text not null default '',
    out_of_hours boolean not null default false,
    place        smallint not null,
    confirmed_at timestamptz,
    confirmed_by uuid,
    primary key (setting_id, signpost_id)
);
create unique index one_national_signpost_of_a_kind on organisation.signpost (setting_id, kind) where kind <> 'OWN';
select shared.isolate('organisation.signpost');

-- Guarded under the worker's own key; opened only by an alarm.
create table organisation.emergency_details (
    setting_id uuid not null,
    person_id  uuid not null,
    contact    bytea,
    car        bytea,
    changed_at timestamptz not null,
    primary key (setting_id, person_id),
    foreign key (setting_id, person_id) references organisation.staff
);
select shared.isolate('organisation.emergency_details');
