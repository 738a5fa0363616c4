package org.keepwell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against the whole application on a real PostgreSQL, both started once a JVM. Fields marked {@code @Autowired} and
 * parameters of the application's types are filled with its beans. Each test founds a setting of its own, so none sees another's rows.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(RunningKeepwell.class)
public @interface KeepwellTest {}
