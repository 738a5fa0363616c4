package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.visits.Watch.After;
import org.keepwell.visits.Watch.Effect;

/** Thousands of visits in which anybody may press anything at any time: what must hold, holds after every press. */
class WatchWalksTest {

    private static final Instant TWO = Instant.parse("2026-11-10T14:00:00Z");
    private static final int STEPS = 60;

    @Test
    void whateverIsPressedTheLadderKeepsItsPromises() {
        for (long seed = 0; seed < 3000; seed++) {
            try {
                new Walk(new Random(seed)).go();
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("The walk with seed " + seed, broken);
            }
        }
    }

    private static final class Walk {
        private final Random random;
        private final List<PersonId> staff = new ArrayList<>();
        private final Set<PersonId> onTheVisit = new HashSet<>();
        private final PersonId worker;
        private final Chain chain;
        private final LadderPolicy policy;
        private final Set<String> raised = new HashSet<>();
        private Watch watch;
        private Instant now = TWO;

        Walk(Random random) {
            this.random = random;
            for (int i = 0; i < 6; i++) {
                staff.add(PersonId.make());
            }
            worker = staff.getFirst();
            onTheVisit.add(worker);
            if (random.nextBoolean()) {
                onTheVisit.add(staff.get(1));
            }
            chain = Chain.of(
                    new Chain.Named(anybody(), maybe(), maybe(), maybe(), maybe(), maybe()),
                    onTheVisit,
                    Set.copyOf(staff));
            int checkIn = 1 + random.nextInt(8);
            policy = new LadderPolicy(
                    random.nextInt(15), 0, checkIn, checkIn + 3, checkIn + 3, checkIn + 9, 3, 20, 15, 25, 5, 10);
            watch = Watch.ofWorker(worker).expected(TWO, policy);
        }

        void go() {
            for (int i = 0; i < STEPS; i++) {
                Watch before = watch;
                boolean confirmed = press();
                check(before, confirmed);
            }
        }

        private boolean press() {
            now = now.plusSeconds(random.nextInt(400));
            Instant pressed = now.minusSeconds(random.nextInt(4) == 0 ? random.nextInt(2000) : 0);
            boolean out = watch.stage().out();
            switch (random.nextInt(14)) {
                case 0 -> does(watch.setOff(Stage.ON_THE_WAY, now.plusSeconds(1800), policy, now), !out);
                case 1 -> does(watch.arrived(), out);
                case 2 -> does(out ? watch.allWell(pressed, policy, now) : watch.arrived(), out);
                case 3 -> does(out ? watch.longer(15, pressed, policy, now) : watch.arrived(), out);
                case 4 -> does(out ? watch.leaving(pressed, policy, now) : watch.arrived(), out);
                case 5 -> does(watch.safe(), out);
                case 6 -> does(watch.help(chain, policy, now), random.nextInt(4) == 0);
                case 7 -> watch = random.nextInt(4) == 0 ? watch.code(watch, now) : watch;
                case 8 -> watch = watch.ringing(anybody(), policy, now);
                case 9 -> watch = watch.noAnswer(anybody(), now);
                case 10 -> {
                    if (watch.alarm() != null && random.nextInt(5) == 0) {
                        does(watch.confirmed(staff.getLast(), Welfare.LIVE_VOICE), true);
                        return true;
                    }
                }
                default -> fire();
            }
            return false;
        }

        private void fire() {
            Watch.Step next = watch.next();
            if (next == null) {
                return;
            }
            now = now.isBefore(next.due()) ? next.due() : now;
            assertThat(raised.add(watch.round() + " " + next.rung() + " " + next.nth()))
                    .as("each step is raised once in each round")
                    .isTrue();
            does(watch.fire(chain, policy, now), true);
        }

        private void does(After after, boolean happens) {
            if (!happens) {
                return;
            }
            for (Effect effect : after.effects()) {
                if (effect instanceof Effect.Tell tell && !tell.rung().toWorker()) {
                    assertThat(tell.people()).doesNotContainAnyElementsOf(onTheVisit);
                    assertThat(after.watch().alarm() != null || tell.rung() == Rung.ASK_CHECK_IN)
                            .isTrue();
                }
            }
            watch = after.watch();
        }

        private void check(Watch before, boolean confirmed) {
            if (before.alarm() != null && before.alarm().kind().asked() && !confirmed) {
                assertThat(watch.alarm())
                        .as("only welfare confirmed ends help now or the code")
                        .isNotNull();
            }
            boolean codeWaits = before.next() != null && before.next().rung() == Rung.CODE;
            if (codeWaits && !confirmed) {
                boolean stillWaits = watch.next() != null && watch.next().rung() == Rung.CODE;
                assertThat(stillWaits || watch.overdue())
                        .as("a code phrase is never swallowed")
                        .isTrue();
            }
            if (watch.alarm() != null || watch.stage().out()) {
                Watch.Step next =
                        Objects.requireNonNull(watch.next(), "somebody out, or an open alarm, always has a next step");
                assertThat(next.due()).isBeforeOrEqualTo(next.planned().plus(Duration.ofMinutes(policy.hold())));
            }
            if (watch.alarm() != null) {
                assertThat(watch.alarm().told()).doesNotContainAnyElementsOf(onTheVisit);
            }
        }

        private PersonId anybody() {
            return staff.get(random.nextInt(staff.size()));
        }

        private @Nullable PersonId maybe() {
            return random.nextInt(3) == 0 ? null : anybody();
        }
    }
}
