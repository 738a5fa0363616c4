package org.keepwell.notices;

import java.util.Map;
import org.keepwell.organisation.Channel;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Sends text messages through GOV.UK Notify. The template holds one field, {@code message}. */
final class NotifyCarrier implements Carrier {

    private final NotificationClient client;
    private final String template;

    NotifyCarrier(String url, String key, String template) {
        this.client = url.isEmpty() ? new NotificationClient(key) : new NotificationClient(key, url);
        this.template = template;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public Carried carry(Letter letter) {
        try {
            var taken = client.sendSms(
                    template,
                    letter.address(),
                    Map.of("message", letter.words()),
                    letter.id().toString());
            return taken.getNotificationId() == null ? Carried.tryAgain("answered nothing") : Carried.accepted();
        } catch (NotificationClientException e) {
            return e.getHttpResult() == 0 ? Carried.tryAgain("no answer") : Carried.answered(e.getHttpResult());
        }
    }
}
