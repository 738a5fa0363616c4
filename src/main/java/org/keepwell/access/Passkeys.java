package org.keepwell.access;

import java.util.Optional;
import java.util.Set;
import org.keepwell.audit.Audit;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds passkeys and signs in by them. Each is asked to check its holder (finger, face, PIN) and to be found without a name. */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("NOBODY"));

    private final Webauthn4JRelyingPartyOperations ceremonies;
    private final PasskeyStore store;
    private final Audit audit;

    Passkeys(PasskeyOwners owners, PasskeyStore store, Audit audit, Environment environment) {
        BaseAddress address = BaseAddress.of(environment);
        PublicKeyCredentialRpEntity us = PublicKeyCredentialRpEntity.builder()
                .id(address.host())
                .name("Keepwell")
                .build();
        this.ceremonies = new Webauthn4JRelyingPartyOperations(owners, store, us, Set.of(address.origin()));
        this.ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        this.ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        this.store = store;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public PublicKeyCredentialCreationOptions toAddOne(PersonId person) {
        return ceremonies.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(new SignedInToken(person)));
    }

    /** @throws Refused when what came back does not belong to what was asked */
    @Transactional
    public void add(PersonId person, PublicKeyCredentialCreationOptions asked, RelyingPartyPublicKey made) {
        try {
            var added = ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, made));
            audit.record(
                    "passkey-added",
                    "person",
                    PasskeyStore.person(added.getUserEntityUserId()).value());
        } catch (RuntimeException e) {
            LOG.info("A passkey was not added: {}", e.getClass().getSimpleName());
            throw new Refused("This passkey could not be added. Try again.");
        }
        if (!asked.getUser().getId().equals(PasskeyStore.handle(person))) {
            throw new IllegalStateException("A passkey was made for somebody else");
        }
    }

    @Transactional
    public void remove(PersonId person, String id) {
        if (!store.remove(person, id)) {
            throw new NotFound("passkey");
        }
        audit.record("passkey-removed", "person", person.value());
    }

    @Transactional(readOnly = true)
    public PublicKeyCredentialRequestOptions toSignIn() {
        return ceremonies.createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(NOBODY));
    }

    /** Whose passkey answered; nobody when it is not known, does not fit or its owner may not sign in. */
    @Transactional
    public Optional<PersonId> whoIs(
            PublicKeyCredentialRequestOptions asked, PublicKeyCredential<AuthenticatorAssertionResponse> answer) {
        try {
            var owner = ceremonies.authenticate(new RelyingPartyAuthenticationRequest(asked, answer));
            return owner == null ? Optional.empty() : Optional.of(PasskeyStore.person(owner.getId()));
        } catch (RuntimeException e) {
            LOG.info("A passkey was not accepted: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
