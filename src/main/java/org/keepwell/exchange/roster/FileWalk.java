package org.keepwell.exchange.roster;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.keepwell.shared.Refused;

/** Walks the files of a roster once, packed or not, and stops as soon as they are more than any roster is. */
final class FileWalk {

    private static final int SCRAP = 1 << 16;
    private static final long RATIO_FROM = 10_000_000L;

    private static final String BOMB =
            "The archive unpacks to many times its size, as no roster does. It was not read further.";

    private final RosterInput input;
    private final Limits limits;
    private final IntConsumer progress;

    private long stored;
    private long unpacked;
    private int files;
    private int percent;

    /** Takes one file. The stream need not be read to its end. */
    interface Visitor {
        void file(String name, InputStream stream) throws IOException;
    }

    FileWalk(RosterInput input, Limits limits, IntConsumer progress) {
        this.input = input;
        this.limits = limits;
        this.progress = progress;
    }

    /** @throws Refused when a file cannot be unpacked or there is more than the limits let through */
    void each(Visitor visitor) throws IOException {
        for (RosterInput.Source source : input.files()) {
            try (InputStream raw = new Counted(source.opener().open());
                    BufferedInputStream stream = new BufferedInputStream(raw)) {
                if (isArchive(stream)) {
                    archive(stream, visitor);
                } else {
                    oneMore();
                    visitor.file(tidy(source.name()), new Unpacked(stream, false));
                }
            }
        }
    }

    static boolean isArchive(BufferedInputStream stream) throws IOException {
        stream.mark(4);
        byte[] start = stream.readNBytes(4);
        stream.reset();
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
    }

    private void archive(InputStream stream, Visitor visitor) throws IOException {
        boolean any = false;
        try (ZipInputStream zip = new ZipInputStream(stream, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                oneMore();
                if (entry.getName().equalsIgnoreCase("[Content_Types].xml")) {
                    throw new Refused("file", "This is a spreadsheet or a document. Save it as CSV and try again.");
                }
                InputStream inside = new Unpacked(zip, true);
                if (!entry.isDirectory() && !entry.getName().contains("__MACOSX")) {
                    visitor.file(tidy(entry.getName()), inside);
                }
                drain(inside);
            }
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw new Refused("file", "The archive is damaged or cut short: it cannot be unpacked. Export it again.");
        }
        if (!any) {
            throw new Refused("file", "The archive is empty or damaged.");
        }
    }

    private static void drain(InputStream stream) throws IOException {
        byte[] scrap = new byte[SCRAP];
        int got = 0;
        while (got >= 0) {
            got = stream.read(scrap, 0, scrap.length);
        }
    }

    private String tooMuch() {
        return String.format(
                Locale.UK,
                "The roster holds more than %,d MB. Export one school at a time and try again.",
                limits.bytes() / 1_000_000);
    }

    private void oneMore() {
        if (++files > limits.files()) {
            throw new Refused("file", "There are more than " + limits.files() + " files in it: no roster has so many.");
        }
    }

    /** The last part of a name, as far as it can be shown. */
    private static String tidy(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{N} ._()-]", "");
        return plain.isBlank() ? "file" : plain.substring(0, Math.min(plain.length(), 80));
    }

    /** Counts what is read as it is stored, for the progress. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count(got < 0 ? 0 : 1);
            return got;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            stored += bytes;
            int now = input.size() <= 0 ? 0 : (int) Math.min(99, stored * 100 / input.size());
            if (now > percent) {
                percent = now;
                progress.accept(now);
            }
        }
    }

    /** Counts what comes out, and ends it when it is too much. Closing it closes nothing. */
    private final class Unpacked extends FilterInputStream {

        private final boolean packed;

        Unpacked(InputStream stream, boolean packed) {
            super(stream);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count(got < 0 ? 0 : 1);
            return got;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int got = super.read(into, from, most);
            count(Math.max(got, 0));
            return got;
        }

        private void count(int bytes) {
            unpacked += bytes;
            boolean bomb = packed && unpacked > RATIO_FROM && unpacked > stored * limits.timesPacked();
            if (unpacked > limits.bytes() || bomb) {
                throw new Refused("file", bomb ? BOMB : tooMuch());
            }
        }

        @Override
        public void close() {
            // belongs to whoever opened it
        }
    }
}
