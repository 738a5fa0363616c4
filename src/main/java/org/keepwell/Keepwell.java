package org.keepwell;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. Commands are dispatched on the first argument; see the launcher. */
@SpringBootApplication(proxyBeanMethods = false)
public class Keepwell {

    private Keepwell() {}

    public static void main(String[] arguments) {
        SpringApplication.run(Keepwell.class, arguments);
    }
}
