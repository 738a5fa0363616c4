package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.FacesOff;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.PoliciesOff;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every role along every route: in their own setting, with the records of another, and signed out. */
@KeepwellTest
class WalkTest {

    private static final Properties VARIABLES = variables();

    private static final WalkedSchool OURS = new WalkedSchool("Ourmark");
    private static final WalkedSchool THEIRS = new WalkedSchool("Theirmark");
    private static final Map<String, String> OUR_VALUES = new HashMap<>();
    private static final Map<String, String> THEIR_VALUES = new HashMap<>();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private List<WalkedRoute> routes = List.of();

    @BeforeEach
    void everyRouteThereIs() {
        routes = WalkedRoute.all(mapping);
    }

    @Test
    void everyRouteSaysWhoItIsFor() {
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes)
                .allSatisfy(route -> assertThat(Stream.of(route.may() != null, route.forSignedIn(), route.forAnyone())
                                .filter(Boolean::booleanValue))
                        .as("%s needs exactly one of @May, @SignedIn and @Anyone", route)
                        .hasSize(1));
    }

    @Test
    void everyPathVariableIsKnown() {
        assertThat(routes)
                .allSatisfy(route -> assertThat(route.variables())
                        .as("%s: add a line to src/test/resources/access/walk.properties", route)
                        .allMatch(place -> source(place) != null));
    }

    @Test
    void everyRuleThatARouteNamesIsInTheTable() {
        assertThat(routes).filteredOn(route -> route.may() != null).allSatisfy(route -> {
            var may = java.util.Objects.requireNonNull(route.may());
            assertThat(Rules.about(may.action(), may.kind()))
                    .as(route.toString())
                    .isPresent();
        });
    }

    @Test
    void whoeverIsSignedOutIsSentToSignIn() {
        SoftAssertions softly = new SoftAssertions();
        for (WalkedRoute route : routes) {
            Web web = Web.stranger();
            web.get("/sign-in");
            Web.Answer answer = walk(web, route, OUR_VALUES, OURS);
            if (route.forAnyone()) {
                softly.assertThat(answer.status()).as(route.toString()).isLessThan(500);
            } else {
                softly.assertThat(answer.location()).as(route.toString()).isEqualTo("/sign-in");
            }
            softly.assertThat(answer.text()).as(route.toString()).doesNotContain("Ourmark", "Theirmark");
        }
        softly.assertAll();
    }

    @Test
    void eachRoleEntersWhereItsRuleLetsItAndNowhereElse() {
        SoftAssertions softly = new SoftAssertions();
        for (WalkedRoute route : routes) {
            for (Role role : Role.values()) {
                Web.Answer answer = walk(OURS.as(role), route, OUR_VALUES, OURS);
                String where = role + " at " + route + " in their own setting";
                if (route.opensTo(role)) {
                    softly.assertThat(answer.status()).as(where).isLessThan(500);
                    if (!route.pattern().equals("/form-too-old")) {
                        softly.assertThat(answer.status()).as(where).isNotEqualTo(403);
                    }
                } else {
                    softly.assertThat(answer.status()).as(where).isEqualTo(403);
                }
                signInAgainAfter(route, role);
            }
        }
        softly.assertAll();
    }

    @Test
    void nobodyReachesARecordOfAnotherSetting() {
        assertThat(crossings(routes)).isEmpty();
    }

    @Test
    void withPoliciesOffTheFacesAloneKeepSettingsApart() throws Exception {
        PoliciesOff.run(() -> assertThat(crossings(reading())).isEmpty());
    }

    @Test
    void withFacesOffThePoliciesAloneKeepSettingsApart() throws Exception {
        FacesOff.run(() -> assertThat(crossings(reading())).isEmpty());
    }

    @Test
    void behindEveryPathVariableIsARecordOfTheOtherSetting() {
        Set<String> places = routes.stream()
                .flatMap(route -> route.variables().stream())
                .filter(place -> !"random".equals(source(place)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(places)
                .hasSizeGreaterThan(20)
                .allSatisfy(place -> assertThat(found(Objects.requireNonNull(source(place)), THEIRS))
                        .as(place)
                        .isPresent());
    }

    @Test
    void withABarrierOffNoFormOfOursChangesAnythingOfTheirs() throws Exception {
        List<WalkedRoute> forms =
                routes.stream().filter(route -> !route.reads()).toList();
        String before = WalkedRows.of(THEIRS.school.id);
        PoliciesOff.run(() -> assertThat(crossings(forms)).isEmpty());
        assertThat(WalkedRows.of(THEIRS.school.id)).as("with policies off").isEqualTo(before);
        FacesOff.run(() -> forms.forEach(form -> {
            for (Role role : Role.values()) {
                assertThat(walk(OURS.as(role), form, THEIR_VALUES, THEIRS).text())
                        .as(role + " at " + form)
                        .doesNotContain("Theirmark");
                signInAgainAfter(form, role);
            }
        }));
        assertThat(WalkedRows.of(THEIRS.school.id)).as("with faces off").isEqualTo(before);
    }

    @Test
    void theWalkHasSomethingToFind() {
        Web worker = OURS.as(Role.PRACTITIONER);
        List<WalkedRoute> found = reading().stream()
                .filter(route -> route.pattern().startsWith("/families/{family}"))
                .filter(route -> walk(worker, route, OUR_VALUES, OURS).status() == 200)
                .toList();
        assertThat(found).hasSizeGreaterThan(10);
        assertThat(OURS.as(Role.ADMINISTRATOR)
                        .get("/people/" + value("/people/{id}", OUR_VALUES, OURS))
                        .status())
                .isEqualTo(200);
    }

    /** Where somebody of our setting got further with a record of theirs than "there is no such thing". */
    private static List<String> crossings(List<WalkedRoute> routes) {
        List<String> crossed = new ArrayList<>();
        for (WalkedRoute route : routes) {
            if (route.variables().isEmpty()) {
                continue;
            }
            for (Role role : Role.values()) {
                Web.Answer answer = walk(OURS.as(role), route, THEIR_VALUES, THEIRS);
                boolean refused = List.of(400, 403, 404, 405, 422).contains(answer.status());
                if (answer.text().contains("Theirmark") || (!refused && route.may() != null)) {
                    crossed.add(role + " at " + route + ": " + answer.status() + " " + answer.location());
                }
                if (answer.status() >= 500) {
                    crossed.add(role + " at " + route + ": failed");
                }
            }
        }
        return crossed;
    }

    private List<WalkedRoute> reading() {
        return routes.stream().filter(WalkedRoute::reads).toList();
    }

    private static Web.Answer walk(Web web, WalkedRoute route, Map<String, String> values, WalkedSchool school) {
        String path = route.path(name -> value(name, values, school));
        return route.reads() ? web.get(path) : web.post(path, Map.of());
    }

    private static void signInAgainAfter(WalkedRoute route, Role role) {
        if (List.of("/sign-out", "/account/sessions/end-all").contains(route.pattern())) {
            OURS.forget(role);
        }
    }

    static String value(String name, Map<String, String> values, WalkedSchool school) {
        return values.computeIfAbsent(name, place -> {
            String sql = source(place);
            String made = UUID.randomUUID().toString();
            return sql == null || sql.equals("random")
                    ? made
                    : found(sql, school).orElse(made);
        });
    }

    /** Where a value is found: as said for this place in this path, or else for the variable's name anywhere. */
    private static @Nullable String source(String place) {
        String name = place.substring(place.lastIndexOf('{') + 1, place.lastIndexOf('}'));
        String anywhere = VARIABLES.getProperty(name);
        return VARIABLES.getProperty(place, anywhere);
    }

    private static Optional<String> found(String sql, WalkedSchool school) {
        var logins = RunningKeepwell.logins();
        JdbcClient owner = JdbcClient.create(logins.as(logins.owner()));
        return owner.sql(sql)
                .param(school.school.id.value())
                .query((row, n) -> row.getString(1))
                .optional();
    }

    private static Properties variables() {
        Properties found = new Properties();
        try (InputStream file = WalkTest.class.getResourceAsStream("/access/walk.properties")) {
            found.load(file);
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
