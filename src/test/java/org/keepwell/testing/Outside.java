package org.keepwell.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The world outside the building: a real mail server, and a server that answers as GOV.UK Notify does. Messages are found by their
 * address, so give each test addresses of its own.
 */
public final class Outside {

    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private static final List<Text> TEXTS = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();
    private static final Map<String, CountDownLatch> SLOW = new ConcurrentHashMap<>();
    private static final HttpServer NOTIFY = notifyServer();

    static {
        MAIL.start();
    }

    private Outside() {}

    /** A text message as it arrived. {@code reference} is the same at every try. */
    public record Text(String number, String words, String reference) {}

    /** A mail as it arrived, its whole source included. */
    public record Mail(String subject, String words, String id, String source) {}

    /** What the application is told of the outside. */
    static Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("keepwell.smtp.host", "localhost");
        settings.put("keepwell.smtp.port", MAIL.getSmtp().getPort());
        settings.put("keepwell.smtp.tls", "none");
        settings.put("keepwell.smtp.from", "keepwell@school.example");
        settings.put("keepwell.sms.provider", "notify");
        settings.put(
                "keepwell.sms.url", "http://localhost:" + NOTIFY.getAddress().getPort());
        settings.put("keepwell.sms.key", "tests-" + new UUID(1, 2) + "-" + new UUID(3, 4));
        settings.put("keepwell.sms.template", new UUID(5, 6).toString());
        return settings;
    }

    public static int mailPort() {
        return MAIL.getSmtp().getPort();
    }

    /** The mails that arrived for an address, oldest first. */
    public static List<Mail> mailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .map(Outside::read)
                .toList();
    }

    /** The text messages that were taken for a number, oldest first. */
    public static List<Text> textsTo(String number) {
        return TEXTS.stream().filter(text -> text.number().equals(number)).toList();
    }

    /** All that ever left the building in this run, as it arrived and as it reads. */
    public static String everythingSent() {
        return Arrays.stream(MAIL.getReceivedMessages())
                        .map(Outside::read)
                        .map(Mail::toString)
                        .collect(java.util.stream.Collectors.joining("\n"))
                + TEXTS;
    }

    /** From now on texts to this number are answered with this status; 201 takes them. */
    public static void answerTexts(String number, int status) {
        ANSWERS.put(number, status);
    }

    /** From now on texts to this number hang, until the latch returned is counted down. */
    public static CountDownLatch hangTexts(String number) {
        return SLOW.computeIfAbsent(number, fresh -> new CountDownLatch(1));
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Mail read(MimeMessage message) {
        try {
            var source = new java.io.ByteArrayOutputStream();
            message.writeTo(source);
            return new Mail(
                    message.getSubject(),
                    String.valueOf(message.getContent()),
                    message.getMessageID(),
                    source.toString(StandardCharsets.UTF_8));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer notifyServer() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v2/notifications/sms", Outside::take);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Text text = new Text(field(body, "phone_number"), field(body, "message"), field(body, "reference"));
        CountDownLatch slow = SLOW.get(text.number());
        if (slow != null) {
            hold(slow);
        }
        int status = ANSWERS.getOrDefault(text.number(), 201);
        if (status == 201) {
            TEXTS.add(text);
        }
        byte[] answer = (status == 201 ? TAKEN : "{\"errors\":[],\"status_code\":" + status + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    private static void hold(CountDownLatch slow) {
        try {
            boolean released = slow.await(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS);
            if (!released) {
                throw new IllegalStateException("A text was left hanging for two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String field(String json, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(json);
        return found.find() ? found.group(1).replace("\\/", "/").replace("\\\"", "\"") : "";
    }

    private static final String TAKEN = """
            {"id":"00000000-0000-0007-0000-000000000008","reference":null,"uri":"http://localhost/",
             "content":{"body":"","from_number":"KEEPWELL"},
             "template":{"id":"00000000-0000-0005-0000-000000000006","version":1,"uri":"http://localhost/"}}""";
}
