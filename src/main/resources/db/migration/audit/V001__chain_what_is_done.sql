-- One chain a setting (its id), one more for acts of no setting (the nil id). Only audit.append writes; nobody updates or deletes.

create table audit.head (
    chain uuid   primary key,
    seq   bigint not null,
    hash  bytea  not null check (length(hash) = 32)
);

create table audit.entry (
    chain             uuid        not null,
    seq               bigint      not null check (seq > 0),
    at                timestamptz not null,
    actor_kind        text        not null check (actor_kind in ('PERSON', 'ENGINE', 'IMPORT', 'NOBODY')),
    person            uuid,
    hat               text,
    verb              text        not null,
    subject_kind      text        not null,
    subject           uuid        not null,
    detail_commitment bytea       check (length(detail_commitment) = 32),
    hash              bytea       not null check (length(hash) = 32),
    primary key (chain, seq)
);
create index entry_by_subject on audit.entry (chain, subject_kind, subject, seq);

-- What is personal. Erasing a row leaves the chain whole: the entry holds only sha256(salt || detail).
create table audit.detail (
    chain  uuid   not null,
    seq    bigint not null,
    salt   bytea  not null check (length(salt) = 16),
    detail text   not null,
    primary key (chain, seq),
    foreign key (chain, seq) references audit.entry (chain, seq)
);

create table audit.checkpoint (
    n         bigint      primary key check (n > 0),
    at        timestamptz not null,
    chains    bigint      not null,
    root      bytea       not null check (length(root) = 32),
    previous  bytea       not null check (length(previous) = 32),
    key_id    text        not null,
    signature bytea       not null
);

-- The heads that moved since the checkpoint before.
create table audit.checkpoint_head (
    chain uuid   not null,
    n     bigint not null references audit.checkpoint (n),
    seq   bigint not null,
    hash  bytea  not null check (length(hash) = 32),
    primary key (chain, n)
);
create index checkpoint_head_by_n on audit.checkpoint_head (n, chain);

grant usage on schema audit to keepwell_app, keepwell_audit;
grant usage on schema shared to keepwell_audit;
grant select on shared.clock_offset to keepwell_audit;
grant select, insert, update on audit.head to keepwell_audit;
grant select, insert on audit.entry, audit.checkpoint, audit.checkpoint_head to keepwell_audit;
grant select, insert, delete on audit.detail to keepwell_audit;
grant select on audit.entry, audit.detail to keepwell_app;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['head', 'entry', 'detail', 'checkpoint', 'checkpoint_head'] loop
        execute format('alter table audit.%I enable row level security', guarded);
        execute format('alter table audit.%I force row level security', guarded);
        execute format('create policy of_the_owner on audit.%I to keepwell_owner using (true) with check (true)', guarded);
        execute format('create policy of_the_audit on audit.%I to keepwell_audit using (true) with check (true)', guarded);
    end loop;
    foreach guarded in array array['entry', 'detail'] loop
        execute format('create policy of_the_setting on audit.%I for select to keepwell_app
            using (chain = (select current_setting(''keepwell.setting'')::uuid))', guarded);
    end loop;
end
$$;

-- A text with its length before it, so that no two headers read alike.
create function audit.field(value text) returns bytea
    language sql immutable parallel safe
    set search_path = pg_catalog, pg_temp
    as $$ select int4send(length(convert_to(coalesce(value, ''), 'UTF8'))) || convert_to(coalesce(value, ''), 'UTF8') $$;

-- docs/audit.md has this layout in words; AuditVerify has it in Java. A change needs a new version in its first bytes.
create function audit.canonical(e audit.entry) returns bytea
    language sql stable parallel safe
    set search_path = pg_catalog, audit, pg_temp
    as $$
        select convert_to('keepwell/audit/v1', 'UTF8')
            || uuid_send(e.chain)
            || int8send(e.seq)
            || int8send((extract(epoch from e.at) * 1000000)::bigint)
            || audit.field(e.actor_kind)
            || coalesce('\x01'::bytea || uuid_send(e.person), '\x00'::bytea)
            || audit.field(e.hat)
            || audit.field(e.verb)
            || audit.field(e.subject_kind)
            || uuid_send(e.subject)
    $$;

-- Appends rows to a chain and returns the last sequence number. Called once, last in a transaction, chains in order of their ids:
-- the chain's head stays locked from here to the commit.
create function audit.append(p_chain uuid, p_rows jsonb) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
declare
    head audit.head;
    made audit.entry;
    given record;
    salt bytea;
begin
    select * into head from audit.head h where h.chain = p_chain for update;
    if not found then
        insert into audit.head values (p_chain, 0, sha256(convert_to('keepwell/audit/v1/start', 'UTF8') || uuid_send(p_chain)))
            on conflict do nothing;
        select * into head from audit.head h where h.chain = p_chain for update;
    end if;
    made.chain := p_chain;
    made.at := shared.now();
    for given in select value as v from jsonb_array_elements(p_rows) with ordinality order by ordinality loop
        made.seq := head.seq + 1;
        made.actor_kind := given.v ->> 'actor';
        made.person := (given.v ->> 'person')::uuid;
        made.hat := given.v ->> 'hat';
        made.verb := given.v ->> 'verb';
        made.subject_kind := given.v ->> 'kind';
        made.subject := (given.v ->> 'subject')::uuid;
        salt := decode(given.v ->> 'salt', 'hex');
        made.detail_commitment := sha256(salt || convert_to(given.v ->> 'detail', 'UTF8'));
        made.hash := sha256(head.hash || audit.canonical(made) || coalesce(made.detail_commitment, ''::bytea));
        insert into audit.entry select made.*;
        if salt is not null then
            insert into audit.detail values (made.chain, made.seq, salt, given.v ->> 'detail');
        end if;
        head.seq := made.seq;
        head.hash := made.hash;
    end loop;
    update audit.head h set seq = head.seq, hash = head.hash where h.chain = p_chain;
    return head.seq;
end
$$;

-- Erases what was personal about a record in the current setting's chain. Returns how many details went.
create function audit.erase_detail(p_kind text, p_subject uuid) returns bigint
    language sql security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
        with gone as (
            delete from audit.detail d using audit.entry e
             where e.chain = current_setting('keepwell.setting')::uuid
               and e.subject_kind = p_kind and e.subject = p_subject
               and d.chain = e.chain and d.seq = e.seq
            returning 1)
        select count(*) from gone
    $$;

-- Every chain's end, and how far the checkpoints have it.
create function audit.heads() returns table (chain uuid, seq bigint, hash bytea, checked bigint)
    language sql stable security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
        select h.chain, h.seq, h.hash, coalesce(c.seq, 0)
          from audit.head h
          left join lateral (select l.seq from audit.checkpoint_head l where l.chain = h.chain order by l.n desc limit 1) c on true
         order by h.chain
    $$;

create function audit.last_checkpoint() returns setof audit.checkpoint
    language sql stable security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$ select * from audit.checkpoint order by n desc limit 1 $$;

-- A second copy of the application that made the same number at the same time is refused by the primary key.
create function audit.add_checkpoint(p_checkpoint jsonb, p_heads jsonb) returns void
    language plpgsql security definer
    set search_path = pg_catalog, audit, pg_temp
    as $$
begin
    insert into audit.checkpoint
        select (p_checkpoint ->> 'n')::bigint, (p_checkpoint ->> 'at')::timestamptz, (p_checkpoint ->> 'chains')::bigint,
               decode(p_checkpoint ->> 'root', 'hex'), decode(p_checkpoint ->> 'previous', 'hex'),
               p_checkpoint ->> 'key', decode(p_checkpoint ->> 'signature', 'hex');
    insert into audit.checkpoint_head
        select (h ->> 'chain')::uuid, (p_checkpoint ->> 'n')::bigint, (h ->> 'seq')::bigint, decode(h ->> 'hash', 'hex')
          from jsonb_array_elements(p_heads) h;
end
$$;

revoke execute on all functions in schema audit from public;
grant execute on function audit.append, audit.erase_detail, audit.heads, audit.last_checkpoint, audit.add_checkpoint to keepwell_app;
grant execute on function audit.field, audit.canonical to keepwell_audit;

-- Owned by a role that cannot log in. A later migration that replaces one does so after "set local role keepwell_audit".
grant create on schema audit to keepwell_audit;
alter function audit.append owner to keepwell_audit;
alter function audit.erase_detail owner to keepwell_audit;
alter function audit.heads owner to keepwell_audit;
alter function audit.last_checkpoint owner to keepwell_audit;
alter function audit.add_checkpoint owner to keepwell_audit;
revoke create on schema audit from keepwell_audit;
