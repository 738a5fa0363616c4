package org.keepwell;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The application, and the way into its commands: {@code java -jar keepwell.jar COMMAND}. */
@SpringBootApplication(
        proxyBeanMethods = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, // two modules may use the same word
        exclude = UserDetailsServiceAutoConfiguration.class)
public class Keepwell {

    private Keepwell() {}

    public static void main(String[] arguments) {
        int status = new Commands(new Console(System.getenv(), System.out, System.err)).run(arguments);
        if (status != Commands.STAYS_UP) {
            System.exit(status);
        }
    }
}
