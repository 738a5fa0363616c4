-- Whether a visit was good enough, as its plan had it; and what is better left for when they are alone, not prompted next time.
alter table visits.visit add column was_good_enough boolean not null default false;
alter table visits.visit add column held_back text not null default '';
