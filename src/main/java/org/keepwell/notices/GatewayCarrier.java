package org.keepwell.notices;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.keepwell.organisation.Channel;

/**
 * Sends text messages through a plain HTTP gateway: a form with {@code to}, {@code message} and {@code reference}, under a bearer key.
 */
final class GatewayCarrier implements Carrier {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI url;
    private final String key;

    GatewayCarrier(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public Carried carry(Letter letter) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", letter.id().toString())
                .POST(BodyPublishers.ofString("to=" + encoded(letter.address()) + "&message=" + encoded(letter.words())
                        + "&reference=" + letter.id()));
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return Carried.answered(
                client.send(request.build(), BodyHandlers.discarding()).statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
