package org.keepwell;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Keepwell {
    private Keepwell() {}
}
