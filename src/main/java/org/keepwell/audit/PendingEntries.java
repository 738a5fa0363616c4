package org.keepwell.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keepwell.shared.SettingId;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transaction has to record. Appended last, chain by chain in the order of their ids, so that none deadlock. */
final class PendingEntries implements TransactionSynchronization, Ordered {

    private static final Object KEY = PendingEntries.class;

    private final Chains chains;
    private final Map<SettingId, List<Entry>> byChain = new TreeMap<>(Comparator.comparing(SettingId::toString));
    private boolean appended;

    private PendingEntries(Chains chains) {
        this.chains = chains;
    }

    static PendingEntries ofTheTransaction(Chains chains) {
        var bound = (PendingEntries) TransactionSynchronizationManager.getResource(KEY);
        if (bound != null) {
            return bound;
        }
        var fresh = new PendingEntries(chains);
        TransactionSynchronizationManager.bindResource(KEY, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    void add(SettingId chain, Entry entry) {
        if (appended) {
            throw new IllegalStateException(
                    "The audit of this transaction is already written: record before it commits");
        }
        byChain.computeIfAbsent(chain, c -> new ArrayList<>()).add(entry);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        appended = true;
        byChain.forEach(chains::append);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(KEY);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(KEY, this);
    }

    @Override
    public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
