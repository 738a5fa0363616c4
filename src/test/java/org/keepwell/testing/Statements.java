package org.keepwell.testing;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import net.ttddyy.dsproxy.QueryInfo;
import org.jspecify.annotations.Nullable;

/**
 * Counts the SQL statements that one request ran: send the header {@link #HEADER} with a fresh value, then ask {@link #of}. Everything
 * in the request counts, its session and the start of each transaction included.
 */
public final class Statements {

    /** The request header that asks for a count. */
    public static final String HEADER = "X-Count-Statements";

    private static final ThreadLocal<@Nullable List<String>> RUNNING = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<List<String>>> DONE = new ConcurrentHashMap<>();

    private Statements() {}

    /** The statements of the request sent with this header value, once it has ended. */
    public static List<String> of(String headerValue) {
        return future(headerValue).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Runs the work on this thread and returns the statements it ran. */
    public static List<String> during(Runnable work) {
        List<String> ran = new ArrayList<>();
        RUNNING.set(ran);
        try {
            work.run();
            return ran;
        } finally {
            RUNNING.remove();
        }
    }

    static void happened(List<QueryInfo> queries) {
        List<String> running = RUNNING.get();
        if (running != null) {
            queries.forEach(query -> running.add(query.getQuery()));
        }
    }

    private static CompletableFuture<List<String>> future(String value) {
        return DONE.computeIfAbsent(value, fresh -> new CompletableFuture<>());
    }

    static final class Counting implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String value = ((HttpServletRequest) request).getHeader(HEADER);
            if (value == null) {
                chain.doFilter(request, response);
                return;
            }
            List<String> ran = new ArrayList<>();
            RUNNING.set(ran);
            try {
                chain.doFilter(request, response);
            } finally {
                RUNNING.remove();
                future(value).complete(ran);
            }
        }
    }
}
