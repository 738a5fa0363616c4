-- The families that the acting person may open: the one place where the rule for families stands in SQL. Every page of a family loads
-- through it, so that a forgotten check gives "not found". The engine (nobody's person) sees its own setting's.
create view families.visible_family with (security_invoker = true) as
    select f.setting_id, f.family_id
      from families.family f
     where f.setting_id = (select current_setting('keepwell.setting')::uuid)
       and ((select current_setting('keepwell.person') = ''
                 or current_setting('keepwell.roles') like '%,SAFEGUARDING_LEAD,%')
         or (select (current_setting('keepwell.roles') like '%,PRACTITIONER,%'
                     or current_setting('keepwell.roles') like '%,SENIOR_LEADER,%')
                and s.families_open = any (case when (
                        select count(*) from organisation.membership m
                         where m.setting_id = s.setting_id and not m.outside and m.from_date <= shared.now()::date
                           and (m.last_day is null or m.last_day >= shared.now()::date)) < 8
                    then array['YES', 'BY_SIZE'] else array['YES'] end)
               from organisation.setting s
              where s.setting_id = (select current_setting('keepwell.setting')::uuid))
         or ((select current_setting('keepwell.roles') like '%,PRACTITIONER,%'
                  or current_setting('keepwell.roles') like '%,SENIOR_LEADER,%')
             and exists (select from access.relation r
                          where r.setting_id = f.setting_id
                            and r.person_id = (select nullif(current_setting('keepwell.person'), '')::uuid)
                            and r.record_kind = 'FAMILY'
                            and r.record_id = f.family_id
                            and r.relation in ('WORKER', 'KEY_WORKER', 'COVER', 'OPENED_WITH_REASON')
                            and r.from_at <= (select shared.now())
                            and (r.until_at is null or r.until_at > (select shared.now())))));
grant select on families.visible_family to keepwell_app;
