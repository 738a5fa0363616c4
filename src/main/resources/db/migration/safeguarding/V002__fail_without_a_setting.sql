-- The wall around each concern answered before the setting's did: without a setting it said "nothing" where every other table fails. This is
-- asked first (restrictive policies are taken in the order of their names, before all others) and fails where no setting is known.
create policy a_setting_is_known on safeguarding.concern as restrictive to keepwell_app
    using ((select current_setting('keepwell.setting')::uuid) is not null);
create policy a_setting_is_known on safeguarding.action as restrictive to keepwell_app
    using ((select current_setting('keepwell.setting')::uuid) is not null);
