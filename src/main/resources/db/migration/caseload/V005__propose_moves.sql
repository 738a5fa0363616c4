-- A proposal to move families between people: what was asked, what it was worked out from, what came out, and what people answered.
-- Everything that went in stands here as it was then, so that a proposal can be opened again and means the same.
create table caseload.proposal (
    setting_id    uuid not null,
    proposal_id   uuid not null,
    why           text not null check (why in ('LEAVES', 'AWAY', 'ASKED')),
    about         uuid,
    risk_id       uuid,
    asked_by      uuid not null,
    asked_at      timestamptz not null,
    max_moves     integer check (max_moves between 0 and 500),
    seconds       integer not null check (seconds between 1 and 60),
    seed          bigint not null,
    band_tops     integer[] not null,
    band_weights  integer[] not null,
    after_id      uuid,
    state         text not null check (state in ('WAITING', 'READY', 'CLASH', 'FAILED')),
    worked_at     timestamptz,
    before_sum    bigint,
    after_sum     bigint,
    lower_bound   bigint,
    proven        boolean not null default false,
    words         text not null default '',
    primary key (setting_id, proposal_id),
    check (why = 'ASKED' or about is not null)
);
create index proposal_waiting on caseload.proposal (asked_at) where state = 'WAITING';
create index proposal_latest on caseload.proposal (setting_id, asked_at desc);
select shared.isolate('caseload.proposal');
select shared.engine_may_read('caseload.proposal');

-- How far it is, and whether somebody wants it to stop. Apart, so that it can be written while the proposal is being worked out.
create table caseload.proposal_progress (
    setting_id   uuid not null,
    proposal_id  uuid not null,
    millis       integer not null default 0,
    best_sum     bigint,
    lower_bound  bigint,
    stop         boolean not null default false,
    primary key (setting_id, proposal_id),
    foreign key (setting_id, proposal_id) references caseload.proposal (setting_id, proposal_id) on delete cascade
);
select shared.isolate('caseload.proposal_progress');

create table caseload.proposal_person (
    setting_id   uuid not null,
    proposal_id  uuid not null,
    n            integer not null,
    person_id    uuid not null,
    points       integer not null check (points >= 0),
    tenths       integer not null check (tenths between 1 and 10),
    least        integer not null check (least >= 0),
    most         integer not null check (most >= least),
    gone         boolean not null,
    primary key (setting_id, proposal_id, n),
    unique (setting_id, proposal_id, person_id),
    foreign key (setting_id, proposal_id) references caseload.proposal (setting_id, proposal_id) on delete cascade
);
select shared.isolate('caseload.proposal_person');

-- to_person is where the family would be; answer is what people made of that. Nothing moves before a hand-over is accepted.
create table caseload.proposal_family (
    setting_id     uuid not null,
    proposal_id    uuid not null,
    n              integer not null,
    family_id      uuid not null,
    need           integer not null check (need between 1 and 16),
    band           text not null,
    held_by        uuid not null,
    weeks          integer not null check (weeks >= 0),
    changes        integer not null check (changes >= 0),
    price          integer not null check (price >= 0),
    stays          boolean not null,
    together       integer,
    not_suitable   uuid[] not null,
    to_person      uuid,
    answer         text check (answer in ('WANTED', 'REFUSED', 'BEGUN')),
    answered_by    uuid,
    answered_at    timestamptz,
    hand_over_id   uuid,
    primary key (setting_id, proposal_id, n),
    unique (setting_id, proposal_id, family_id),
    foreign key (setting_id, proposal_id) references caseload.proposal (setting_id, proposal_id) on delete cascade,
    check (answer is null or to_person is not null),
    check ((answer = 'BEGUN') = (hand_over_id is not null))
);
select shared.isolate('caseload.proposal_family');
