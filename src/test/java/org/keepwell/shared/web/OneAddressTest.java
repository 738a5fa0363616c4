package org.keepwell.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OneAddressTest {

    @Test
    void sendsTheNumberOfThisMachineToItsName() throws Exception {
        MockHttpServletResponse answer = ask("http://localhost:8080", "127.0.0.1", "/visits", "on=today");
        assertThat(answer.getStatus()).isEqualTo(307);
        assertThat(answer.getHeader("Location")).isEqualTo("http://localhost:8080/visits?on=today");
    }

    @Test
    void refusesAStrangersNameForThisMachine() throws Exception {
        assertThat(ask("http://localhost:8080", "visits.example", "/", null).getStatus())
                .isEqualTo(421);
    }

    @Test
    void leavesTheRightNameHealthChecksAndServersWithANameAlone() throws Exception {
        assertThat(ask("http://localhost:8080", "localhost", "/", null).getStatus())
                .isEqualTo(200);
        assertThat(ask("http://localhost:8080", "127.0.0.1", "/health", null).getStatus())
                .isEqualTo(200);
        assertThat(ask("https://keepwell.example", "10.0.0.7", "/", null).getStatus())
                .isEqualTo(200);
    }

    private static MockHttpServletResponse ask(String base, String host, String path, @Nullable String query)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        request.setQueryString(query);
        var response = new MockHttpServletResponse();
        new OneAddress(new MockEnvironment().withProperty("keepwell.base-url", base))
                .doFilter(request, response, new MockFilterChain());
        return response;
    }
}
