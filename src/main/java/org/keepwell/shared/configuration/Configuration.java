package org.keepwell.shared.configuration;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything an operator can say. Each variable, its default and its purpose are in {@code docs/configuration.md}.
 *
 * @param home where this application keeps its own files, absolute
 * @param web where it serves
 * @param database an outside server; empty for the one Keepwell runs itself
 * @param wrappingKeys the file of the wrapping keys; never inside a backup
 * @param anchor where the daily audit anchor is appended, outside the database
 * @param sessions how long somebody stays signed in
 * @param clockOffset how far the demo's clock is moved on; nought outside the demo
 */
public record Configuration(
        Path home,
        Web web,
        Optional<OutsideDatabase> database,
        Path wrappingKeys,
        Optional<Path> anchor,
        Optional<Mail> mail,
        Optional<TextMessages> textMessages,
        Sessions sessions,
        Duration clockOffset) {

    private static final Set<String> VARIABLES = Set.of(
            "KEEPWELL_HOME",
            "KEEPWELL_KEK_FILE",
            "KEEPWELL_ANCHOR_FILE",
            "KEEPWELL_ANCHOR_MAIL",
            "KEEPWELL_KEYS_PASSPHRASE_FILE",
            "KEEPWELL_CLOCK_OFFSET",
            "KEEPWELL_JAVA_OPTIONS",
            "KEEPWELL_PORT",
            "KEEPWELL_LISTEN",
            "KEEPWELL_BASE_URL",
            "KEEPWELL_TLS_CERT",
            "KEEPWELL_TLS_KEY",
            "KEEPWELL_ROOM_PORT",
            "KEEPWELL_ROOM_URL",
            "KEEPWELL_SESSION_IDLE",
            "KEEPWELL_SESSION_IDLE_SHARED",
            "KEEPWELL_SESSION_LONGEST",
            "KEEPWELL_DB_URL",
            "KEEPWELL_DB_USER",
            "KEEPWELL_DB_PASSWORD",
            "KEEPWELL_DB_OWNER_USER",
            "KEEPWELL_DB_OWNER_PASSWORD",
            "KEEPWELL_DB_ENGINE_USER",
            "KEEPWELL_DB_ENGINE_PASSWORD",
            "KEEPWELL_SMTP_HOST",
            "KEEPWELL_SMTP_PORT",
            "KEEPWELL_SMTP_TLS",
            "KEEPWELL_SMTP_USER",
            "KEEPWELL_SMTP_PASSWORD",
            "KEEPWELL_SMTP_FROM",
            "KEEPWELL_SMS_PROVIDER",
            "KEEPWELL_SMS_URL",
            "KEEPWELL_SMS_KEY",
            "KEEPWELL_SMS_TEMPLATE");

    /** What is being started. */
    public enum Purpose {
        REAL,
        DEMO
    }

    /**
     * Reads and checks all variables.
     *
     * @throws WrongConfiguration at the first one that holds something else than it should
     */
    public static Configuration read(Map<String, String> environment, Purpose purpose) {
        var variables = new Variables(environment);
        Path home = variables.path("KEEPWELL_HOME", Path.of(purpose == Purpose.DEMO ? "demo-data" : "data"));
        return new Configuration(
                home,
                Web.read(variables),
                OutsideDatabase.read(variables),
                variables.path("KEEPWELL_KEK_FILE", home.resolve("keys").resolve("wrapping-keys.json")),
                variables.text("KEEPWELL_ANCHOR_FILE").map(set -> variables.path("KEEPWELL_ANCHOR_FILE", home)),
                Mail.read(variables),
                TextMessages.read(variables),
                Sessions.read(variables),
                clockOffset(variables, purpose));
    }

    /** The same for the application's parts, as {@code keepwell.*} properties named after the variables. */
    public Map<String, Object> properties() {
        var properties = new HashMap<>(web.serverProperties());
        properties.put("keepwell.home", home.toString());
        properties.put("keepwell.base-url", web.baseUrl().toString());
        properties.put("keepwell.room-url", web.room().toString());
        properties.put("keepwell.kek-file", wrappingKeys.toString());
        anchor.ifPresent(file -> properties.put("keepwell.anchor-file", file.toString()));
        mail.ifPresent(server -> properties.putAll(server.properties()));
        textMessages.ifPresent(gateway -> properties.putAll(gateway.properties()));
        properties.putAll(sessions.properties());
        return Map.copyOf(properties);
    }

    /** The names of all variables there are. */
    public static Set<String> variables() {
        return VARIABLES;
    }

    /** Where processes of this home find each other; readable by their owner alone. */
    public Path run() {
        return home.resolve("run");
    }

    private static Duration clockOffset(Variables variables, Purpose purpose) {
        if (purpose == Purpose.REAL && variables.text("KEEPWELL_CLOCK_OFFSET").isPresent()) {
            throw new WrongConfiguration("KEEPWELL_CLOCK_OFFSET", "exists only in the demo; unset it");
        }
        Duration offset = variables.duration("KEEPWELL_CLOCK_OFFSET");
        if (offset.isNegative()) {
            throw new WrongConfiguration(
                    "KEEPWELL_CLOCK_OFFSET", "expected a length of time forward; time does not go back");
        }
        return offset;
    }

    /**
     * An outside PostgreSQL, version 15 or newer, with the accounts of {@code ops/external-database.sql}.
     *
     * @param url a JDBC address
     */
    public record OutsideDatabase(String url, Account app, Account owner, Account engine) {

        static Optional<OutsideDatabase> read(Variables variables) {
            return variables.text("KEEPWELL_DB_URL").map(url -> {
                if (!url.startsWith("jdbc:postgresql://")) {
                    throw new WrongConfiguration(
                            "KEEPWELL_DB_URL", "expected an address such as jdbc:postgresql://host:5432/keepwell");
                }
                return new OutsideDatabase(
                        url,
                        Account.read(variables, "KEEPWELL_DB", "keepwell_app"),
                        Account.read(variables, "KEEPWELL_DB_OWNER", "keepwell_owner"),
                        Account.read(variables, "KEEPWELL_DB_ENGINE", "keepwell_engine"));
            });
        }
    }

    /** A user name with its password, which its text never shows. */
    public record Account(String user, String password) {

        static Account read(Variables variables, String prefix, String otherwise) {
            return new Account(
                    variables.text(prefix + "_USER").orElse(otherwise),
                    variables.required(
                            prefix + "_PASSWORD", "the password of that account, since KEEPWELL_DB_URL is set"));
        }

        @Override
        public String toString() {
            return user;
        }
    }

    /** The outgoing mail server. */
    public record Mail(String host, int port, Protection protection, Optional<Account> account, String from) {

        /** How the connection is protected. */
        public enum Protection {
            STARTTLS,
            TLS,
            NONE
        }

        static Optional<Mail> read(Variables variables) {
            return variables.text("KEEPWELL_SMTP_HOST").map(host -> {
                var protection = Protection.valueOf(variables
                        .oneOf("KEEPWELL_SMTP_TLS", "starttls", List.of("starttls", "tls", "none"))
                        .toUpperCase(Locale.ROOT));
                int port = variables.port("KEEPWELL_SMTP_PORT", protection == Protection.TLS ? 465 : 587);
                String from = variables.required("KEEPWELL_SMTP_FROM", "the address mail is sent from");
                if (!from.matches("[^@\\s]+@[^@\\s]+")) {
                    throw new WrongConfiguration(
                            "KEEPWELL_SMTP_FROM", "expected a mail address; found \"" + from + "\"");
                }
                Optional<Account> account = variables
                        .text("KEEPWELL_SMTP_USER")
                        .map(user -> new Account(
                                user,
                                variables.required(
                                        "KEEPWELL_SMTP_PASSWORD", "a password, since KEEPWELL_SMTP_USER is set")));
                return new Mail(host, port, protection, account, from);
            });
        }

        Map<String, Object> properties() {
            var properties = new HashMap<String, Object>();
            properties.put("keepwell.smtp.host", host);
            properties.put("keepwell.smtp.port", port);
            properties.put("keepwell.smtp.tls", protection.name().toLowerCase(Locale.ROOT));
            properties.put("keepwell.smtp.from", from);
            account.ifPresent(login -> {
                properties.put("keepwell.smtp.user", login.user());
                properties.put("keepwell.smtp.password", login.password());
            });
            return properties;
        }
    }

    /**
     * The gateway for text messages. Its text never shows the key.
     *
     * @param url of the gateway; empty for the provider's own
     */
    public record TextMessages(Provider provider, Optional<URI> url, Optional<String> key, Optional<String> template) {

        /** Who sends them. */
        public enum Provider {
            NOTIFY,
            HTTP
        }

        static Optional<TextMessages> read(Variables variables) {
            if (variables.text("KEEPWELL_SMS_PROVIDER").isEmpty()) {
                return Optional.empty();
            }
            String provider = variables.oneOf("KEEPWELL_SMS_PROVIDER", "", List.of("notify", "http"));
            if (provider.equals("notify")) {
                variables.required("KEEPWELL_SMS_KEY", "the API key of GOV.UK Notify");
                variables.required(
                        "KEEPWELL_SMS_TEMPLATE", "the id of a Notify template with the one field ((message))");
            } else {
                variables.required("KEEPWELL_SMS_URL", "the address of the gateway");
            }
            return Optional.of(new TextMessages(
                    provider.equals("notify") ? Provider.NOTIFY : Provider.HTTP,
                    variables.text("KEEPWELL_SMS_URL").map(url -> variables.protectedAddress("KEEPWELL_SMS_URL", url)),
                    variables.text("KEEPWELL_SMS_KEY"),
                    variables.text("KEEPWELL_SMS_TEMPLATE")));
        }

        Map<String, Object> properties() {
            var properties = new HashMap<String, Object>();
            properties.put("keepwell.sms.provider", provider.name().toLowerCase(Locale.ROOT));
            url.ifPresent(address -> properties.put("keepwell.sms.url", address.toString()));
            key.ifPresent(secret -> properties.put("keepwell.sms.key", secret));
            template.ifPresent(id -> properties.put("keepwell.sms.template", id));
            return properties;
        }

        @Override
        public String toString() {
            return provider + url.map(address -> " " + address).orElse("");
        }
    }
}
