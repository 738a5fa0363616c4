package org.keepwell.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** The ways out of the building against servers that answer, that refuse and that are not there. */
class CarriersTest {

    private static final Letter LETTER = new Letter(
            UUID.randomUUID(), "07700 900123", "Keepwell", "Keepwell: please check in & say so + soon. £1, “quoted”");

    @Test
    void aMailServerThatIsDeadIsTriedAgainAndTakesTheSameMailWhenItIsBack() throws Exception {
        int port = freePort();
        EmailCarrier carrier = new EmailCarrier(
                new EmailCarrier.Server("localhost", port, "", "", "keepwell@lowfell.example", EmailCarrier.Tls.NONE));
        Letter letter = new Letter(UUID.randomUUID(), "kofi@lowfell.example", "Keepwell", "Something for you");
        assertThat(carrier.carry(letter)).isEqualTo(Carried.tryAgain("no mail server answered"));

        GreenMail back = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(carrier.carry(letter)).isEqualTo(Carried.accepted());
            assertThat(back.getReceivedMessages()).hasSize(1);
            assertThat(back.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + letter.id() + "@lowfell.example>");
        } finally {
            back.stop();
        }
    }

    @Test
    void aGatewayIsHandedAFormUnderItsKey() throws Exception {
        try (Gateway gateway = new Gateway(202)) {
            assertThat(new GatewayCarrier(gateway.address(), "a-key").carry(LETTER))
                    .isEqualTo(Carried.accepted());
            assertThat(gateway.asked.take())
                    .isEqualTo("Bearer a-key | " + LETTER.id() + " | to=07700 900123&message=" + LETTER.words()
                            + "&reference=" + LETTER.id());
        }
    }

    @Test
    void whatAGatewayAnswersDecidesWhetherItIsTriedAgain() throws Exception {
        assertThat(answering(503)).isEqualTo(Carried.tryAgain("answered 503"));
        assertThat(answering(429)).isEqualTo(Carried.tryAgain("answered 429"));
        assertThat(answering(401)).isEqualTo(Carried.tryAgain("answered 401"));
        assertThat(answering(422)).isEqualTo(Carried.never("answered 422"));
    }

    private static Carried answering(int status) throws Exception {
        try (Gateway gateway = new Gateway(status)) {
            return new GatewayCarrier(gateway.address(), "").carry(LETTER);
        }
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A gateway that gives every message the same answer. */
    private static final class Gateway implements AutoCloseable {

        final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        private final HttpServer server;
        private final int status;

        Gateway(int status) throws java.io.IOException {
            this.status = status;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/send", this::take);
            server.start();
        }

        URI address() {
            return URI.create("http://localhost:" + server.getAddress().getPort() + "/send");
        }

        private void take(HttpExchange exchange) throws java.io.IOException {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestHeaders().getFirst("Authorization")
                    + " | " + exchange.getRequestHeaders().getFirst("Idempotency-Key")
                    + " | " + URLDecoder.decode(form, StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
