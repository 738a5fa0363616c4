package org.keepwell.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * A part that exists only in a process that serves: loops, timers, jobs. A {@link Command} that runs beside the server must not
 * start a second of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ConditionalOnProperty(name = "keepwell.serving", havingValue = "true", matchIfMissing = true)
public @interface WhileServing {}
