package org.keepwell.exchange.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.keepwell.shared.Refused;

/** One CSV file, read row by row. Memory is bounded by the longest row that {@link Limits} lets through. */
final class CsvFile {

    private static final int HEADING_LOOK = 4096;
    private static final int LEAST_BUFFER = 1 << 15;

    private final String name;
    private final Limits limits;
    private final RowCount rows;

    /** Rows of all files of one roster together. */
    static final class RowCount {
        private long read;
    }

    CsvFile(String name, Limits limits, RowCount rows) {
        this.name = name;
        this.limits = limits;
        this.rows = rows;
    }

    /**
     * Reads the whole stream without closing it.
     *
     * @param known the columns looked for; headings that nearly match are taken for them
     * @throws Refused when this is no CSV, or more than the limits let through
     */
    void read(InputStream stream, List<String> known, Consumer<CsvRow> each) throws IOException {
        Iterator<CsvRecord> records = records(stream);
        if (!hasNext(records, 0)) {
            throw new Refused("file", name + " is empty.");
        }
        CsvRecord first = next(records, 0);
        Headings headings = new Headings(first.getFields(), known);
        long line = first.getStartingLineNumber();
        while (hasNext(records, line)) {
            CsvRecord record = next(records, line);
            line = record.getStartingLineNumber();
            countOne();
            CsvRow row = new CsvRow(new Place(name, line), record.getFields(), headings);
            if (!row.blank()) {
                each.accept(row);
            }
        }
    }

    /** The headings and some first rows, for choosing columns. */
    List<List<String>> start(InputStream stream, int most) throws IOException {
        Iterator<CsvRecord> records = records(stream);
        List<List<String>> start = new ArrayList<>();
        while (start.size() < most && hasNext(records, start.size())) {
            start.add(next(records, start.size()).getFields());
        }
        if (start.isEmpty()) {
            throw new Refused("file", name + " is empty.");
        }
        return start;
    }

    private void countOne() {
        if (++rows.read > limits.rows()) {
            throw new Refused(
                    "file",
                    String.format(
                            Locale.UK,
                            "This roster has more than %,d rows. Export one school at a time and try again.",
                            limits.rows()));
        }
    }

    private Iterator<CsvRecord> records(InputStream stream) throws IOException {
        BufferedReader text = new BufferedReader(UntidyText.of(stream, name), LEAST_BUFFER);
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.fieldCharacters())
                .maxRecordSize(limits.rowCharacters())
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(LEAST_BUFFER, limits.rowCharacters()))
                .build(handler, (Reader) text)
                .iterator();
    }

    /** Comma, semicolon or tab: whichever the heading has most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADING_LOOK);
        char[] look = new char[HEADING_LOOK];
        int length = 0;
        int got;
        while (length < look.length && (got = text.read(look, length, look.length - length)) > 0) {
            length += got;
        }
        text.reset();
        String heading = new String(look, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    private boolean hasNext(Iterator<CsvRecord> records, long line) {
        try {
            return records.hasNext();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(line, e);
        }
    }

    private CsvRecord next(Iterator<CsvRecord> records, long line) {
        try {
            return records.next();
        } catch (CsvParseException | UncheckedIOException e) {
            throw unreadable(line, e);
        }
    }

    private Refused unreadable(long lastRead, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
        }
        return new Refused(
                "file",
                String.format(
                        Locale.UK,
                        "%s, after line %d: this is not a row of a roster. A row has at most %,d columns, %,d characters a field and"
                                + " %,d in all, and a quotation mark that opens also closes.",
                        name,
                        lastRead,
                        limits.columns(),
                        limits.fieldCharacters(),
                        limits.rowCharacters()));
    }
}
