package org.keepwell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.keepwell.exchange.roster.Limits;
import org.keepwell.exchange.roster.PlainColumns;
import org.keepwell.exchange.roster.RosterInput;
import org.keepwell.exchange.roster.Rosters;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings rosters of people into the active setting: received, read and compared first, brought in only when somebody has said so, all
 * or nothing. The same roster twice changes nothing, and nobody is ever removed by one.
 */
@Component
@Transactional
public class RosterImport {

    private final ImportStore store;
    private final ImportReport report;
    private final Comparing comparing;
    private final ImportWork work;
    private final MayI mayI;
    private final DatabaseClock clock;

    RosterImport(
            ImportStore store,
            ImportReport report,
            Comparing comparing,
            ImportWork work,
            MayI mayI,
            DatabaseClock clock) {
        this.store = store;
        this.report = report;
        this.comparing = comparing;
        this.work = work;
        this.mayI = mayI;
        this.clock = clock;
    }

    /**
     * Receives a file: OneRoster as an archive or its users file alone, or a plain CSV. It is read afterwards.
     *
     * @throws Refused when its beginning shows that it is nothing that can be read
     */
    public ImportId receive(String fileName, InputStream content) throws IOException {
        require(Action.ADD);
        ImportId id = ImportId.make();
        store.insert(id, fileName, Acting.now().personOrFail(), clock.now(), ImportState.READING);
        if (store.keep(id, content) == 0) {
            throw new Refused("roster", "Choose a file that is not empty.");
        }
        if (!look(id).oneRoster()) {
            store.moveTo(id, ImportState.COLUMNS, "", clock.now());
        }
        return id;
    }

    /** Says which column of a plain list holds what; then it is read. */
    public void columns(ImportId id, PlainColumns columns) {
        require(Action.ADD);
        in(id, ImportState.COLUMNS);
        store.columns(id, columns.written());
        store.moveTo(id, ImportState.READING, "", clock.now());
    }

    /** Says which organisations of the roster are this setting. */
    public void orgs(ImportId id, List<String> sourceIds) {
        require(Action.ADD);
        in(id, ImportState.ORGS);
        if (sourceIds.isEmpty()) {
            throw new Refused("orgs", "Choose at least one school.");
        }
        comparing.choose(id, sourceIds);
        comparing.compare(id);
        store.moveTo(id, ImportState.READY, "", clock.now());
    }

    /** Lets what was compared be brought in. */
    public void confirm(ImportId id) {
        require(Action.ADD);
        in(id, ImportState.READY);
        store.percent(id, 0);
        store.moveTo(id, ImportState.APPLYING, "", clock.now());
    }

    /** Forgets an import that has not been brought in. */
    public void cancel(ImportId id) {
        require(Action.ADD);
        ImportStore.Row row = store.find(id);
        if (row.state().over() || row.state() == ImportState.APPLYING) {
            throw new Stale("import");
        }
        store.moveTo(id, ImportState.CANCELLED, "", clock.now());
    }

    /**
     * Reads and compares a roster at once, as commands do. What is wrong with it stands in its report.
     *
     * @param columns for a plain list; null for OneRoster
     */
    public ImportId readNow(String name, RosterInput input, @org.jspecify.annotations.Nullable PlainColumns columns) {
        require(Action.ADD);
        ImportId id = ImportId.make();
        store.insert(id, name, Acting.now().personOrFail(), clock.now(), ImportState.READING);
        if (columns != null) {
            store.columns(id, columns.written());
        }
        work.read(store.find(id), input);
        return id;
    }

    /** Brings in at once what {@link #readNow} compared. */
    public void applyNow(ImportId id) {
        require(Action.ADD);
        if (!work.apply(id, ImportState.READY)) {
            throw new Stale("import");
        }
    }

    /** What an import brings or has brought, with the rows that tell it. */
    @Transactional(readOnly = true)
    public ImportPage page(ImportId id) {
        require(Action.SEE);
        ImportStore.Row row = store.find(id);
        return report.page(row, row.state() == ImportState.COLUMNS ? look(id).start() : List.of());
    }

    /** The latest imports of the setting. */
    @Transactional(readOnly = true)
    public ImportsPage latest() {
        require(Action.SEE);
        return report.latest(store.latest());
    }

    private Rosters.Look look(ImportId id) {
        return Rosters.look(store.input(store.find(id)), Limits.USUAL);
    }

    private void in(ImportId id, ImportState state) {
        if (store.take(id, state).isEmpty()) {
            store.find(id);
            throw new Stale("import");
        }
    }

    private void require(Action action) {
        if (Acting.now().kind() != Actor.Kind.ENGINE && !mayI.ever(action, RecordKind.ROSTER_IMPORT)) {
            throw new NotFound("import");
        }
    }
}
