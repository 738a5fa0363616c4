package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of proposals: what was asked and what it was worked out from, what came out, what people answered. */
@Repository
class ProposalStore {

    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Proposal proposal) {
        jdbc.sql("""
                insert into caseload.proposal (setting_id, proposal_id, why, about, risk_id, asked_by, asked_at, max_moves, seconds,
                                               seed, band_tops, band_weights, after_id, state)
                values (:setting, :proposal, :why, :about, :risk, :by, :at, :moves, :seconds, :seed, :tops::integer[],
                        :weights::integer[], :after, 'WAITING')""")
                .param("setting", here())
                .param("proposal", proposal.id().value())
                .param("why", proposal.why().name())
                .param(
                        "about",
                        proposal.about() == null ? null : proposal.about().value())
                .param("risk", proposal.risk())
                .param("by", proposal.askedBy().value())
                .param("at", Timestamp.from(proposal.askedAt()))
                .param("moves", proposal.maxMoves())
                .param("seconds", proposal.seconds())
                .param("seed", proposal.seed())
                .param("tops", array(proposal.bandTops()))
                .param("weights", array(proposal.bandWeights()))
                .param(
                        "after",
                        proposal.after() == null ? null : proposal.after().value())
                .update();
        jdbc.sql("insert into caseload.proposal_progress (setting_id, proposal_id) values (?, ?)")
                .params(here(), proposal.id().value())
                .update();
        addPeople(proposal);
        addFamilies(proposal);
    }

    private void addPeople(Proposal proposal) {
        List<Proposal.Seat> all = proposal.people();
        jdbc.sql("""
                insert into caseload.proposal_person (setting_id, proposal_id, n, person_id, points, tenths, least, most, gone)
                select ?, ?, one.* from unnest(?::integer[], ?::uuid[], ?::integer[], ?::integer[], ?::integer[], ?::integer[],
                                               ?::boolean[]) as one""")
                .params(here(), proposal.id().value())
                .params(array(IntStream.range(0, all.size()).boxed().toList()))
                .params(array(all.stream().map(one -> one.person().value()).toList()))
                .params(array(all.stream().map(Proposal.Seat::points).toList()))
                .params(array(all.stream().map(Proposal.Seat::tenths).toList()))
                .params(array(all.stream().map(Proposal.Seat::least).toList()))
                .params(array(all.stream().map(Proposal.Seat::most).toList()))
                .params(array(all.stream().map(Proposal.Seat::gone).toList()))
                .update();
    }

    private void addFamilies(Proposal proposal) {
        List<Proposal.Part> all = proposal.families();
        jdbc.sql("""
                insert into caseload.proposal_family (setting_id, proposal_id, n, family_id, need, band, held_by, weeks, changes, price,
                                                      stays, together, not_suitable)
                select ?, ?, one.n, one.family, one.need, one.band, one.held_by, one.weeks, one.changes, one.price, one.stays,
                       one.together, one.not_suitable::uuid[]
                  from unnest(?::integer[], ?::uuid[], ?::integer[], ?::text[], ?::uuid[], ?::integer[], ?::integer[], ?::integer[],
                              ?::boolean[], ?::integer[], ?::text[])
                       as one (n, family, need, band, held_by, weeks, changes, price, stays, together, not_suitable)""")
                .params(here(), proposal.id().value())
                .params(array(IntStream.range(0, all.size()).boxed().toList()))
                .params(array(all.stream().map(one -> one.family().value()).toList()))
                .params(array(all.stream().map(Proposal.Part::need).toList()))
                .params(array(all.stream().map(one -> one.band().name()).toList()))
                .params(array(all.stream().map(one -> one.heldBy().value()).toList()))
                .params(array(all.stream().map(Proposal.Part::weeks).toList()))
                .params(array(all.stream().map(Proposal.Part::changes).toList()))
                .params(array(all.stream().map(Proposal.Part::price).toList()))
                .params(array(all.stream().map(Proposal.Part::stays).toList()))
                .params(array(all.stream().map(Proposal.Part::together).toList()))
                .params(array(all.stream()
                        .map(one -> '"' + array(people(one.notSuitable())) + '"')
                        .toList()))
                .update();
    }

    /** The proposal for working on, if it still waits and nobody else is at it. */
    Optional<Proposal> take(ProposalId id) {
        return jdbc.sql("""
                select * from caseload.proposal where setting_id = ? and proposal_id = ? and state = 'WAITING'
                for update skip locked""")
                .params(here(), id.value())
                .query((row, n) -> proposal(row))
                .optional();
    }

    Optional<Proposal> find(ProposalId id) {
        return jdbc.sql("select * from caseload.proposal where setting_id = ? and proposal_id = ?")
                .params(here(), id.value())
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** Locks it against a second answer at the same moment. */
    Optional<Proposal> findToAnswer(ProposalId id) {
        return jdbc.sql("select * from caseload.proposal where setting_id = ? and proposal_id = ? for update")
                .params(here(), id.value())
                .query((row, n) -> proposal(row))
                .optional();
    }

    /** The latest first, those asked before the given one. */
    List<Rebalance.Line> lately(@Nullable Instant before, int most) {
        return jdbc.sql("""
                select p.*, m.moves, m.begun from (
                    select * from caseload.proposal where setting_id = :setting and (:before::timestamptz is null or asked_at < :before)
                     order by asked_at desc limit :most) p
                  cross join lateral (
                    select count(*) filter (where f.to_person <> f.held_by) as moves, count(f.hand_over_id) as begun
                      from caseload.proposal_family f
                     where f.setting_id = p.setting_id and f.proposal_id = p.proposal_id) m
                 order by p.asked_at desc""")
                .param("setting", here())
                .param("before", before == null ? null : Timestamp.from(before))
                .param("most", most)
                .query((row, n) -> new Rebalance.Line(
                        new ProposalId(row.getObject("proposal_id", UUID.class)),
                        RebalanceReason.valueOf(row.getString("why")),
                        personOrNull(row, "about"),
                        person(row, "asked_by"),
                        time(row, "asked_at"),
                        Proposal.State.valueOf(row.getString("state")),
                        row.getInt("moves"),
                        row.getInt("begun")))
                .list();
    }

    /** Notes what came out: who would hold each family, in the proposal's order. */
    void workedOut(ProposalId id, List<PersonId> to, Proposal.Outcome outcome, Instant now) {
        jdbc.sql("""
                update caseload.proposal_family f set to_person = one.person
                  from unnest(?::integer[], ?::uuid[]) as one (n, person)
                 where f.setting_id = ? and f.proposal_id = ? and f.n = one.n""")
                .params(array(IntStream.range(0, to.size()).boxed().toList()), array(people(to)), here(), id.value())
                .update();
        jdbc.sql("""
                update caseload.proposal set state = 'READY', worked_at = ?, before_sum = ?, after_sum = ?, lower_bound = ?, proven = ?
                 where setting_id = ? and proposal_id = ?""")
                .params(
                        Timestamp.from(now),
                        outcome.before(),
                        outcome.after(),
                        outcome.bound(),
                        outcome.proven(),
                        here(),
                        id.value())
                .update();
    }

    void ended(ProposalId id, Proposal.State state, String words, Instant now) {
        jdbc.sql("""
                update caseload.proposal set state = ?, words = ?, worked_at = ? where setting_id = ? and proposal_id = ?""")
                .params(state.name(), words, Timestamp.from(now), here(), id.value())
                .update();
    }

    void answer(
            ProposalId id,
            FamilyId family,
            Proposal.@Nullable Answer answer,
            @Nullable UUID handOver,
            PersonId by,
            Instant now) {
        jdbc.sql("""
                update caseload.proposal_family set answer = :answer, hand_over_id = :handOver, answered_by = :by, answered_at = :at
                 where setting_id = :setting and proposal_id = :proposal and family_id = :family""")
                .param("answer", answer == null ? null : answer.name())
                .param("handOver", handOver)
                .param("by", by.value())
                .param("at", Timestamp.from(now))
                .param("setting", here())
                .param("proposal", id.value())
                .param("family", family.value())
                .update();
    }

    private Proposal proposal(ResultSet row) throws SQLException {
        ProposalId id = new ProposalId(row.getObject("proposal_id", UUID.class));
        Long after = (Long) row.getObject("after_sum");
        return new Proposal(
                id,
                RebalanceReason.valueOf(row.getString("why")),
                personOrNull(row, "about"),
                row.getObject("risk_id", UUID.class),
                person(row, "asked_by"),
                time(row, "asked_at"),
                (Integer) row.getObject("max_moves"),
                row.getInt("seconds"),
                row.getLong("seed"),
                integers(row, "band_tops"),
                integers(row, "band_weights"),
                row.getObject("after_id") == null ? null : new ProposalId(row.getObject("after_id", UUID.class)),
                Proposal.State.valueOf(row.getString("state")),
                timeOrNull(row, "worked_at"),
                after == null
                        ? null
                        : new Proposal.Outcome(
                                row.getLong("before_sum"), after, row.getLong("lower_bound"), row.getBoolean("proven")),
                row.getString("words"),
                seats(id),
                parts(id));
    }

    private List<Proposal.Seat> seats(ProposalId id) {
        return jdbc.sql("select * from caseload.proposal_person where setting_id = ? and proposal_id = ? order by n")
                .params(here(), id.value())
                .query((row, n) -> new Proposal.Seat(
                        person(row, "person_id"),
                        row.getInt("points"),
                        row.getInt("tenths"),
                        row.getInt("least"),
                        row.getInt("most"),
                        row.getBoolean("gone")))
                .list();
    }

    private List<Proposal.Part> parts(ProposalId id) {
        return jdbc.sql("select * from caseload.proposal_family where setting_id = ? and proposal_id = ? order by n")
                .params(here(), id.value())
                .query((row, n) -> part(row))
                .list();
    }

    private static Proposal.Part part(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new Proposal.Part(
                new FamilyId(row.getObject("family_id", UUID.class)),
                row.getInt("need"),
                Band.valueOf(row.getString("band")),
                person(row, "held_by"),
                row.getInt("weeks"),
                row.getInt("changes"),
                row.getInt("price"),
                row.getBoolean("stays"),
                (Integer) row.getObject("together"),
                Stream.of((UUID[]) row.getArray("not_suitable").getArray())
                        .map(PersonId::new)
                        .toList(),
                personOrNull(row, "to_person"),
                answer == null ? null : Proposal.Answer.valueOf(answer),
                personOrNull(row, "answered_by"),
                timeOrNull(row, "answered_at"),
                row.getObject("hand_over_id", UUID.class));
    }

    private static UUID here() {
        return Acting.now().settingOrFail().value();
    }

    private static List<UUID> people(List<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static String array(List<? extends @Nullable Object> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static List<Integer> integers(ResultSet row, String column) throws SQLException {
        return List.of((Integer[]) row.getArray(column).getArray());
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(personOrNull(row, column));
    }

    private static @Nullable PersonId personOrNull(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(timeOrNull(row, column));
    }

    private static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
