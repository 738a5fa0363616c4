package org.keepwell.audit;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.guard.KeyPlaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs the ends of all chains, so that nobody with the database alone can rewrite what lies before the last checkpoint. */
@Component
public class Checkpoints {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final KeyPlaces places;
    private @Nullable SigningKey key;

    Checkpoints(JdbcClient jdbc, PlatformTransactionManager transactions, DatabaseClock clock, KeyPlaces places) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.places = places;
    }

    /** Signs a checkpoint if any chain has grown since the last one. Returns its number, or nothing. */
    public Optional<Long> seal() {
        return Acting.as(
                Actor.engine(),
                () -> Optional.ofNullable(transaction.execute(
                        status -> sealed().map(Checkpoint::number).orElse(null))));
    }

    Optional<Checkpoint> last() {
        return Acting.as(
                Actor.engine(), () -> Optional.ofNullable(transaction.execute(status -> newest().orElse(null))));
    }

    private Optional<Checkpoint> sealed() {
        Optional<Checkpoint> before = newest();
        List<Moved> heads = heads();
        List<Moved> moved = heads.stream().filter(Moved::unsigned).toList();
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Checkpoint next = Checkpoint.sign(
                before.map(Checkpoint::number).orElse(0L) + 1,
                clock.now(),
                heads.size(),
                Head.root(heads.stream().map(Moved::head).toList()),
                before.map(Checkpoint::hash).orElse(Checkpoint.NOTHING),
                key());
        add(next, moved);
        return Optional.of(next);
    }

    private Optional<Checkpoint> newest() {
        return jdbc.sql("select * from audit.last_checkpoint()")
                .query((row, n) -> ChainRows.checkpoint(row))
                .optional();
    }

    private List<Moved> heads() {
        return jdbc.sql("select * from audit.heads()")
                .query((row, n) -> new Moved(
                        new Head(row.getObject("chain", UUID.class), row.getLong("seq"), row.getBytes("hash")),
                        row.getLong("checked") < row.getLong("seq")))
                .list();
    }

    private void add(Checkpoint checkpoint, List<Moved> moved) {
        ObjectNode body = JSON.createObjectNode()
                .put("n", checkpoint.number())
                .put("at", checkpoint.at().toString())
                .put("chains", checkpoint.chains())
                .put("root", HEX.formatHex(checkpoint.root()))
                .put("previous", HEX.formatHex(checkpoint.previous()))
                .put("key", checkpoint.keyId())
                .put("signature", HEX.formatHex(checkpoint.signature()));
        ArrayNode heads = JSON.createArrayNode();
        moved.forEach(one -> heads.addObject()
                .put("chain", one.head().chain().toString())
                .put("seq", one.head().seq())
                .put("hash", HEX.formatHex(one.head().hash())));
        jdbc.sql("select audit.add_checkpoint(?::jsonb, ?::jsonb)")
                .params(body.toString(), heads.toString())
                .query((row, n) -> checkpoint.number())
                .single();
    }

    private synchronized SigningKey key() {
        if (key == null) {
            key = SigningKey.in(places.keys());
        }
        return key;
    }

    private record Moved(Head head, boolean unsigned) {}
}
