package org.keepwell.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which a person signed in before. Each holds a random cookie, which opens nothing: it only counts this browser's tries apart,
 * and lets a form that came too late be kept for the person who used it last.
 */
@Component
class Devices {

    static final String COOKIE = "keepwell-device";

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;
    private final DatabaseClock clock;
    private final boolean secure;

    Devices(JdbcClient jdbc, DatabaseClock clock, Environment environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.secure = BaseAddress.of(environment).secure();
    }

    static Optional<String> cookie(HttpServletRequest request) {
        Cookie @Nullable [] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** Whether this person signed in before in the browser that holds this cookie. */
    @Transactional(readOnly = true)
    public boolean knows(byte[] tokenHash, PersonId person) {
        return jdbc.sql("select exists (select 1 from access.device where token_hash = ? and person_id = ?)")
                .params(tokenHash, person.value())
                .query(Boolean.class)
                .single();
    }

    /** Who used the browser last. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastPersonOn(byte[] tokenHash) {
        return jdbc.sql("select person_id from access.device where token_hash = ? order by last_at desc limit 1")
                .param(tokenHash)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Notes that the person signed in with this browser. Returns the token its cookie is to hold. */
    @Transactional
    public String note(@Nullable String token, PersonId person, String label) {
        String kept = token != null && token.length() == Secrets.token().length() ? token : Secrets.token();
        jdbc.sql("""
                        insert into access.device (token_hash, person_id, label, first_at, last_at) values (:hash, :person, :label, :now, :now)
                        on conflict (token_hash, person_id) do update set last_at = :now, label = :label""")
                .param("hash", Secrets.hash(kept))
                .param("person", person.value())
                .param("label", label)
                .param("now", Timestamp.from(clock.now()))
                .update();
        return kept;
    }

    /** Makes every browser a stranger again. */
    @Transactional
    public void forgetAll(PersonId person) {
        jdbc.sql("delete from access.device where person_id = ?")
                .param(person.value())
                .update();
    }

    void setCookie(HttpServletResponse response, String token) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** What its owner will know a browser by. */
    static String label(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return browser(agent) + " on " + system(agent);
    }

    private static String browser(String agent) {
        if (agent.contains("Edg/")) {
            return "Edge";
        }
        if (agent.contains("Firefox/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "A browser";
    }

    private static String system(String agent) {
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("iPhone") || agent.contains("iPad")) {
            return "an iPhone or iPad";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Mac OS")) {
            return "a Mac";
        }
        return agent.contains("Linux") ? "Linux" : "another device";
    }
}
