package org.keepwell.caseload.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors to the service's load and to its risks. */
@Configuration(proxyBeanMethods = false)
class LoadDoors {

    @Bean
    LeadDoor loadDoor() {
        return LeadDoor.of(
                40,
                "/lead/load",
                "Load over the weeks",
                "What the work weighs week by week beside the safe level, and what the service can do");
    }

    @Bean
    LeadDoor riskDoor() {
        return LeadDoor.of(
                50,
                "/lead/risks",
                "Risks to the service",
                "Too much work for too long: what is done about it, by whom and until when");
    }
}
