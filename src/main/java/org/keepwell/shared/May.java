package org.keepwell.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which rule of the access table opens a route. A person whom the rule could never let in gets 403; one record is the face's to refuse. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface May {
    RecordKind kind();

    Action action() default Action.SEE;
}
