package org.keepwell.shared.guard;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.guard.OwnerKeyStore.Wrapped;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The keys of owners, made when first needed, unwrapped once a transaction and forgotten with it. */
@Component
class OwnerKeys {

    private final OwnerKeyStore store;
    private final WrappingKeys wrapping;
    private final ErasureLog erasures;

    OwnerKeys(OwnerKeyStore store, WrappingKeys wrapping, ErasureLog erasures) {
        this.store = store;
        this.wrapping = wrapping;
        this.erasures = erasures;
    }

    Aead toSeal(Owner owner) {
        Aead open = Opened.here().get(owner);
        return open != null ? open : unwrap(store.find(owner).orElseGet(() -> make(owner)));
    }

    Aead toOpen(Owner owner) {
        Aead open = Opened.here().get(owner);
        return open != null ? open : unwrap(store.find(owner).orElseThrow(() -> missing(owner)));
    }

    void fetch(Collection<Owner> owners) {
        owners.stream()
                .distinct()
                .filter(owner -> Opened.here().get(owner) == null)
                .collect(Collectors.groupingBy(Owner::kind, Collectors.mapping(Owner::id, Collectors.toList())))
                .forEach((kind, ids) -> store.find(kind, ids).stream()
                        .filter(found -> found.wrapped() != null)
                        .forEach(this::unwrap));
    }

    void destroy(Owner owner) {
        store.destroy(owner);
        Opened.here().forget(owner);
        erasures.writeAfterCommit(owner);
    }

    private Wrapped make(Owner owner) {
        KeysetHandle fresh = Keysets.generate();
        store.add(owner, wrapping.current(), wrapping.wrap(fresh, label(owner, 1)));
        return store.find(owner).orElseThrow(() -> missing(owner));
    }

    private Aead unwrap(Wrapped found) {
        Owner owner = found.owner();
        byte[] wrapped = Optional.ofNullable(found.wrapped()).orElseThrow(() -> new Erased(owner));
        Aead aead = Keysets.aead(wrapping.unwrap(wrapped, label(owner, found.version())));
        Opened.here().keep(owner, aead);
        return aead;
    }

    static String label(Owner owner, int version) {
        return "owner_key|" + owner.kind() + "|" + owner.id() + "|" + version;
    }

    private static IllegalStateException missing(Owner owner) {
        return new IllegalStateException("No key was ever made for this " + owner.kind() + " here: " + owner.id());
    }

    /** The unwrapped keys of the running transaction. */
    private static final class Opened implements TransactionSynchronization {

        private final Map<Owner, Aead> keys = new HashMap<>();

        static Opened here() {
            if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                throw new IllegalStateException("The guarded store works within a transaction");
            }
            var bound = (Opened) TransactionSynchronizationManager.getResource(Opened.class);
            if (bound != null) {
                return bound;
            }
            var fresh = new Opened();
            TransactionSynchronizationManager.bindResource(Opened.class, fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        }

        @Nullable
        Aead get(Owner owner) {
            return keys.get(owner);
        }

        void keep(Owner owner, Aead aead) {
            keys.put(owner, aead);
        }

        void forget(Owner owner) {
            keys.remove(owner);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Opened.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Opened.class, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Opened.class);
        }
    }
}
