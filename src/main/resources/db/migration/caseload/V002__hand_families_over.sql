-- Somebody is asked whether they would work with a family. Of "not this time" nothing is kept but that answer: no hour, no reason, no
-- name of it anywhere else. The row goes when the family is settled, and at the latest 28 days after the question.
create table caseload.offer (
    setting_id  uuid not null,
    offer_id    uuid not null,
    family_id   uuid not null,
    to_person   uuid not null,
    from_person uuid,
    why         text not null default '',
    although    text not null default '',
    asked_by    uuid,
    asked_at    timestamptz not null,
    lapses_at   timestamptz not null check (lapses_at > asked_at),
    answer      text check (answer in ('not_this_time', 'withdrawn', 'lapsed')),
    primary key (setting_id, offer_id)
);
create unique index offer_open on caseload.offer (setting_id, family_id) where answer is null;
create index offer_of_family on caseload.offer (setting_id, family_id, asked_at);
create index offer_of_person on caseload.offer (setting_id, to_person) where answer is null;
select shared.isolate('caseload.offer');

-- Begun when the receiver says yes; who holds the family changed in that same transaction. What is left is a list of steps.
create table caseload.hand_over (
    setting_id   uuid not null,
    hand_over_id uuid not null,
    family_id    uuid not null,
    from_person  uuid,
    to_person    uuid not null,
    why          text not null default '',
    although     text not null default '',
    begun_at     timestamptz not null,
    meet_at      timestamptz,
    meet_minutes integer check (meet_minutes between 5 and 240),
    ended_at     timestamptz,
    primary key (setting_id, hand_over_id),
    check (from_person is null or from_person <> to_person),
    check ((meet_at is null) = (meet_minutes is null))
);
create unique index hand_over_running on caseload.hand_over (setting_id, family_id) where ended_at is null;
create index hand_over_of_family on caseload.hand_over (setting_id, family_id, begun_at desc);
select shared.isolate('caseload.hand_over');

create table caseload.hand_over_step (
    setting_id   uuid not null,
    hand_over_id uuid not null,
    step         text not null check (step in ('meet', 'tell_family', 'read_file', 'say_goodbye')),
    settled      text not null check (settled in ('done', 'not_needed')),
    settled_by   uuid,
    settled_at   timestamptz not null,
    primary key (setting_id, hand_over_id, step),
    foreign key (setting_id, hand_over_id) references caseload.hand_over on delete cascade
);
select shared.isolate('caseload.hand_over_step');
