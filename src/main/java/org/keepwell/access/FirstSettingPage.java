package org.keepwell.access;

import java.util.Arrays;
import java.util.List;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;
import org.keepwell.shared.web.Option;

/** The form that describes the first setting, as typed. */
public record FirstSettingPage(
        String name, String code, String form, String sector, String phase, String ageFrom, String ageTo, String urn) {

    public List<Option> forms() {
        return Arrays.stream(SettingForm.values())
                .map(each -> Option.of(each.name(), each.words()))
                .toList();
    }

    public List<Option> sectors() {
        return Arrays.stream(Sector.values())
                .map(each -> Option.of(each.name(), each.words()))
                .toList();
    }

    public List<Option> phases() {
        return Arrays.stream(Phase.values())
                .map(each -> Option.of(each.name(), each.words()))
                .toList();
    }
}
