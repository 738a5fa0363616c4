package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepwellTest
class SweepsAccessTest {

    private final SmallSchool school = new SmallSchool();
    private final Known joanne = school.hire("Joanne Thack", Role.PRACTITIONER);

    @Autowired
    private SweepsAccess sweeping;

    @Test
    void whatNobodyCameBackForIsRemovedAfterItsTimeAndNotBefore() {
        Web web = joanne.web();
        web.loseSession();
        web.post("/hat", Map.of("note", "typed"));

        sweeping.whatIsOld();
        assertThat(keptForms()).isEqualTo(1);

        MovedTime.forward(Duration.ofHours(25));
        sweeping.whatIsOld();
        assertThat(keptForms()).isZero();
    }

    private int keptForms() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select kept_id from access.kept_form where person_id = ?")
                .param(joanne.person().value())
                .query()
                .listOfRows()
                .size();
    }
}
