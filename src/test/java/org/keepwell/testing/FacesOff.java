package org.keepwell.testing;

import java.util.Set;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.MayI;
import org.springframework.aop.framework.Advised;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Makes the one table of rules say yes to everything for the length of a block, so that a test can show that the policies alone keep
 * settings apart.
 */
public final class FacesOff {

    private static final Set<String> QUESTIONS = Set.of("ever", "may", "toAll", "require", "mayOpenWithReason");

    private static volatile boolean off;

    private FacesOff() {}

    /** Runs the block while every question is answered yes. */
    public static void run(PoliciesOff.Block block) throws Exception {
        off = true;
        try {
            block.run();
        } finally {
            off = false;
        }
    }

    /** Lets the rules of the running application be taken off. */
    static final class Removable implements BeanPostProcessor, MethodInterceptor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof MayI && bean instanceof Advised advised) {
                advised.addAdvice(0, this);
            }
            return bean;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation question) throws Throwable {
            if (!off || !QUESTIONS.contains(question.getMethod().getName())) {
                return question.proceed();
            }
            return question.getMethod().getReturnType() == void.class ? null : Boolean.TRUE;
        }
    }
}
