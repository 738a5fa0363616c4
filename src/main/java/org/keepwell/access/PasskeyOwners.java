package org.keepwell.access;

import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows people to the passkey library. It knows them by the name in {@link SignedInToken}: their id. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private final PersonStore people;

    PasskeyOwners(PersonStore people) {
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return owner(PasskeyStore.person(id));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String personId) {
        return owner(PersonId.of(personId));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new IllegalStateException("A passkey belongs to a person who exists already");
    }

    @Override
    public void delete(Bytes id) {
        throw new IllegalStateException("People are not removed through their passkeys");
    }

    private @Nullable PublicKeyCredentialUserEntity owner(PersonId id) {
        return people.find(id)
                .filter(person -> !person.disabled())
                .<PublicKeyCredentialUserEntity>map(person -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(PasskeyStore.handle(id))
                        .name(person.username())
                        .displayName(person.username())
                        .build())
                .orElse(null);
    }
}
