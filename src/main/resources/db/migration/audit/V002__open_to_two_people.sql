-- The audit is read by nobody alone: one asks with a reason, another agrees, and for two days those two can read what was asked for.
create table audit.opening (
    setting_id uuid        not null,
    opening_id uuid        not null,
    scope      text        not null check (scope in ('PERSON', 'RECORD', 'EVERYTHING')),
    subjects   uuid[]      not null default '{}',
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    reason     text        not null check (reason <> ''),
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    tell_later boolean     not null default false,
    decided_by uuid,
    decided_at timestamptz,
    agreed     boolean,
    open_until timestamptz,
    tell_on    date,
    told_at    timestamptz,
    primary key (setting_id, opening_id),
    check ((scope = 'EVERYTHING') = (cardinality(subjects) = 0)),
    check (decided_by <> asked_by),
    check (scope <> 'PERSON' or not decided_by = any (subjects)),
    check ((decided_by is null) = (agreed is null) and (open_until is null or agreed))
);
create index opening_latest on audit.opening (setting_id, asked_at desc);
create index opening_untold on audit.opening (tell_on) where told_at is null and agreed;
select shared.isolate('audit.opening');
select shared.engine_may_read('audit.opening');
grant select on audit.opening to keepwell_audit;
create policy of_the_audit on audit.opening for select to keepwell_audit using (true);

create index entry_by_person on audit.entry (chain, person, seq);
create index entry_by_moment on audit.entry (chain, at);

-- From now on the application reads entries through this function alone. It gives the day and never the time: the audit is not for
-- counting hours. Who passed on a concern is not given either.
revoke select on audit.entry, audit.detail from keepwell_app;
drop policy of_the_setting on audit.entry;
drop policy of_the_setting on audit.detail;

create function audit.opened(p_opening uuid, p_before bigint, p_most integer)
    returns table (seq bigint, day date, actor_kind text, person uuid, verb text, subject_kind text, subject uuid, detail text)
    language sql stable security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
        select e.seq, (e.at at time zone 'Europe/London')::date, e.actor_kind, e.person, e.verb, e.subject_kind, e.subject, d.detail
          from audit.opening o
          join audit.entry e on e.chain = o.setting_id
               and e.at >= o.first_day::timestamp at time zone 'Europe/London'
               and e.at < (o.last_day + 1)::timestamp at time zone 'Europe/London'
               and case o.scope when 'PERSON' then e.person = o.subjects[1]
                                when 'RECORD' then e.subject = any (o.subjects)
                                else true end
          left join audit.detail d on d.chain = e.chain and d.seq = e.seq
         where o.setting_id = current_setting('keepwell.setting')::uuid and o.opening_id = p_opening
           and o.open_until > shared.now()
           and current_setting('keepwell.person')::uuid in (o.asked_by, o.decided_by)
           and e.verb <> 'concern-raised' and e.seq < p_before
         order by e.seq desc
         limit p_most
    $$;

-- A reason given is kept for twelve months.
create function audit.erase_old_details(p_before timestamptz) returns bigint
    language sql security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
        with gone as (
            delete from audit.detail d using audit.entry e
             where e.at < p_before and d.chain = e.chain and d.seq = e.seq
            returning 1)
        select count(*) from gone
    $$;

revoke execute on function audit.opened, audit.erase_old_details from public;
grant execute on function audit.opened, audit.erase_old_details to keepwell_app;
grant create on schema audit to keepwell_audit;
alter function audit.opened owner to keepwell_audit;
alter function audit.erase_old_details owner to keepwell_audit;
revoke create on schema audit from keepwell_audit;
