-- Where a contact stands between keeping in touch (1) and intensive work (5). Null: where its kind usually stands.
alter table families.contact add column intensity smallint check (intensity between 1 and 5);
