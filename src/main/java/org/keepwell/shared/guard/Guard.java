package org.keepwell.shared.guard;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals text so that a dump, a replica, a backup or an injected read of the database gives nothing. Each value is bound to its column,
 * owner and row: moved anywhere else it does not open. A column that holds sealed values is {@code bytea}; it is neither searched nor
 * sorted. Everything here runs in the caller's transaction.
 *
 * <p>Name a column in full, {@code families.contact.detail}, and never change the name: it is part of what is sealed.
 */
@Component
public class Guard {

    private final OwnerKeys keys;

    Guard(OwnerKeys keys) {
        this.keys = keys;
    }

    /**
     * Seals a text, 33 bytes longer than its UTF-8. The owner's first value makes the owner's key.
     *
     * @throws Erased when the owner's key was destroyed
     */
    public byte[] seal(Owner owner, String column, UUID row, String plain) {
        return seal(owner, column, row, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link #seal(Owner, String, UUID, String)}, for bytes. */
    public byte[] seal(Owner owner, String column, UUID row, byte[] plain) {
        try {
            return keys.toSeal(owner).encrypt(plain, place(owner, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal " + column, e);
        }
    }

    /**
     * Opens a text sealed for this owner, column and row.
     *
     * @throws Erased when the owner's key was destroyed
     * @throws IllegalStateException when the value was changed or belongs elsewhere
     */
    public String open(Owner owner, String column, UUID row, byte[] sealed) {
        return new String(openBytes(owner, column, row, sealed), StandardCharsets.UTF_8);
    }

    /** As {@link #open(Owner, String, UUID, byte[])}, for bytes. */
    public byte[] openBytes(Owner owner, String column, UUID row, byte[] sealed) {
        try {
            return keys.toOpen(owner).decrypt(sealed, place(owner, column, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A sealed value of " + column + " does not open in its place: row " + row, e);
        }
    }

    /** Fetches the keys of many owners at once, so that a list opens its rows without a query each. */
    public void fetch(Collection<Owner> owners) {
        keys.fetch(owners);
    }

    /**
     * Destroys the owner's key for good: what it sealed can be read no more, at once here, and in backups when the wrapping key of their
     * time is destroyed, at most 65 days later. Written to {@code erasures.log} outside the database, so that a restore repeats it.
     */
    public void destroy(Owner owner) {
        keys.destroy(owner);
    }

    private static byte[] place(Owner owner, String column, UUID row) {
        return (column + "|" + owner.id() + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
