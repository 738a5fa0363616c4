-- Makes the database and the five roles of Keepwell on a PostgreSQL of your own, version 15 or newer. Run it once as a superuser with psql:
--
--   psql -v owner="'…'" -v app="'…'" -v engine="'…'" -f ops/external-database.sql
--
-- with three different passwords, which then go into KEEPWELL_DB_OWNER_PASSWORD, KEEPWELL_DB_PASSWORD and KEEPWELL_DB_ENGINE_PASSWORD.
-- None of the roles may be a superuser or bypass row-level security: it is the second barrier between settings.

\set ON_ERROR_STOP on

create role keepwell_owner  login   noinherit nosuperuser nobypassrls nocreatedb nocreaterole password :owner;
create role keepwell_app    login   noinherit nosuperuser nobypassrls nocreatedb nocreaterole password :app;
create role keepwell_engine login   noinherit nosuperuser nobypassrls nocreatedb nocreaterole password :engine;
create role keepwell_search nologin noinherit nosuperuser nobypassrls;
create role keepwell_audit  nologin noinherit nosuperuser nobypassrls;
grant keepwell_search, keepwell_audit to keepwell_owner;

create database keepwell owner keepwell_owner encoding 'UTF8' template template0;
revoke all on database keepwell from public;
grant connect on database keepwell to keepwell_app, keepwell_engine;

-- Case text must not reach the server's log. "keepwell doctor" checks these.
alter role keepwell_owner  set log_parameter_max_length = 0;
alter role keepwell_app    set log_parameter_max_length = 0;
alter role keepwell_engine set log_parameter_max_length = 0;
alter role keepwell_owner  set log_parameter_max_length_on_error = 0;
alter role keepwell_app    set log_parameter_max_length_on_error = 0;
alter role keepwell_engine set log_parameter_max_length_on_error = 0;
alter role keepwell_app    set log_min_error_statement = 'panic';
alter role keepwell_engine set log_min_error_statement = 'panic';
alter role keepwell_app    set log_error_verbosity = 'terse';
alter role keepwell_engine set log_error_verbosity = 'terse';
