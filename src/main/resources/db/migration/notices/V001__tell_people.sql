create table notices.notice (
    setting_id uuid not null,
    id         uuid not null,
    kind       text not null,
    urgency    text not null check (urgency in ('SAFETY', 'DUTY', 'ORDINARY')),
    outside    text not null,
    inside     text not null,
    link       text not null,
    key        text collate "C" not null,
    told_at    timestamptz not null,
    primary key (setting_id, id)
);
select shared.isolate('notices.notice');

-- One person told of one notice. due_at lies ahead while quiet hours hold it.
create table notices.told (
    setting_id    uuid not null,
    id            uuid not null,
    notice_id     uuid not null,
    person_id     uuid not null,
    key           text collate "C" not null,
    due_at        timestamptz not null,
    seen_at       timestamptz,
    cancelled_at  timestamptz,
    stood_down_at timestamptz,
    primary key (setting_id, id),
    unique (setting_id, key, person_id),
    foreign key (setting_id, notice_id) references notices.notice (setting_id, id)
);
create index told_by_person on notices.told (setting_id, person_id, due_at desc, id desc);
create index told_by_notice on notices.told (setting_id, notice_id);
select shared.isolate('notices.told');

-- The outbox. next_at is when the next try is due; while somebody is sending, it is when their claim runs out.
create table notices.delivery (
    setting_id  uuid not null,
    id          uuid not null,
    told_id     uuid not null,
    person_id   uuid not null,
    channel     text not null check (channel in ('EMAIL', 'TEXT')),
    urgency     text not null check (urgency in ('SAFETY', 'DUTY', 'ORDINARY')),
    status      text not null default 'WAITING'
                check (status in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CANCELLED')),
    due_at      timestamptz not null,
    next_at     timestamptz not null,
    attempts    integer not null default 0,
    claimed_by  uuid,
    sent_at     timestamptz,
    moved_on_at timestamptz,
    problem     text,
    primary key (setting_id, id),
    unique (setting_id, told_id, channel),
    foreign key (setting_id, told_id) references notices.told (setting_id, id)
);
create index delivery_due on notices.delivery (channel, next_at) where status in ('WAITING', 'SENDING');
create index delivery_late on notices.delivery (due_at)
    where status in ('WAITING', 'SENDING', 'FAILED') and moved_on_at is null;
create index delivery_unsent on notices.delivery (setting_id, due_at) where status in ('WAITING', 'SENDING', 'FAILED');
select shared.isolate('notices.delivery');
select shared.engine_may_read('notices.delivery');

-- Mail of no setting: invitations, resets, anchors. What it said is emptied as soon as it has gone.
create table notices.mail (
    id         uuid primary key,
    address    text not null,
    subject    text not null,
    body       text not null,
    status     text not null default 'WAITING' check (status in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
    due_at     timestamptz not null,
    next_at    timestamptz not null,
    attempts   integer not null default 0,
    claimed_by uuid,
    sent_at    timestamptz,
    problem    text
);
create index mail_due on notices.mail (next_at) where status in ('WAITING', 'SENDING');
select shared.grant_app('notices.mail');
grant select (id, status, due_at, next_at, attempts, problem) on notices.mail to keepwell_engine;
