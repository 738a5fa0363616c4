package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Statements;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page has a budget of SQL statements, the session's own and the start of each transaction included, and needs no more of them
 * when there are more rows. The budgets stand in {@code page-budgets.properties}; a page that is not there fails.
 */
@KeepwellTest
class PageBudgetsTest {

    private static final Properties BUDGETS = budgets();

    private final WalkedSchool school = new WalkedSchool("Countmark");
    private final Map<String, String> values = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void everyPageKeepsToItsBudgetHoweverManyRowsThereAre() {
        Map<WalkedRoute, Role> pages = whoSeesTheMostOfEachPage();
        Map<String, Integer> few = statements(pages);
        school.grow(8);
        statements(pages); // what is marked as seen at the first sight of it does not count
        Map<String, Integer> many = statements(pages);

        Set<String> over = many.entrySet().stream()
                .filter(page -> page.getValue() > budget(page.getKey()))
                .map(page -> page.getKey() + " = " + page.getValue())
                .collect(Collectors.toSet());
        assertThat(over).as("over the budget, or without one").isEmpty();
        Set<String> growing = many.entrySet().stream()
                .filter(page -> page.getValue() > few.getOrDefault(page.getKey(), 0))
                .map(page -> page.getKey() + ": " + few.get(page.getKey()) + " with one family, " + page.getValue()
                        + " with nine")
                .collect(Collectors.toSet());
        assertThat(growing).as("statements that grow with the rows").isEmpty();
    }

    /** Each page with the role for which it ran the most statements. Warms what is read once and kept. */
    private Map<WalkedRoute, Role> whoSeesTheMostOfEachPage() {
        Map<WalkedRoute, Role> pages = new HashMap<>();
        for (WalkedRoute route : WalkedRoute.all(mapping)) {
            int most = 0;
            for (Role role : Role.values()) {
                int ran = route.reads() && route.opensTo(role) ? statements(route, school.as(role)) : 0;
                if (ran > most) {
                    most = ran;
                    pages.put(route, role);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(60);
        return pages;
    }

    private Map<String, Integer> statements(Map<WalkedRoute, Role> pages) {
        Map<String, Integer> ran = new TreeMap<>();
        pages.forEach((route, role) -> ran.put(route.pattern(), statements(route, school.as(role))));
        return ran;
    }

    /** How many it ran, or 0 where it is no page for them. */
    private int statements(WalkedRoute route, Web web) {
        String count = UUID.randomUUID().toString();
        int status = web.with(Statements.HEADER, count)
                .get(route.path(name -> WalkTest.value(name, values, school)))
                .status();
        return status == 200 ? Statements.of(count).size() : 0;
    }

    private static int budget(String pattern) {
        return Integer.parseInt(BUDGETS.getProperty(pattern, "0"));
    }

    private static Properties budgets() {
        Properties found = new Properties();
        try (InputStream file = PageBudgetsTest.class.getResourceAsStream("/access/page-budgets.properties")) {
            found.load(file);
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
