package org.keepwell.desk;

import java.util.List;
import org.keepwell.shared.web.Option;

/** What the pages of the audit show. */
public final class AuditPages {

    private AuditPages() {}

    /** One asking. {@code state} says how it stands; {@code kind} is the colour of that word. */
    public record Line(String href, String what, String days, String state, String kind) {}

    /** All that was asked for lately. {@code alone}: nobody else here could agree. */
    public record Index(List<Line> lines, boolean alone) {}

    /** The form that asks. */
    public record Ask(AuditForm form, List<Option> scopes, List<Option> people) {}

    /** One asking, with what the person may do about it. */
    public record One(
            String path,
            Line line,
            String asked,
            String reason,
            String decided,
            String toldWhen,
            boolean mayDecide,
            boolean aboutMe,
            boolean mayRead) {}

    /** One act. {@code reason} is empty unless the reader's role reads casework. */
    public record Act(String who, String what, String record, String reason) {}

    /** The acts of one day. */
    public record Day(String day, List<Act> acts) {}

    /** A page of acts, newest first. {@code next}: the address of the acts before these, or empty. */
    public record Acts(String path, Line line, List<Day> days, String next) {}
}
