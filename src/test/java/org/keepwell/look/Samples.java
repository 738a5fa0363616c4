package org.keepwell.look;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.shared.web.Page;
import org.keepwell.shared.web.Page.NavItem;
import org.keepwell.shared.web.Page.SignedInPerson;

/**
 * Serves the pages of {@code src/test/jte/samples}, made of the real frames and components, without the application: every
 * component in every state, under the content security policy of the product.
 */
final class Samples implements AutoCloseable {

    private static final Actor AMIRA =
            Actor.person(new PersonId(Ids.newId()), new SettingId(Ids.newId()), Set.of(Role.PRACTITIONER));

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml", "woff2", "font/woff2");

    /** As the application sends it. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final AtomicInteger served = new AtomicInteger();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final TemplateEngine engine;

    Samples() throws IOException {
        engine = TemplateEngine.create(
                new Both(
                        new DirectoryCodeResolver(Path.of("src/test/jte")),
                        new DirectoryCodeResolver(Path.of("src/main/jte"))),
                Path.of("target", "sample-pages"),
                ContentType.Html,
                Samples.class.getClassLoader(),
                "org.keepwell.samples");
        engine.setTrimControlStructures(true);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/assets/", this::asset);
        server.createContext("/", this::page);
        on("/drafts", exchange -> answer(exchange, 204, "text/plain", new byte[0]));
        server.start();
    }

    String base() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What a form, or a script, is answered with, path by path. */
    void on(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    static List<String> names() {
        return List.of("today", "log", "visit", "board", "form", "wrong", "lists", "live", "signIn");
    }

    private void page(HttpExchange exchange) throws IOException {
        HttpHandler answer = answers.get(exchange.getRequestURI().getPath());
        if (answer != null) {
            answer.handle(exchange);
            return;
        }
        String name = exchange.getRequestURI().getPath().substring(1);
        if (!names().contains(name)) {
            answer(exchange, 404, "text/plain", "Not here".getBytes(StandardCharsets.UTF_8));
            return;
        }
        StringOutput output = new StringOutput();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("page", frame(name).titled("time " + served.incrementAndGet()));
        engine.render("samples/" + name + ".jte", parameters, output);
        answer(exchange, 200, "text/html;charset=UTF-8", output.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void asset(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path source = Path.of("src/main/resources/static" + path);
        Path file = Files.exists(source) ? source : Path.of("target/classes/static" + path);
        String type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
        answer(
                exchange,
                Files.exists(file) ? 200 : 404,
                type,
                Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Page frame(String name) {
        FormErrors errors = name.equals("wrong")
                ? FormErrors.start()
                        .add("kind", "Choose what you did")
                        .add("words", "Write a line about it")
                        .add("day", "Use a day in the last two weeks")
                        .add("who", "Choose who was there")
                : FormErrors.none();
        String area =
                Map.of("log", "families", "visit", "visits", "board", "visits").getOrDefault(name, "today");
        return new Page(
                "Sample " + name,
                name.equals("signIn") ? "" : "You, Joanne and the duty leader see this page.",
                area,
                name.equals("signIn") ? null : person(),
                name.equals("signIn") ? List.of() : navigation(),
                "_csrf",
                "a-token",
                name.equals("lists") ? "Saved. Joanne can see it now." : "",
                "/" + name,
                errors,
                name.equals("lists"));
    }

    private static SignedInPerson person() {
        return new SignedInPerson(
                "Amira Hassan", "Amira", "Lowfell", 2, AMIRA, "duty today until 17:00", "family worker", true);
    }

    private static List<NavItem> navigation() {
        return List.of(
                new NavItem("today", "Today", "/today", "today"),
                new NavItem("families", "Families", "/families", "families"),
                new NavItem("visits", "Visits", "/visits", "visits"),
                new NavItem("room", "My room", "/room", "room"),
                new NavItem("support", "Support", "/support", "support"),
                new NavItem("learned", "What we learned", "/learned", "learned"),
                new NavItem("lead", "Lead", "/lead", "lead"),
                new NavItem("setup", "Set up", "/setup", "setup"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Both(CodeResolver first, CodeResolver second) implements CodeResolver {

        @Override
        public @Nullable String resolve(String name) {
            return of(name).resolve(name);
        }

        @Override
        public long getLastModified(String name) {
            return of(name).getLastModified(name);
        }

        @Override
        public List<String> resolveAllTemplateNames() {
            return first.resolveAllTemplateNames();
        }

        @Override
        public boolean exists(String name) {
            return first.exists(name) || second.exists(name);
        }

        private CodeResolver of(String name) {
            return first.exists(name) ? first : second;
        }
    }
}
