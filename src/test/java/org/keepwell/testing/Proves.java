package org.keepwell.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This test, or every test of this class together, shows what {@code docs/requirements.md} asks for in "shown by" under
 * these ids.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Proves {
    /** Ids such as {@code "F51"}. */
    String[] value();
}
