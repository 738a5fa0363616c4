-- Several steps of one moment stay in the order in which they were taken.
alter table caseload.risk_step add column place bigint generated always as identity;
