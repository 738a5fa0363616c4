package org.keepwell.shared.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads single variables. An empty value is as good as none. */
record Variables(Map<String, String> environment) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String name, String expected) {
        return text(name).orElseThrow(() -> new WrongConfiguration(name, "expected " + expected + "; it is not set"));
    }

    int port(String name, int otherwise) {
        return text(name).map(value -> port(name, value)).orElse(otherwise);
    }

    Path path(String name, Path otherwise) {
        return text(name)
                .map(value -> path(name, value))
                .orElse(otherwise)
                .toAbsolutePath()
                .normalize();
    }

    Path readableFile(String name) {
        Path file = path(name, required(name, "a file")).toAbsolutePath().normalize();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new WrongConfiguration(name, "expected a file that can be read; " + file + " cannot");
        }
        return file;
    }

    /** A web address without path, query or fragment. */
    URI origin(String name, String value) {
        URI address = address(name, value);
        boolean bare = address.getQuery() == null
                && address.getFragment() == null
                && address.getUserInfo() == null
                && (address.getPath() == null
                        || address.getPath().isEmpty()
                        || address.getPath().equals("/"));
        if (!bare) {
            throw new WrongConfiguration(name, "expected an address without a path, such as https://keepwell.example");
        }
        return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    /** An address beginning https:// – or http:// on this machine, where nothing crosses a network. */
    URI protectedAddress(String name, String value) {
        URI address = address(name, value);
        if (!"https".equals(address.getScheme()) && !isThisMachine(address.getHost())) {
            throw new WrongConfiguration(
                    name, "expected an address beginning https:// (http:// serves localhost alone)");
        }
        return address;
    }

    String oneOf(String name, String otherwise, List<String> allowed) {
        String value = text(name).orElse(otherwise).toLowerCase(Locale.ROOT);
        if (!allowed.contains(value)) {
            throw new WrongConfiguration(
                    name, "expected " + String.join(" or ", allowed) + "; found \"" + value + "\"");
        }
        return value;
    }

    Duration duration(String name) {
        String value = text(name).orElse("PT0S");
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException notOne) {
            throw new WrongConfiguration(
                    name, "expected a length of time such as PT30M or P7D; found \"" + value + "\"");
        }
    }

    /** A length of time from one bound to the other. */
    Duration between(String name, Duration otherwise, Duration least, Duration most) {
        Duration found = text(name).isEmpty() ? otherwise : duration(name);
        if (found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            throw new WrongConfiguration(
                    name, "expected a length of time from " + least + " to " + most + "; found \"" + found + "\"");
        }
        return found;
    }

    static boolean isThisMachine(String host) {
        return THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static URI address(String name, String value) {
        try {
            URI address = new URI(value);
            if (address.getHost() != null && List.of("http", "https").contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (URISyntaxException notOne) {
            throw new WrongConfiguration(name, "expected a web address; " + notOne.getReason());
        }
        throw new WrongConfiguration(
                name, "expected a web address such as https://keepwell.example; found \"" + value + "\"");
    }

    private static int port(String name, String value) {
        boolean number = value.matches("\\d{1,5}");
        int port = number ? Integer.parseInt(value) : 0;
        if (port < 1 || port > 65535) {
            throw new WrongConfiguration(name, "expected a port from 1 to 65535; found \"" + value + "\"");
        }
        return port;
    }

    private static Path path(String name, String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException notOne) {
            throw new WrongConfiguration(name, "expected a path; " + notOne.getReason());
        }
    }
}
