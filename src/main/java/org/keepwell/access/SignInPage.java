package org.keepwell.access;

/**
 * The sign-in page.
 *
 * @param username what was typed, kept
 * @param isNew whether this installation still waits to be set up
 * @param notice why somebody finds themselves here; empty when they came of themselves
 */
public record SignInPage(String username, String notice, boolean isNew) {

    static String reason(String why) {
        return switch (why) {
            case "signed-out" -> "You are signed out.";
            case "kept" ->
                "You were signed out while that page was open. What you sent is kept: sign in and it comes back.";
            case "ended" -> "You were signed out while that page was open. Sign in and send it again.";
            case "reset" -> "Your new password is set. Sign in with it.";
            default -> "";
        };
    }
}
