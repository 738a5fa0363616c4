-- Spring Modulith's event publications (ids only, never content) and db-scheduler's tasks: libraries' tables, of no one setting.

create table shared.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on shared.event_publication using hash (serialized_event);
create index event_publication_by_completion on shared.event_publication (completion_date);
select shared.grant_app('shared.event_publication');

create table shared.scheduled_tasks (
    task_name            text not null,
    task_instance        text not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_by_time on shared.scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on shared.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_by_priority on shared.scheduled_tasks (priority desc, execution_time asc);
select shared.grant_app('shared.scheduled_tasks');
