package org.keepwell.access;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of {@code access.passkey}: public keys only. A passkey's user handle is its person's id. */
@Repository
class PasskeyStore implements UserCredentialRepository {

    private final JdbcClient jdbc;

    PasskeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(PersonId person) {
        UUID id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /** A person's passkeys, for their account page. */
    @Transactional(readOnly = true)
    public List<PasskeyOfMine> of(PersonId person) {
        return findByUserId(handle(person)).stream()
                .map(record -> new PasskeyOfMine(
                        record.getCredentialId().toBase64UrlString(),
                        record.getLabel(),
                        record.getCreated(),
                        record.getLastUsed()))
                .toList();
    }

    /** Removes a person's own passkey; false when they have none by this id. */
    @Transactional
    public boolean remove(PersonId person, String id) {
        return jdbc.sql("delete from access.passkey where person_id = ? and credential_id = ?")
                        .params(person.value(), Base64.getUrlDecoder().decode(id))
                        .update()
                == 1;
    }

    @Override
    @Transactional
    public void delete(Bytes credentialId) {
        jdbc.sql("delete from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    @Transactional
    public void save(CredentialRecord record) {
        jdbc.sql("""
                        insert into access.passkey (credential_id, person_id, public_key, signature_count, uv_initialized, transports,
                                                    backup_eligible, backup_state, attestation, client_data, label, made_at, used_at)
                        values (:id, :person, :key, :count, :uv, :transports, :eligible, :backedUp, :attestation, :data, :label, :made, :used)
                        on conflict (credential_id) do update
                           set signature_count = :count, uv_initialized = :uv, backup_state = :backedUp, used_at = :used
                         where access.passkey.person_id = :person""")
                .param("id", record.getCredentialId().getBytes())
                .param("person", person(record.getUserEntityUserId()).value())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("uv", record.isUvInitialized())
                .param(
                        "transports",
                        record.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .collect(Collectors.joining(",")))
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("data", bytes(record.getAttestationClientDataJSON()))
                .param("label", record.getLabel())
                .param("made", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql("select * from access.passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query(PasskeyStore::read)
                .optional()
                .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql("select * from access.passkey where person_id = ? order by made_at")
                .param(person(userId).value())
                .query(PasskeyStore::read)
                .list();
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("uv_initialized"))
                .transports(transports(row.getString("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("made_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(value -> !value.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
