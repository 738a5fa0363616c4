package org.keepwell.access;

import java.util.Arrays;
import java.util.List;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.web.Option;

/** The page that names the first people. */
public record FirstPeoplePage(FirstPeople typed) {

    public List<Option> jobs() {
        return Arrays.stream(JobTitle.values())
                .filter(job -> job != JobTitle.EXTERNAL_SUPERVISOR)
                .map(job -> Option.of(job.name(), job.words()))
                .toList();
    }

    public List<Option> duties() {
        return Arrays.stream(FirstPeople.OnDuty.values())
                .map(each -> Option.of(each.name(), each.words()))
                .toList();
    }
}
