package org.keepwell.caseload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.Browser;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A proposal that takes long, of forty people with few who are suitable, with a limit of moves and families kept together: its progress is
 * seen, and it ends when it is told to.
 */
@KeepwellTest
class LongSearchTest {

    private static final int PEOPLE = 40;
    private static final int FAMILIES_EACH = 15;
    private static final int[] NEEDS = {4, 6, 10, 15};

    private final UnevenSchool uneven = UnevenSchool.atTen();
    private final BrowserContext phone = Browser.phone(RunningKeepwell.address());

    @AfterEach
    void close() {
        phone.close();
    }

    @Test
    void itIsWatchedAndStoppedAndEndsWithTheBestSoFar() {
        Proposal asked = aHardOne();
        TransactionTemplate whole = new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class));
        uneven.school.engine(() -> whole.execute(status -> {
            RunningKeepwell.bean(ProposalStore.class).add(asked);
            return asked;
        }));
        Page page = signedIn();
        page.navigate("/lead/rebalance/" + asked.id());
        assertThat(page.getByText("from the fairest there can be")).isVisible(soon());
        assertThat(page.locator("progress")).hasAttribute("max", "60");
        Browser.picture(page, "rebalance-working");
        Browser.axe(page);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop here, with the best so far"))
                .click();
        assertThat(page.getByText("Before and after")).isVisible(soon());

        Rebalance rebalance = RunningKeepwell.bean(Rebalance.class);
        Proposal found = uneven.school.as(uneven.school.adaeze, () -> rebalance.of(asked.id()));
        double seconds = uneven.school
                .as(uneven.school.adaeze, () -> rebalance.soFar(asked.id()))
                .seconds();
        assertThat(seconds).isLessThan(asked.seconds());
        assertThat(found.moves()).isNotEmpty();
        Proposal.Outcome outcome = Objects.requireNonNull(found.outcome());
        assertThat(outcome.after()).isBetween(outcome.bound(), outcome.before() - 1);
    }

    /** The same every time. */
    private static Proposal aHardOne() {
        Random random = new Random(7);
        ProposalSample sample = new ProposalSample();
        sample.seconds = 60;
        sample.maxMoves = 61;
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(sample.person(FAMILIES_EACH + 2, false));
        }
        for (PersonId holder : people) {
            for (int j = 0; j < FAMILIES_EACH; j++) {
                int need = NEEDS[random.nextInt(NEEDS.length)];
                List<PersonId> not = people.stream()
                        .filter(one -> !one.equals(holder) && random.nextInt(100) < 60)
                        .toList();
                Integer group = j < 3 ? people.indexOf(holder) : null;
                sample.family(holder, need, null, random.nextInt(60), group, false, not);
            }
        }
        return sample.proposal();
    }

    private static LocatorAssertions.IsVisibleOptions soon() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);
    }

    private Page signedIn() {
        Page page = phone.newPage();
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(uneven.school.adaeze.username());
        page.locator("[name=password]").fill(OneSchool.PASSWORD);
        page.locator("main button[type=submit], form button[type=submit]")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }
}
