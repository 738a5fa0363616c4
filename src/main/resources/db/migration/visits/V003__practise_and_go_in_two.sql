-- The code phrase practised by two: nothing of a visit, a family or an alarm is in it, and only the two of them read it.
create table visits.practice (
    setting_id   uuid not null,
    practice_id  uuid not null,
    worker       uuid not null,
    responder    uuid,
    begun_at     timestamptz not null,
    pressed_at   timestamptz,
    answered_at  timestamptz,
    primary key (setting_id, practice_id),
    check (responder is null or responder <> worker),
    check (answered_at is null or (pressed_at is not null and responder is not null))
);
create index practice_by_worker on visits.practice (setting_id, worker, begun_at);
create index practice_by_responder on visits.practice (setting_id, responder, begun_at);
select shared.isolate('visits.practice');
create policy only_theirs on visits.practice as restrictive to keepwell_app
    using ((select nullif(current_setting('keepwell.person'), '')::uuid) in (worker, responder))
    with check ((select nullif(current_setting('keepwell.person'), '')::uuid) in (worker, responder));

-- The worker would rather not go alone. No reason is kept, and nothing counts it.
alter table visits.visit add column not_alone boolean not null default false;
