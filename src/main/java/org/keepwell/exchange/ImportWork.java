package org.keepwell.exchange;

import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.keepwell.audit.Audit;
import org.keepwell.exchange.roster.Limits;
import org.keepwell.exchange.roster.PlainColumns;
import org.keepwell.exchange.roster.Problem;
import org.keepwell.exchange.roster.RosterInput;
import org.keepwell.exchange.roster.Rosters;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long steps of an import, each in one transaction that holds the import's row: of several processes one does it, and when that one
 * dies, everything is as before and another begins again.
 */
@Component
class ImportWork {

    private final ImportStore store;
    private final Comparing comparing;
    private final Applying applying;
    private final Settings settings;
    private final JdbcTemplate jdbc;
    private final Audit audit;
    private final DatabaseClock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;
    private final TransactionTemplate apart;

    ImportWork(
            ImportStore store,
            Comparing comparing,
            Applying applying,
            Settings settings,
            JdbcTemplate jdbc,
            Audit audit,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.comparing = comparing;
        this.applying = applying;
        this.settings = settings;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.whole = template(transactions, TransactionDefinition.PROPAGATION_REQUIRED);
        this.part = template(transactions, TransactionDefinition.PROPAGATION_NESTED);
        this.apart = template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Reads the file that was sent, if nobody else is at it. Returns whether it did. */
    boolean read(ImportId id) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            Optional<ImportStore.Row> row = store.take(id, ImportState.READING);
            row.ifPresent(found -> read(found, store.input(found)));
            return row.isPresent();
        }));
    }

    /** Reads an input into the rows of an import, and compares it. What is wrong with it is noted, not thrown. */
    void read(ImportStore.Row row, RosterInput input) {
        ImportId id = row.id();
        try {
            part.executeWithoutResult(status -> stage(row, input));
        } catch (Refused refused) {
            store.moveTo(id, ImportState.REFUSED, refused.words(), clock.now());
        }
    }

    /** Brings in what was compared, if nobody else is at it. Returns whether it did. */
    boolean apply(ImportId id, ImportState from) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            Optional<ImportStore.Row> row = store.take(id, from);
            row.ifPresent(found -> apply(found));
            return row.isPresent();
        }));
    }

    /** Ends an import that failed for a reason that is not in the file. */
    void fail(ImportId id) {
        whole.executeWithoutResult(status -> store.moveTo(
                id,
                ImportState.REFUSED,
                "Something went wrong here. It is our fault, not the file’s; nothing was brought in.",
                clock.now()));
    }

    private void stage(ImportStore.Row row, RosterInput input) {
        ImportId id = row.id();
        Staging staging = new Staging(jdbc, setting(), id, percent(id));
        try {
            if (row.columns().isEmpty()) {
                Rosters.readOneRoster(input, Limits.USUAL, staging);
            } else {
                Rosters.readPlain(input, Limits.USUAL, PlainColumns.read(row.columns()), staging);
            }
            staging.flush();
            comparing.findProblems(id, staging.problems());
        } catch (Staging.TooManyProblems e) {
            store.moveTo(
                    id,
                    ImportState.REFUSED,
                    "More than " + Staging.MOST_PROBLEMS
                            + " rows are wrong; the first are listed. Nothing was brought in.",
                    clock.now());
            return;
        }
        afterReading(id);
    }

    private void afterReading(ImportId id) {
        store.moveTo(id, ImportState.READING, "", clock.now());
        int problems = store.find(id).problems();
        if (problems > 0) {
            String rows = problems == 1 ? "One row is" : problems + " rows are";
            store.moveTo(id, ImportState.REFUSED, rows + " wrong. Nothing was brought in.", clock.now());
            return;
        }
        comparing.join(id);
        boolean choose = comparing.mustChoose(id, settings.current());
        comparing.compare(id);
        store.moveTo(id, choose ? ImportState.ORGS : ImportState.READY, "", clock.now());
    }

    private void apply(ImportStore.Row row) {
        ImportId id = row.id();
        try {
            part.executeWithoutResult(status -> applying.apply(id, percent(id)));
            audit.record("roster-brought-in", "roster-import", id.value());
            store.moveTo(id, ImportState.DONE, "", clock.now());
        } catch (Applying.RowRefused refused) {
            note(id, refused.problem());
            store.moveTo(id, ImportState.REFUSED, "One row cannot be. Nothing was brought in.", clock.now());
        }
    }

    private void note(ImportId id, Problem problem) {
        jdbc.update("""
                insert into exchange.roster_problem (setting_id, import_id, n, file, line, column_name, expected)
                values (?, ?, 1, ?, ?, ?, ?)""", setting(), id.value(), problem.file(), problem.line(), problem.column(), problem.expected());
    }

    /** Tells how far it is in a transaction of its own, so that it can be seen before the end; only when it has changed. */
    private IntConsumer percent(ImportId id) {
        int[] last = {0};
        return now -> {
            if (now > last[0]) {
                last[0] = now;
                apart.executeWithoutResult(status -> store.percent(id, now));
            }
        };
    }

    private static TransactionTemplate template(PlatformTransactionManager transactions, int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
