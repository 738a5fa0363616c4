package org.keepwell.families;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PartsOfRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A family's children, adults, placements and contacts. */
@Component
class PartsOfFamily implements PartsOfRecord {

    private final JdbcClient jdbc;

    PartsOfFamily(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> partsOf(UUID record) {
        return new HashSet<>(jdbc.sql("""
                select child_id from families.child where setting_id = :setting and family_id = :family
                union all select adult_id from families.adult where setting_id = :setting and family_id = :family
                union all select contact_id from families.contact where setting_id = :setting and family_id = :family
                union all select p.placement_id from families.placement p
                  join families.child c on c.setting_id = p.setting_id and c.child_id = p.child_id
                 where c.setting_id = :setting and c.family_id = :family""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("family", record)
                .query(UUID.class)
                .list());
    }
}
