package org.keepwell.notices;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.keepwell.organisation.Channel;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to an SMTP server. The Message-ID is the letter's id, so that a repeat is recognised as one. */
final class EmailCarrier implements Carrier {

    private static final String CONNECT_MILLIS = "5000";
    private static final String READ_MILLIS = "10000";

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;
    private final String domain;

    /** How the connection is kept private. */
    enum Tls {
        NONE,
        STARTTLS,
        IMPLICIT
    }

    /** Where the server is and who we are to it; {@code user} is empty when it asks for no sign-in. */
    record Server(String host, int port, String user, String password, String from, Tls tls) {

        /** Nothing of the sign-in. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    EmailCarrier(Server server) {
        this.from = server.from();
        this.domain = from.substring(from.lastIndexOf('@') + 1);
        sender.setHost(server.host());
        sender.setPort(server.port());
        if (!server.user().isEmpty()) {
            sender.setUsername(server.user());
            sender.setPassword(server.password());
        }
        sender.setJavaMailProperties(properties(server));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Carried carry(Letter letter) throws MessagingException {
        MimeMessage message = new Message(sender, "<" + letter.id() + "@" + domain + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.words(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(Instant.now()));
        message.setHeader("Auto-Submitted", "auto-generated");
        try {
            sender.send(message);
            return Carried.accepted();
        } catch (MailSendException e) {
            return refusedForGood(e) ? Carried.never("the server refuses this address") : tryAgain(e);
        }
    }

    /** A connection that failed comes as the cause; a message that failed on a good connection does not. */
    private static Carried tryAgain(MailSendException e) {
        return Carried.tryAgain(e.getCause() == null ? "the mail server failed" : "no mail server answered");
    }

    /** The server took the conversation but named the receiver as one it will never deliver to. */
    private static boolean refusedForGood(MailSendException e) {
        for (Exception failure : e.getMessageExceptions()) {
            if (failure instanceof SendFailedException refused) {
                Address[] invalid = refused.getInvalidAddresses();
                return invalid != null && invalid.length > 0;
            }
        }
        return false;
    }

    private static Properties properties(Server server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", READ_MILLIS);
        properties.put("mail.smtp.writetimeout", READ_MILLIS);
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(server.tls() == Tls.STARTTLS));
        properties.put("mail.smtp.ssl.enable", String.valueOf(server.tls() == Tls.IMPLICIT));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }

    /** A message that keeps its own Message-ID instead of being given a new one at every try. */
    private static final class Message extends MimeMessage {

        private final String id;

        Message(JavaMailSenderImpl sender, String id) {
            super(sender.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
