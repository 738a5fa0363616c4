package org.keepwell.caseload.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The door to sharing families out anew. */
@Configuration(proxyBeanMethods = false)
class RebalanceDoor {

    @Bean
    LeadDoor rebalanceDoor() {
        return LeadDoor.of(
                35,
                "/lead/rebalance",
                "Share families out anew",
                "When somebody leaves, is away or asks: a proposal, move by move, with reasons");
    }
}
