-- What somebody was typing, kept until they save it or throw it away. Sealed under the writer's key; nobody else's to see.

create table shared.draft (
    setting_id uuid        not null,
    person_id  uuid        not null,
    key        text        not null check (length(key) between 1 and 200),
    id         uuid        not null,
    body       bytea       not null,
    saved_at   timestamptz not null,
    primary key (setting_id, person_id, key)
);
create index draft_by_age on shared.draft (setting_id, saved_at);
select shared.isolate('shared.draft');

-- Only the writer's, but for those gone stale, which whoever keeps the next draft sweeps out unread.
create policy of_the_writer on shared.draft as restrictive to keepwell_app
    using (person_id = nullif(current_setting('keepwell.person'), '')::uuid or saved_at < shared.now() - interval '14 days')
    with check (person_id = nullif(current_setting('keepwell.person'), '')::uuid);
