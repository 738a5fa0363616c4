package org.keepwell.shared.backup;

/** A backup could not be written or read back; nothing was left half done. The message says why. */
public final class BackupFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
