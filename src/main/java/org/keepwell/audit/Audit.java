package org.keepwell.audit;

import java.util.Map;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records who did what to which record, in the transaction that does it. What is recorded is appended once, as the last step before
 * the commit, so that the lock on a chain's end is held for an instant only; a transaction rolled back records nothing.
 *
 * <p>Say verbs and kinds as lower-case words joined by hyphens ({@code opened-restricted-detail}, {@code family}); ids only, never
 * names or words of a case. Every method throws {@link IllegalStateException} outside a transaction that can write.
 */
@Component
public class Audit {

    /** The chain of acts that belong to no one setting: set-up, trusts, changes of keys. */
    public static final SettingId PLATFORM = new SettingId(new UUID(0, 0));

    private final Chains chains;

    Audit(Chains chains) {
        this.chains = chains;
    }

    /** Records an act of whoever is acting, in the chain of their setting, or the platform's where they are in none. */
    public void record(String verb, String subjectKind, UUID subject) {
        record(verb, subjectKind, subject, Map.of());
    }

    /** As {@link #record(String, String, UUID)}, with particulars that can be erased later without breaking the chain. */
    public void record(String verb, String subjectKind, UUID subject, Map<String, String> erasableDetail) {
        SettingId active = Acting.now().setting();
        recordIn(active == null ? PLATFORM : active, verb, subjectKind, subject, erasableDetail);
    }

    /** Records an act in a given chain, as for a sign-in, which belongs to the person's home setting before one is active. */
    public void recordIn(SettingId chain, String verb, String subjectKind, UUID subject) {
        recordIn(chain, verb, subjectKind, subject, Map.of());
    }

    /** As {@link #recordIn(SettingId, String, String, UUID)}, with particulars that can be erased. */
    public void recordIn(
            SettingId chain, String verb, String subjectKind, UUID subject, Map<String, String> erasableDetail) {
        Actor actor = Acting.now();
        pending().add(chain, new Entry(actor, verb, subjectKind, subject, erasableDetail));
    }

    /**
     * Erases what was personal in everything recorded about a record of the active setting. The chain still verifies. Returns how many
     * details went.
     */
    public long eraseDetail(String subjectKind, UUID subject) {
        return chains.eraseDetail(subjectKind, subject);
    }

    private PendingEntries pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("The audit records within a transaction that can write");
        }
        return PendingEntries.ofTheTransaction(chains);
    }
}
