package org.keepwell.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the newest checkpoint where the database's owner cannot reach it: at the end of {@code KEEPWELL_ANCHOR_FILE} and into the mail of
 * {@code KEEPWELL_ANCHOR_MAIL}. Against this a tail cut off, or checkpoints dropped, are found.
 */
@Component
public class Anchors {

    private static final String SUBJECT = "Keepwell: today's audit anchor";

    private final Checkpoints checkpoints;
    private final ObjectProvider<Post> post;
    private final TransactionTemplate transaction;
    private final Optional<Path> file;
    private final List<String> addresses;

    Anchors(
            Checkpoints checkpoints,
            ObjectProvider<Post> post,
            PlatformTransactionManager transactions,
            @Value("${keepwell.anchor-file:}") String file,
            @Value("${keepwell.anchor-mail:}") String addresses) {
        this.checkpoints = checkpoints;
        this.post = post;
        this.transaction = new TransactionTemplate(transactions);
        this.file = file.isBlank() ? Optional.empty() : Optional.of(Path.of(file));
        this.addresses = Stream.of(addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toList();
    }

    /** Signs what is not signed yet and sends the newest checkpoint out. Returns its line, or nothing where nothing was ever recorded. */
    public Optional<String> dropNow() {
        checkpoints.seal();
        Optional<String> line = checkpoints.last().map(Checkpoint::line);
        line.ifPresent(this::send);
        return line;
    }

    private void send(String line) {
        file.ifPresent(path -> append(path, line));
        if (!addresses.isEmpty()) {
            Acting.as(
                    Actor.engine(),
                    () -> transaction.executeWithoutResult(status -> post.ifAvailable(
                            mailer -> addresses.forEach(to -> mailer.mail(to, SUBJECT, words(line))))));
        }
    }

    private static String words(String line) {
        return """
                Keep this mail. The line below is a signed summary of everything Keepwell has recorded until now; it holds no names and
                nothing of any case. Saved in a file of its own, it lets anybody check that nothing was taken out since:

                    ./keepwell audit verify --anchor FILE

                %s
                """.formatted(line);
    }

    /** Appends the line unless the file ends with it already. */
    static void append(Path path, String line) {
        try {
            List<String> there = Files.exists(path) ? Files.readAllLines(path) : List.of();
            if (there.isEmpty() || !there.getLast().equals(line)) {
                Files.writeString(
                        path,
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND,
                        StandardOpenOption.DSYNC);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("KEEPWELL_ANCHOR_FILE: could not append to " + path, e);
        }
    }
}
