package org.keepwell.families;

import java.time.Instant;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves in a family's record that something stands behind another wall, and nothing of what it says. */
@Component
@Transactional
public class Pointers {

    private final JdbcClient jdbc;

    Pointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a concern about this family was passed to the safeguarding lead. The one who passes it on need not see the family. */
    public void concernPassedOn(FamilyId family, UUID concern, Instant at) {
        int rows = jdbc.sql("""
                insert into families.pointer (setting_id, pointer_id, family_id, kind, reference, at)
                select :setting, :pointer, f.family_id, 'concern', :reference, :at
                  from families.family f where f.setting_id = :setting and f.family_id = :family""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("pointer", Ids.newId())
                .param("reference", concern)
                .param("at", Rows.at(at))
                .param("family", family.value())
                .update();
        if (rows != 1) {
            throw new NotFound("family");
        }
    }
}
