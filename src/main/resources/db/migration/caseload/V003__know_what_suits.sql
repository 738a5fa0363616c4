-- Somebody is not offered a family. There is no column for why, and none may be added: the cause is theirs.
create table caseload.conflict (
    setting_id uuid not null,
    person_id  uuid not null,
    family_id  uuid not null,
    entered_by uuid not null,
    primary key (setting_id, person_id, family_id)
);
create index conflict_of_family on caseload.conflict (setting_id, family_id);
select shared.isolate('caseload.conflict');

-- The languages somebody would work in, as they say themselves.
create table caseload.spoken (
    setting_id uuid not null,
    person_id  uuid not null,
    languages  text not null check (languages <> '' and length(languages) <= 200),
    primary key (setting_id, person_id)
);
select shared.isolate('caseload.spoken');

-- What matters when a family is shared out: which site is theirs, and what they asked for.
create table caseload.family_fit (
    setting_id uuid not null,
    family_id  uuid not null,
    site_id    uuid,
    asked_for  text not null default '' check (length(asked_for) <= 200),
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (setting_id, family_id)
);
select shared.isolate('caseload.family_fit');
