package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of offers. Nothing here counts them by person, and nothing may. */
@Repository
class OfferStore {

    private final JdbcClient jdbc;

    OfferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Offer offer) {
        here("""
                insert into caseload.offer (setting_id, offer_id, family_id, to_person, from_person, why, although, asked_by, asked_at,
                                            lapses_at)
                values (:setting, :offer, :family, :to, :from, :why, :although, :by, :at, :lapses)""")
                .param("offer", offer.id().value())
                .param("family", offer.family().value())
                .param("to", offer.to().value())
                .param("from", value(offer.from()))
                .param("why", offer.why())
                .param("although", offer.although())
                .param("by", value(offer.askedBy()))
                .param("at", Rows.at(offer.askedAt()))
                .param("lapses", Rows.at(offer.lapsesAt()))
                .update();
    }

    Optional<Offer> find(HandOverId offer, Instant now) {
        return here("select * from caseload.offer where setting_id = :setting and offer_id = :offer")
                .param("offer", offer.value())
                .query((row, n) -> offer(row, now))
                .optional();
    }

    /** The questions about a family since it was last settled, in the order they were asked. */
    List<Offer> of(FamilyId family, Instant now) {
        return here("""
                select * from caseload.offer where setting_id = :setting and family_id = :family order by asked_at, offer_id""")
                .param("family", family.value())
                .query((row, n) -> offer(row, now))
                .list();
    }

    /** The questions that wait for this person's answer. */
    List<Offer> waitingFor(PersonId person, Instant now) {
        return here("""
                select * from caseload.offer
                 where setting_id = :setting and to_person = :person and answer is null and lapses_at > :now
                 order by lapses_at, offer_id""")
                .param("person", person.value())
                .param("now", Rows.at(now))
                .query((row, n) -> offer(row, now))
                .list();
    }

    /** The questions that wait for anybody's answer. */
    List<Offer> open(Instant now) {
        return here("""
                select * from caseload.offer
                 where setting_id = :setting and answer is null and lapses_at > :now order by lapses_at, offer_id""")
                .param("now", Rows.at(now))
                .query((row, n) -> offer(row, now))
                .list();
    }

    /** Notes an answer of an open question, once. @return false when it was no longer open */
    boolean answer(HandOverId offer, Offer.State answer, Instant now) {
        return here("""
                update caseload.offer set answer = :answer
                 where setting_id = :setting and offer_id = :offer and answer is null and lapses_at > :now""")
                        .param("offer", offer.value())
                        .param("answer", answer.code())
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /** Takes an open question away because it was answered with yes. @return false when it was no longer open */
    boolean take(HandOverId offer, Instant now) {
        return here("""
                delete from caseload.offer
                 where setting_id = :setting and offer_id = :offer and answer is null and lapses_at > :now""")
                        .param("offer", offer.value())
                        .param("now", Rows.at(now))
                        .update()
                == 1;
    }

    /** Says of questions about a family whose time is over that it is, so that another can be asked. */
    void lapse(FamilyId family, Instant now) {
        here("""
                update caseload.offer set answer = 'lapsed'
                 where setting_id = :setting and family_id = :family and answer is null and lapses_at <= :now""").param("family", family.value()).param("now", Rows.at(now)).update();
    }

    /** Forgets all that was asked about a family: it is settled. */
    void forget(FamilyId family) {
        here("delete from caseload.offer where setting_id = :setting and family_id = :family")
                .param("family", family.value())
                .update();
    }

    /** Forgets what was asked before a moment, and says which questions those were. */
    List<HandOverId> forgetAskedBefore(Instant before) {
        return here("delete from caseload.offer where setting_id = :setting and asked_at < :before returning offer_id")
                .param("before", Rows.at(before))
                .query((row, n) -> new HandOverId(Rows.id(row, "offer_id")))
                .list();
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private static Offer offer(ResultSet row, Instant now) throws SQLException {
        Instant lapses = Rows.time(row, "lapses_at");
        return new Offer(
                new HandOverId(Rows.id(row, "offer_id")),
                new FamilyId(Rows.id(row, "family_id")),
                Rows.personOrNull(row, "from_person"),
                Rows.person(row, "to_person"),
                Rows.personOrNull(row, "asked_by"),
                Rows.text(row, "why"),
                Rows.text(row, "although"),
                Rows.time(row, "asked_at"),
                lapses,
                Offer.State.of(row.getString("answer"), lapses, now));
    }

    static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
