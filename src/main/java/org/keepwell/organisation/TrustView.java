package org.keepwell.organisation;

import java.util.List;

/**
 * The settings of a body side by side: what each is, how many work there, whether duty is covered this week. Nothing of cases, nobody by
 * name.
 */
public record TrustView(Body body, List<Line> lines) {

    /**
     * One setting.
     *
     * @param openDays days of this week on which it is open
     * @param coveredDays those among them with duty leader and deputy named for all opening hours
     */
    public record Line(SettingDetails setting, int openDays, int coveredDays) {}
}
