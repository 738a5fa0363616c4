-- Roles are made by the launcher, or by ops/external-database.sql on an outside server:
-- keepwell_owner (runs this), keepwell_app, keepwell_engine, keepwell_search, keepwell_audit.

revoke all on schema public from public;
grant usage on schema shared to keepwell_app, keepwell_engine;

create table shared.migrated (
    only_row    boolean primary key default true check (only_row),
    fingerprint text not null
);

-- The demo and tests move time on; everywhere else this stays nought.
create table shared.clock_offset (
    only_row boolean primary key default true check (only_row),
    forward  interval not null default interval '0'
);
insert into shared.clock_offset default values;
grant select, update on shared.clock_offset to keepwell_app;
grant select on shared.clock_offset to keepwell_engine;

create function shared.now() returns timestamptz
    language sql volatile
    as 'select clock_timestamp() + forward from shared.clock_offset';
grant execute on function shared.now() to keepwell_app, keepwell_engine;

-- One definition of isolation: every table that holds a setting's rows is passed to this once, in its own migration.
create function shared.isolate(target regclass) returns void
    language plpgsql
    as $$
declare
    schema_name text := (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = target);
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format(
        'create policy of_the_setting on %s to keepwell_app
            using (setting_id = (select current_setting(''keepwell.setting'')::uuid))
            with check (setting_id = (select current_setting(''keepwell.setting'')::uuid))', target);
    execute format('create policy of_the_owner on %s to keepwell_owner using (true) with check (true)', target);
    execute format('grant usage on schema %I to keepwell_app', schema_name);
    execute format('grant select, insert, update, delete on %s to keepwell_app', target);
end
$$;

-- The engine looks across settings for what is due, and nothing else.
create function shared.engine_may_read(target regclass) returns void
    language plpgsql
    as $$
declare
    schema_name text := (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = target);
begin
    execute format('grant usage on schema %I to keepwell_engine', schema_name);
    execute format('grant select on %s to keepwell_engine', target);
    execute format('create policy what_is_due on %s for select to keepwell_engine using (true)', target);
end
$$;

-- Tables of no one setting: people, sessions, queues.
create function shared.grant_app(target regclass) returns void
    language plpgsql
    as $$
declare
    schema_name text := (select nspname from pg_namespace n join pg_class c on c.relnamespace = n.oid where c.oid = target);
begin
    execute format('grant usage on schema %I to keepwell_app', schema_name);
    execute format('grant select, insert, update, delete on %s to keepwell_app', target);
end
$$;
