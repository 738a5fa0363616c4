create table safeguarding.concern (
    setting_id   uuid not null,
    concern_id   uuid not null,
    door         text not null check (door in ('child', 'colleague')),
    family_id    uuid,
    child_id     uuid,
    about_person uuid,
    words        bytea not null,
    urgent       boolean not null,
    raised_by    uuid not null,
    raised_at    timestamptz not null,
    raised_from  text not null default '',
    received_by  uuid,
    received_at  timestamptz,
    acted_at     timestamptz,
    closed_at    timestamptz,
    outcome      text check (outcome in
        ('kept_on_file', 'early_help', 'childrens_services', 'police', 'known_already', 'with_the_council', 'other')),
    kept_as      text not null default '',
    exported_at  timestamptz,
    only_pointer boolean not null default false,
    primary key (setting_id, concern_id),
    check (door = 'colleague' or about_person is null),
    check (door = 'child' or family_id is null),
    check ((closed_at is null) = (outcome is null))
);
create index concern_waiting on safeguarding.concern (setting_id, door, raised_at desc, concern_id desc) where closed_at is null;
create index concern_closed on safeguarding.concern (setting_id, door, closed_at desc, concern_id desc) where closed_at is not null;
create index concern_of_sender on safeguarding.concern (setting_id, raised_by, raised_at desc, concern_id desc);
select shared.isolate('safeguarding.concern');

-- Besides the setting's wall, a wall around each concern: the leads, whoever was asked to act on it, and (of its state alone, which the
-- application sees to) whoever raised it. Never the person it is about. The engine is nobody's person.
create policy only_those_it_went_to on safeguarding.concern as restrictive to keepwell_app
    using ((select current_setting('keepwell.person') = '')
        or (about_person is distinct from (select nullif(current_setting('keepwell.person'), '')::uuid)
            and (raised_by = (select nullif(current_setting('keepwell.person'), '')::uuid)
              or (door = 'child' and (select current_setting('keepwell.roles') like '%,SAFEGUARDING_LEAD,%'))
              or exists (select from access.relation r
                          where r.setting_id = concern.setting_id
                            and r.person_id = (select nullif(current_setting('keepwell.person'), '')::uuid)
                            and r.record_kind = case concern.door when 'child' then 'CONCERN' else 'STAFF_CONCERN_QUEUE' end
                            and r.record_id = concern.concern_id
                            and r.relation = 'PARTY'
                            and r.from_at <= (select shared.now())
                            and (r.until_at is null or r.until_at > (select shared.now()))))))
    with check (about_person is distinct from (select nullif(current_setting('keepwell.person'), '')::uuid));

create table safeguarding.action (
    setting_id uuid not null,
    action_id  uuid not null,
    concern_id uuid not null,
    words      bytea not null,
    taken_by   uuid not null,
    taken_at   timestamptz not null,
    primary key (setting_id, action_id),
    foreign key (setting_id, concern_id) references safeguarding.concern on delete cascade
);
create index action_by_concern on safeguarding.action (setting_id, concern_id, taken_at);
select shared.isolate('safeguarding.action');
create policy as_its_concern on safeguarding.action as restrictive to keepwell_app
    using (exists (select from safeguarding.concern c
                    where c.setting_id = action.setting_id and c.concern_id = action.concern_id));

-- Where the setting keeps its safeguarding record, and whom to ring about the head.
create table safeguarding.arrangement (
    setting_id       uuid primary key,
    system_of_record text not null default '',
    chair_name       text not null default '',
    chair_number     text not null default '',
    version          integer not null default 1
);
select shared.isolate('safeguarding.arrangement');
