package org.keepwell.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without a screen: keeps cookies, signs in through the real form, and sends each form with the token of the page last shown.
 * Redirects are not followed by {@code get} and {@code post}; {@code follow} does.
 */
public final class Web {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String address;
    private String token = "";

    private Web(String address) {
        this.address = address;
    }

    /** What came back: status, where to (empty without a redirect), headers and text. */
    public record Answer(int status, String location, Map<String, List<String>> headers, String text) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }
    }

    /** Somebody who has not signed in. */
    public static Web stranger() {
        return at(RunningKeepwell.address());
    }

    /** Somebody who has not signed in, at another application than the one of this run. */
    public static Web at(String address) {
        return new Web(address);
    }

    /** Somebody signed in through the real form. */
    public static Web signedIn(String username, String password) {
        Web web = stranger();
        Answer answer = web.signIn(username, password);
        if (answer.status() / 100 != 3) {
            throw new AssertionError("Could not sign in: " + answer.status() + "\n" + answer.text());
        }
        return web;
    }

    /** Fills in and sends the sign-in form. */
    public Answer signIn(String username, String password) {
        get("/sign-in");
        return post("/sign-in", Map.of("username", username, "password", password));
    }

    /** Sends a header with everything from now on. */
    public Web with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** As {@link #get}, following up to ten redirects. */
    public Answer follow(String path) {
        Answer answer = get(path);
        for (int i = 0; i < 10 && !answer.location().isEmpty(); i++) {
            answer = get(answer.location());
        }
        return answer;
    }

    /** Sends a form with the token of the last page that had one. */
    public Answer post(String path, Map<String, String> fields) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields.entrySet());
        return postAll(path, all);
    }

    /** As {@link #post}, for forms in which a name comes several times. */
    public Answer postAll(String path, List<Map.Entry<String, String>> fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encode(token));
        fields.forEach(field ->
                body.append('&').append(encode(field.getKey())).append('=').append(encode(field.getValue())));
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Opens the page that holds the form, then sends the form to the same path. */
    public Answer fill(String path, Map<String, String> fields) {
        return fill(path, path, fields);
    }

    /** Opens the page that holds the form, then sends the form to another path. */
    public Answer fill(String formPath, String toPath, Map<String, String> fields) {
        Answer form = get(formPath);
        if (form.status() != 200) {
            throw new AssertionError("No form at " + formPath + ": " + form.status() + " " + form.location());
        }
        return post(toPath, fields);
    }

    /** Sends JSON as a page's script does, with the token of the last page in its header. */
    public Answer postJson(String path, String json) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("Sec-Fetch-Mode", "cors")
                .POST(BodyPublishers.ofString(json)));
    }

    /** How many SQL statements a GET of this path runs, everything included. */
    public List<String> statementsOf(String path) {
        String mark = UUID.randomUUID().toString();
        Answer answer = send(HttpRequest.newBuilder(uri(path))
                .header(Statements.HEADER, mark)
                .GET());
        if (answer.status() != 200) {
            throw new AssertionError(path + " answered " + answer.status());
        }
        return Statements.of(mark);
    }

    /** Forgets the session, as when it ended, but not the other cookies. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("keepwell"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(null, cookie));
    }

    public CookieManager cookies() {
        return cookies;
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::setHeader);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = answer.headers().firstValue("Location").orElse("");
            return new Answer(
                    answer.statusCode(),
                    location.replace(address, ""),
                    answer.headers().map(),
                    answer.body());
        } catch (IOException e) {
            throw new AssertionError("The application did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private URI uri(String path) {
        return URI.create(address + path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
