package org.keepwell.caseload.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the pages of the mix, of need and of staffing. */
@Configuration(proxyBeanMethods = false)
class LeadDoors {

    @Bean
    LeadDoor mixDoor() {
        return LeadDoor.of(
                10,
                "/lead/mix",
                "Caseload mix",
                "Who holds which families, low to high need, beside the room there is for them");
    }

    @Bean
    LeadDoor needDoor() {
        return LeadDoor.of(
                60,
                "/lead/need",
                "What need is measured by",
                "The setting's own criteria, what is due to be looked at again, and the one safe level");
    }

    @Bean
    LeadDoor staffingDoor() {
        return LeadDoor.of(
                70,
                "/lead/staffing",
                "Staffing against need",
                "Term by term: people's time, families' need, and what you say of it");
    }
}
