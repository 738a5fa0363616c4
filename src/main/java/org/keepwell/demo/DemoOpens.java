package org.keepwell.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.WhileServing;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the demo: tells the story the first time; later goes on from the moment at which it was left. {@code /health} says that it cannot
 * serve until the story is told and the sign-ins are written.
 */
@Component("demo")
@Demo
@WhileServing
class DemoOpens implements ApplicationRunner, HealthIndicator {

    private final DemoStory story;
    private final DemoSignIns signIns;
    private final DemoClock clock;
    private final Path leftAt;
    private final Duration offset;
    private volatile boolean open;

    DemoOpens(DemoStory story, DemoSignIns signIns, DemoClock clock, Environment environment) {
        this.story = story;
        this.signIns = signIns;
        this.clock = clock;
        this.leftAt = Path.of(environment.getRequiredProperty("keepwell.home")).resolve("demo-left-at");
        this.offset = Duration.parse(environment.getProperty("keepwell.clock-offset", "PT0S"));
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!story.toldAlready()) {
            story.tell();
        } else if (Files.exists(leftAt)) {
            clock.to(Instant.parse(Files.readString(leftAt).strip()).atZone(DatabaseClock.ZONE));
        }
        if (!offset.isZero()) {
            clock.forward(offset);
        }
        Path file = signIns.write();
        System.out.println("Sign in as any of these, with the password: " + FoundsSchools.PASSWORD);
        DemoSignIns.all().stream()
                .map(each ->
                        "  %-10s %-22s %s, %s".formatted(each.username(), each.person(), each.role(), each.setting()))
                .forEach(System.out::println);
        System.out.println("They are also in " + file);
        open = true;
    }

    @Override
    public Health health() {
        return (open ? Health.up() : Health.outOfService()).build();
    }

    /** Notes when the demo was left, while its database is still there. */
    @EventListener
    void leave(ContextClosedEvent closing) throws IOException {
        Files.writeString(leftAt, clock.now().toString());
    }
}
