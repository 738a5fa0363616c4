package org.keepwell.organisation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keepwell.shared.Refused;

/** What a setting's description must be, and where size makes a difference. */
final class SettingRules {

    /** Up to this many people an empty duty day can only warn (F-Org; requirement L44). */
    static final int SMALL_SETTING_STAFF = 10;

    /** Fewer people than this open all families to all by default (architecture, "Words for things"). */
    static final int FAMILIES_OPEN_BELOW_STAFF = 8;

    static final String TOO_SMALL_FOR_RULE =
            "This can be a rule only where more than ten people work. With fewer, an empty day warns and shows who to ring.";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{1,39}");
    private static final Pattern URN = Pattern.compile("[0-9]{5,7}");
    private static final int OLDEST = 25;

    private SettingRules() {}

    static void check(NewSetting wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > 200) {
            throw new Refused("name", "Enter the setting's name, up to 200 letters.");
        }
        if (!CODE.matcher(wanted.code()).matches()) {
            throw new Refused("code", "Use 2 to 40 letters, digits or hyphens, such as mill-lane.");
        }
        if (wanted.ageFrom() < 0 || wanted.ageTo() > OLDEST || wanted.ageFrom() > wanted.ageTo()) {
            throw new Refused("ageTo", "Enter the youngest and oldest age, between 0 and 25, youngest first.");
        }
        if (wanted.urn() != null && !URN.matcher(wanted.urn()).matches()) {
            throw new Refused("urn", "A URN is five to seven digits. Leave it empty if you have none.");
        }
    }

    static String signpostsMissing(List<Signpost> missing) {
        return "Check and confirm first: "
                + missing.stream().map(Signpost::name).collect(Collectors.joining(", "))
                + ". Somebody may need them tonight.";
    }
}
