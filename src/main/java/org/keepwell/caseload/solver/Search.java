package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Makes a plan better until it is proven the best or the time is over. Every practitioner's part of the gap to the bound is known (their
 * regret), so work goes to pairs with somebody who has one: first every such pair is shared out anew until none gains, then short
 * chains of pairs that may begin with a loss, taken back when they end with one.
 */
final class Search {

    private static final int PARTNERS = 96;
    private static final int CHAIN = 10;
    private static final int KINDS_OF_STEP = 8;
    private static final long CHAINS_BEFORE_NEEDS = 400;
    private static final long PATIENCE = 6;
    private static final long WIDE_PATIENCE = 8;
    private static final int MOST_ANEW = 600;
    private static final long LARGEST_LOSS = 60;

    private final Items items;
    private final Plan plan;
    private final PriceBound bound;
    private final PairSplit pairs;
    private final SplittableRandom chance;
    private final Run run;
    private final long[] regret;
    private final int[] regretful;
    private final int[] place;
    private int regretfuls;
    private final Journal journal;
    private final Rings rings;
    private final Returns returns;
    private final boolean limited;
    private @Nullable NeedPrices needs;
    private long movePrice;

    Search(Plan plan, PriceBound bound, SplittableRandom chance, Run run) {
        this.items = plan.items;
        this.plan = plan;
        this.bound = bound;
        this.chance = chance;
        this.run = run;
        this.pairs = new PairSplit(items, plan, chance);
        this.regret = new long[items.practitioners];
        this.regretful = new int[items.practitioners];
        this.place = new int[items.practitioners];
        this.journal = new Journal(plan);
        this.rings = new Rings(plan, chance);
        this.returns = new Returns(plan, bound, chance);
        this.limited = items.instance.maxMoves() >= 0;
        Arrays.fill(place, -1);
        lookAtAll();
    }

    void improve() {
        int[] first = plan.at.clone();
        run.found(plan);
        if (limited) {
            movePrice = Math.ceilDiv(bound.prices().move, bound.prices().unit);
            limit();
        }
        settle();
        run.found(plan);
        bound.settleLoads(run.objective(), run::over);
        run.proves(bound.bound());
        long patience = PATIENCE * (items.practitioners + 10L);
        long chains = 0;
        long since = 0;
        for (int restarts = 0; open(); chains++, since++) {
            if (chains == CHAINS_BEFORE_NEEDS + 10L * items.practitioners && items.bands == 0) {
                priceNeeds();
            } else if (since > (wide() ? WIDE_PATIENCE * patience : patience)) {
                boolean anew = restarts++ % 3 < 2 && items.practitioners <= MOST_ANEW && !wide();
                restart(anew ? first : run.best());
                patience += patience / 4;
                since = 0;
            } else if (chain()) {
                since = 0;
            }
        }
        run.found(plan);
    }

    /** Whether the gap is still wide at the better bound, so that long chains pay more than another start. */
    private boolean wide() {
        return needs != null && run.objective() - run.bound() > LARGEST_LOSS;
    }

    private boolean open() {
        return !run.over() && regretfuls > 0 && items.practitioners > 1;
    }

    private void restart(int[] from) {
        plan.become(from);
        lookAtAll();
        for (int k = 0; k < 4 && open(); k++) {
            kick();
        }
        settle();
    }

    /** Shares out a pair anew at some loss. */
    private void kick() {
        int one = regretful[chance.nextInt(regretfuls)];
        int other = chance.nextInt(items.practitioners);
        if (other != one && pairs.find(one, other, movePrice, items.weight[one] * 64L) != PairSplit.NONE) {
            if (allowed(pairs.moreMoves())) {
                pairs.apply();
                look(one);
                look(other);
            }
        }
    }

    private void lookAtAll() {
        for (int i = 0; i < items.practitioners; i++) {
            look(i);
        }
    }

    /** Where the gap stays open, a price for each need: a better bound, and better regrets. */
    private void priceNeeds() {
        NeedPrices priced = new NeedPrices(items, bound.own(), bound.prices());
        priced.raise(250, () -> run.over() || priced.bound() >= run.objective());
        priced.settleLoads(run.objective(), run::over);
        run.proves(priced.bound());
        needs = priced;
        lookAtAll();
    }

    /** Takes moves back until no more families move than may: with a price on each move, raised until it does. */
    private void limit() {
        long price = movePrice;
        for (movePrice = price + 1; !allowed(0) && movePrice < 1L << 26 && !run.over(); movePrice *= 4) {
            for (int one = 0; one < items.practitioners && !allowed(0) && !run.over(); one++) {
                for (int other = 0; other < one && !allowed(0) && !run.over(); other++) {
                    long change = pairs.find(one, other, movePrice, 0);
                    if (change <= 0) {
                        pairs.apply();
                        look(one);
                        look(other);
                    }
                }
            }
        }
        movePrice = price;
        run.found(plan);
    }

    private boolean allowed(int more) {
        return !limited || plan.moves() + more <= items.instance.maxMoves();
    }

    private long value() {
        return plan.objective() + movePrice * plan.moves();
    }

    /** Shares out pairs with regret until none of a whole round gains. */
    private void settle() {
        boolean gained = true;
        while (gained && !run.over()) {
            gained = false;
            int[] round = Arrays.copyOf(regretful, regretfuls);
            for (int k = 0; k < round.length && !run.over(); k++) {
                gained |= settle(round[k]);
            }
            run.found(plan);
        }
    }

    private boolean settle(int one) {
        boolean gained = false;
        int partners = Math.min(PARTNERS, items.practitioners - 1);
        int start = chance.nextInt(items.practitioners);
        for (int k = 0; k < partners && regret[one] > 0 && !run.over(); k++) {
            int other = partners < items.practitioners - 1
                    ? chance.nextInt(items.practitioners)
                    : (start + k) % items.practitioners;
            if (other == one) {
                continue;
            }
            long change = pairs.find(one, other, movePrice, 0);
            if (change <= 0 && allowed(pairs.moreMoves())) {
                pairs.apply();
                look(one);
                look(other);
                gained |= change < 0;
            }
        }
        return gained;
    }

    /** Whether a chain of sharings led to a better assignment than any before. */
    private boolean chain() {
        long known = run.objective();
        long price = movePrice;
        movePrice = limited && chance.nextBoolean() ? 0 : price;
        journal.mark();
        long before = value();
        int one = regretful[chance.nextInt(regretfuls)];
        int kind = chance.nextInt(KINDS_OF_STEP);
        if (kind == 0 && items.practitioners > 2) {
            one = ring(one);
        } else if (kind == 1) {
            one = giveBack(one);
        } else {
            long slack = items.weight[one] * (1L << chance.nextInt(7));
            one = share(one, chance.nextInt(items.practitioners), slack);
        }
        for (int step = 1; step < CHAIN && !run.over() && (value() >= before || !allowed(0)); step++) {
            one = share(one, chance.nextInt(items.practitioners), 0);
        }
        long gap = run.objective() - run.bound();
        long most = limited ? before : Math.max(before, run.objective() + Math.min(gap, LARGEST_LOSS));
        if (value() > most || !allowed(0)) {
            journal.takeBack(this::look);
        } else if (plan.objective() < known) {
            run.found(plan);
        }
        movePrice = price;
        return run.objective() < known;
    }

    /** Shares out these two anew unless it costs more than the slack; answers which of them has more regret then. */
    private int share(int one, int other, long slack) {
        if (other == one) {
            return one;
        }
        long change = pairs.find(one, other, movePrice, slack);
        if (change == PairSplit.NONE || (slack == 0 && change > 0)) {
            return one;
        }
        journal.note(one);
        journal.note(other);
        pairs.apply();
        look(one);
        look(other);
        return regret[other] > regret[one] ? other : one;
    }

    /** Gives this one their best families at once, then shares with those touched; answers who of them has most regret then. */
    private int giveBack(int one) {
        boolean changed = returns.make(one, journal);
        int worst = one;
        for (int k = 0; k < returns.members(); k++) {
            look(returns.member(k));
        }
        if (changed && !returns.within()) {
            journal.takeBack(this::look);
            return one;
        }
        for (int k = 1; changed && k < returns.members() && !run.over(); k++) {
            share(one, returns.member(k), 0);
            worst = regret[returns.member(k)] > regret[worst] ? returns.member(k) : worst;
        }
        return worst;
    }

    /** Passes items round a ring; answers who of it has most regret then. */
    private int ring(int first) {
        int worst = first;
        if (rings.draw(first) && rings.pass(journal)) {
            for (int k = 0; k < rings.members(); k++) {
                look(rings.member(k));
                worst = regret[rings.member(k)] > regret[worst] ? rings.member(k) : worst;
            }
        }
        return worst;
    }

    private void look(int i) {
        regret[i] = needs == null ? bound.regret(plan, i) : needs.regret(plan, i);
        if (regret[i] > 0 && place[i] < 0) {
            place[i] = regretfuls;
            regretful[regretfuls++] = i;
        } else if (regret[i] <= 0 && place[i] >= 0) {
            int last = regretful[--regretfuls];
            regretful[place[i]] = last;
            place[last] = place[i];
            place[i] = -1;
        }
    }
}
