package org.keepwell.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who brings in a roster in the demo when nobody is named: the first administrator of its sign-ins. For real somebody always answers for it. */
@Component
class DemoAdministrator {

    private final boolean demo;
    private final Path signIns;

    DemoAdministrator(@Value("${keepwell.demo:false}") boolean demo, @Value("${keepwell.home:}") String home) {
        this.demo = demo;
        this.signIns = Path.of(home, "demo-sign-ins.json");
    }

    /** The value that stands for one left out. @throws WrongUsage outside the demo */
    String orElse(String value, String missing) {
        if (!demo) {
            throw new WrongUsage(missing);
        }
        return value;
    }

    /** Their username; empty outside the demo. */
    String username() {
        if (!demo) {
            return "";
        }
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(signIns))
                    .valueStream()
                    .filter(one -> one.path("role").asString().equals(Role.ADMINISTRATOR.words()))
                    .map(one -> one.path("username"))
                    .map(JsonNode::asString)
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's sign-ins cannot be read", e);
        }
    }
}
