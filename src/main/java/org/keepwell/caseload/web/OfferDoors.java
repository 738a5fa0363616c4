package org.keepwell.caseload.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the waiting list and to hand-overs. */
@Configuration(proxyBeanMethods = false)
class OfferDoors {

    @Bean
    LeadDoor waitingDoor() {
        return LeadDoor.of(
                20,
                "/lead/waiting",
                "Waiting list",
                "Families without a worker, by your own criteria, and visits that could not be");
    }

    @Bean
    LeadDoor handOversDoor() {
        return LeadDoor.of(30, "/hand-overs", "Hand-overs", "Families on their way from one worker to another");
    }
}
