package org.keepwell.shared;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.util.function.ThrowingSupplier;

/** Binds the {@link Actor} for the length of a call. A query on a setting's rows outside a binding fails. */
public final class Acting {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    /** Runs the work as this actor and returns its answer. Bindings nest; the innermost holds. */
    public static <T> T as(Actor actor, ThrowingSupplier<T> work) {
        return ScopedValue.where(ACTOR, actor).call(work::get);
    }

    /** Runs the work as this actor. */
    public static void as(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /** As {@link #as(Actor, ThrowingSupplier)}, letting the work's own checked exception through. */
    public static <T> T call(Actor actor, Callable<T> work) throws Exception {
        return ScopedValue.where(ACTOR, actor).call(work::call);
    }

    /**
     * Who is acting now.
     *
     * @throws IllegalStateException when nobody is bound: a query without context must fail, never answer "nothing"
     */
    public static Actor now() {
        if (!ACTOR.isBound()) {
            throw new IllegalStateException("No actor is bound: work on the database needs to say who does it");
        }
        return ACTOR.get();
    }

    /** Who is acting now, if anybody is bound. */
    public static Optional<Actor> maybe() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }
}
