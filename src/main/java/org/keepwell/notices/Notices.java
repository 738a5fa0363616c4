package org.keepwell.notices;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of the active setting things. What is told is written in the caller's transaction and leaves the building afterwards. */
@Component
@Transactional
public class Notices {

    private final NoticeStore store;
    private final ContactBook book;
    private final QuietHours quiet;
    private final DatabaseClock clock;

    Notices(NoticeStore store, ContactBook book, QuietHours quiet, DatabaseClock clock) {
        this.store = store;
        this.book = book;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * Tells each person once for the notice's key: a line in the application, and a message by each way they chose. Ordinary notices
     * wait until the person's quiet hours end; safety and duty go at once.
     */
    public Told tell(Notice notice) {
        return tell(notice, clock.now());
    }

    /** As {@link #tell(Notice)}, and not before a moment, such as the end of somebody's protected time. */
    public Told tell(Notice notice, Instant notBefore) {
        Instant now = clock.now();
        List<NoticeStore.Line> told = write(List.of(notice), now, notBefore.isAfter(now) ? notBefore : now);
        return new Told(
                told.size(),
                told.stream()
                        .map(NoticeStore.Line::due)
                        .filter(due -> due.isAfter(now))
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    /** Tells all of these, as {@link #tell} does with each, in few statements: many alarms at once must not wait for one another. */
    public void tellAll(List<Notice> notices) {
        Instant now = clock.now();
        write(notices, now, now);
    }

    private List<NoticeStore.Line> write(List<Notice> notices, Instant now, Instant earliest) {
        Map<Urgency, Set<PersonId>> people = new EnumMap<>(Urgency.class);
        notices.forEach(notice -> people.computeIfAbsent(notice.urgency(), urgency -> new LinkedHashSet<>())
                .addAll(notice.to()));
        if (people.values().stream().allMatch(Set::isEmpty)) {
            return List.of();
        }
        SettingId setting = Acting.now().settingOrFail();
        Map<Urgency, Map<PersonId, Instant>> arrival = new EnumMap<>(Urgency.class);
        people.forEach((urgency, some) -> arrival.put(urgency, quiet.arrival(some, urgency, earliest)));
        List<NoticeStore.Line> told = store.write(
                setting,
                notices.stream().filter(notice -> !notice.to().isEmpty()).toList(),
                arrival,
                now);
        if (!told.isEmpty()) {
            Map<Urgency, Map<PersonId, List<Channel>>> channels = new EnumMap<>(Urgency.class);
            people.forEach((urgency, some) -> channels.put(urgency, book.first(some, urgency)));
            store.post(setting, told, channels);
        }
        return told;
    }

    /**
     * Tells everybody who was told under these keys that it is over, at once, and cancels what has not gone out. Saying it again
     * reaches nobody twice.
     *
     * @param keyPrefix the beginning of the keys that were told
     * @param words the line shown after sign-in; what leaves the building says only that it is over
     */
    public void standDown(String keyPrefix, String words) {
        SettingId setting = Acting.now().settingOrFail();
        Instant now = clock.now();
        store.cancelUnsent(setting, keyPrefix, now);
        store.standDown(setting, keyPrefix, now).map(over -> over.saying(words)).ifPresent(this::tell);
    }

    /** Who was told under a key, by which channel, when it went and when they saw it; in the order they were told. */
    @Transactional(readOnly = true)
    public List<Receipt> receipts(String keyPrefix) {
        return store.receipts(Acting.now().settingOrFail(), keyPrefix);
    }

    /** Notes that the acting person has seen what they were told under these keys, as when they open the page it is about. */
    public void seenByMe(String keyPrefix) {
        store.markSeen(Acting.now().settingOrFail(), Acting.now().personOrFail(), keyPrefix, clock.now());
    }
}
