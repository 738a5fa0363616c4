package org.keepwell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signs in to a demo as its first practitioner and reads the pages that the navigation offers, several at once. */
final class BenchVisitor implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a[^>]*href=\"(/[^\"#?]*)\"");

    private final URI address;
    private final Path signIns;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();

    BenchVisitor(URI address, Path signIns) {
        this.address = address;
        this.signIns = signIns;
    }

    void lookAround(int requests) throws IOException, InterruptedException {
        List<URI> pages = pages(signIn());
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            var answers = new ArrayList<Future<Integer>>();
            for (int n = 0; n < requests; n++) {
                URI page = pages.get(n % pages.size());
                answers.add(readers.submit(() -> get(page).statusCode()));
            }
            for (Future<Integer> answer : answers) {
                if (answer.get() >= 500) {
                    throw new IllegalStateException("A page answered " + answer.get() + " under load");
                }
            }
        } catch (ExecutionException failure) {
            throw new IOException("A page did not answer under load", failure);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private String signIn() throws IOException, InterruptedException {
        JsonNode person = practitioner();
        String form = get(address.resolve("/sign-in")).body();
        var token = CSRF.matcher(form);
        String fields = "username=" + encoded(person.path("username").asString()) + "&password="
                + encoded(person.path("password").asString()) + "&_csrf="
                + (token.find() ? encoded(token.group(1)) : "");
        HttpRequest post = HttpRequest.newBuilder(address.resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields))
                .build();
        HttpResponse<String> answer = client.send(post, BodyHandlers.ofString());
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("Could not sign in to the demo: " + answer.statusCode());
        }
        return answer.body();
    }

    private JsonNode practitioner() {
        JsonNode people = JsonMapper.shared().readTree(signIns.toFile());
        for (JsonNode person : people) {
            if (person.path("role").asString().toLowerCase(Locale.ROOT).contains("practitioner")) {
                return person;
            }
        }
        return people.path(0);
    }

    private List<URI> pages(String today) {
        List<URI> pages = LINK.matcher(today)
                .results()
                .map(match -> match.group(1))
                .filter(path -> !path.contains("sign-out") && !path.startsWith("/assets"))
                .distinct()
                .limit(12)
                .map(address::resolve)
                .toList();
        return pages.isEmpty() ? List.of(address.resolve("/")) : pages;
    }

    private HttpResponse<String> get(URI page) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
