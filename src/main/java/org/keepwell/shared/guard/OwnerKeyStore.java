package org.keepwell.shared.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of wrapped keys: those of a setting's owners behind row-level security, those of persons in a table of their own. */
@Component
class OwnerKeyStore {

    private final JdbcClient jdbc;

    OwnerKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A wrapped key as it lies in the database; {@code wrapped} is null once destroyed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried from a row to Tink
    record Wrapped(Owner owner, int version, byte @Nullable [] wrapped) {}

    Optional<Wrapped> find(Owner owner) {
        if (owner.ofNoSetting()) {
            return jdbc.sql("select version, wrapped from shared.person_key where person_id = ?")
                    .param(owner.id())
                    .query((row, n) -> new Wrapped(owner, row.getInt("version"), row.getBytes("wrapped")))
                    .optional();
        }
        return jdbc.sql("""
                        select version, wrapped from shared.owner_key
                         where setting_id = ? and owner_kind = ? and owner_id = ?""")
                .params(setting(), owner.kind(), owner.id())
                .query((row, n) -> new Wrapped(owner, row.getInt("version"), row.getBytes("wrapped")))
                .optional();
    }

    List<Wrapped> find(String kind, Collection<UUID> ids) {
        if (kind.equals(Owner.PERSON)) {
            return jdbc.sql("select person_id, version, wrapped from shared.person_key where person_id = any(?)")
                    .param(ids.toArray(UUID[]::new))
                    .query((row, n) -> new Wrapped(
                            new Owner(kind, row.getObject("person_id", UUID.class)),
                            row.getInt("version"),
                            row.getBytes("wrapped")))
                    .list();
        }
        return jdbc.sql("""
                        select owner_id, version, wrapped from shared.owner_key
                         where setting_id = ? and owner_kind = ? and owner_id = any(?)""")
                .params(setting(), kind, ids.toArray(UUID[]::new))
                .query((row, n) -> new Wrapped(
                        new Owner(kind, row.getObject("owner_id", UUID.class)),
                        row.getInt("version"),
                        row.getBytes("wrapped")))
                .list();
    }

    /** Adds a first key; when another transaction was quicker, waits for it and leaves its key alone. */
    void add(Owner owner, long wrappingKey, byte[] wrapped) {
        if (owner.ofNoSetting()) {
            jdbc.sql("""
                            insert into shared.person_key (person_id, version, kek_id, wrapped, made_at)
                            values (?, 1, ?, ?, shared.now()) on conflict do nothing""").params(owner.id(), wrappingKey, wrapped).update();
        } else {
            jdbc.sql("""
                            insert into shared.owner_key (setting_id, owner_kind, owner_id, version, kek_id, wrapped, made_at)
                            values (?, ?, ?, 1, ?, ?, shared.now()) on conflict do nothing""")
                    .params(setting(), owner.kind(), owner.id(), wrappingKey, wrapped)
                    .update();
        }
    }

    /** Puts a newly wrapped form in place of the version given. Returns false when that was replaced or destroyed meanwhile. */
    boolean replace(Wrapped old, long wrappingKey, byte[] wrapped) {
        Owner owner = old.owner();
        if (owner.ofNoSetting()) {
            return jdbc.sql("""
                                    update shared.person_key set version = version + 1, kek_id = ?, wrapped = ?
                                     where person_id = ? and version = ? and wrapped is not null""")
                            .params(wrappingKey, wrapped, owner.id(), old.version())
                            .update()
                    == 1;
        }
        return jdbc.sql("""
                                update shared.owner_key set version = version + 1, kek_id = ?, wrapped = ?
                                 where setting_id = ? and owner_kind = ? and owner_id = ? and version = ?
                                   and wrapped is not null""")
                        .params(wrappingKey, wrapped, setting(), owner.kind(), owner.id(), old.version())
                        .update()
                == 1;
    }

    /** Leaves a row that says so: a destroyed key is never made anew. */
    void destroy(Owner owner) {
        if (owner.ofNoSetting()) {
            jdbc.sql("""
                            insert into shared.person_key (person_id, version, made_at, destroyed_at)
                            values (?, 1, shared.now(), shared.now())
                            on conflict (person_id) do update
                               set kek_id = null, wrapped = null, destroyed_at = coalesce(person_key.destroyed_at, shared.now())""").param(owner.id()).update();
        } else {
            jdbc.sql("""
                            insert into shared.owner_key (setting_id, owner_kind, owner_id, version, made_at, destroyed_at)
                            values (?, ?, ?, 1, shared.now(), shared.now())
                            on conflict (setting_id, owner_kind, owner_id) do update
                               set kek_id = null, wrapped = null, destroyed_at = coalesce(owner_key.destroyed_at, shared.now())""").params(setting(), owner.kind(), owner.id()).update();
        }
    }

    private static UUID setting() {
        SettingId setting = Acting.now().settingOrFail();
        return setting.value();
    }
}
