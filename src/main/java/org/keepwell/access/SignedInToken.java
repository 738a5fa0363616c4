package org.keepwell.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who is signed in, for Spring Security. Roles are not here: they are read afresh for each request. */
final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient PersonId person;

    SignedInToken(PersonId person) {
        super(List.of());
        this.person = person;
        super.setAuthenticated(true);
    }

    PersonId person() {
        return person;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.person.equals(person);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(person);
    }
}
