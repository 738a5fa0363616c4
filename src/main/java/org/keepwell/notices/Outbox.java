package org.keepwell.notices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.SettingId;

/** Messages waiting to leave by one channel. Claims are conditional updates: of any number of processes one gets each message. */
interface Outbox {

    /** A message that is due; {@code setting} is null for mail of no setting. */
    record Due(@Nullable SettingId setting, UUID id) {}

    /** One claimed try. {@code claim} tells this try from a later one by somebody else after the lease ran out. */
    record Try(Due due, UUID claim, Letter letter) {}

    /** What is due now, most urgent first, at most so many. Costs one read by an index. */
    List<Due> due(int most);

    /** Claims what can be claimed of these; the rest belongs to another process, was cancelled, or has nowhere to go. */
    List<Try> claim(List<Due> due);

    /** Writes down how a try went. Does nothing when the claim has passed to somebody else. */
    void done(Try tried, Carried carried);
}
