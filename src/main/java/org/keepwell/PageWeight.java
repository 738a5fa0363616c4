package org.keepwell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Bytes that cross the network for a page with everything it refers to: styles, scripts, pictures, typefaces. */
final class PageWeight {
    private static final Pattern REFERENCES = Pattern.compile(
            "(?:<link[^>]*?href|<script[^>]*?src|<img[^>]*?src)=\"([^\"]+)\"|url\\([\"']?([^)\"']+)[\"']?\\)");

    private PageWeight() {}

    static long ofFirstPage(URI address) throws IOException, InterruptedException {
        long bytes = 0;
        var seen = new HashSet<URI>();
        var waiting = new ArrayDeque<URI>();
        waiting.add(address.resolve("/"));
        try (HttpClient client =
                HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build()) {
            while (!waiting.isEmpty()) {
                URI next = waiting.remove();
                if (!seen.add(next)) {
                    continue;
                }
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(next)
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofByteArray());
                bytes += answer.body().length;
                REFERENCES
                        .matcher(text(answer))
                        .results()
                        .map(PageWeight::reference)
                        .filter(reference -> !reference.startsWith("data:") && !reference.startsWith("#"))
                        .map(answer.uri()::resolve)
                        .filter(uri -> uri.getAuthority().equals(address.getAuthority()))
                        .forEach(waiting::add);
            }
        }
        return bytes;
    }

    /** Whether something answers 200 there. */
    static boolean answers(URI address) throws InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            return client.send(
                                    HttpRequest.newBuilder(address)
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String reference(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.startsWith("text/")) {
            return "";
        }
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        byte[] plain =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(plain, StandardCharsets.UTF_8);
    }
}
