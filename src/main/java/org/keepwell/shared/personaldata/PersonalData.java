package org.keepwell.shared.personaldata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The catalogue of personal data. Each module keeps {@code src/main/resources/personal-data/MODULE.csv}, one line a table, from the day
 * the table is made; a test fails for a table without a line, and keeps {@code docs/personal-data.md} in step.
 */
public final class PersonalData {

    /** Whose is written so for a table that is about nobody. */
    public static final String NOBODY = "nobody";

    private PersonalData() {}

    /**
     * One table.
     *
     * @param table {@code schema.table}
     * @param whose whom it is about, or {@link #NOBODY}
     * @param holds what it says of them
     * @param kept the retention rule in words
     * @param months the same in months where it is counted in months
     * @param exported how a person gets to see it
     * @param erased how it goes
     */
    public record Entry(
            String table, String whose, String holds, String kept, OptionalInt months, String exported, String erased) {

        public Entry {
            if (table.isBlank() || whose.isBlank()) {
                throw new IllegalArgumentException(
                        "A line of the catalogue names a table and whose data it is: " + table);
            }
            if (!whose.equals(NOBODY)
                    && (holds.isBlank() || kept.isBlank() || exported.isBlank() || erased.isBlank())) {
                throw new IllegalArgumentException(
                        table + ": say what it holds, how long it is kept, how exported, how erased");
            }
        }
    }

    /** Every table, by name. */
    public static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:personal-data/*.csv");
            for (Resource file : files) {
                read(file, all);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the catalogue of personal data", e);
        }
        all.sort(Comparator.comparing(Entry::table));
        return List.copyOf(all);
    }

    /** The catalogue as a document. */
    public static String document() {
        StringBuilder text = new StringBuilder("""
                # Personal data

                Whose data each table holds, for how long, how a person gets to see it and how it goes. Made from
                `src/main/resources/personal-data/`; a test fails for a table without a line. Guarded text is sealed under its owner's
                key, and destroying that key erases it at once, and from backups within 65 days.

                | Table | Whose | Holds | Kept | Exported | Erased |
                |---|---|---|---|---|---|
                """);
        StringBuilder nobodys = new StringBuilder();
        for (Entry entry : all()) {
            if (entry.whose().equals(NOBODY)) {
                nobodys.append(
                        "- `%s`%s%n".formatted(entry.table(), entry.holds().isBlank() ? "" : ": " + entry.holds()));
            } else {
                text.append("| `%s` | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                entry.table(),
                                entry.whose(),
                                entry.holds(),
                                entry.kept(),
                                entry.exported(),
                                entry.erased()));
            }
        }
        return text.append("\n## Tables about nobody\n\n").append(nobodys).toString();
    }

    private static void read(Resource file, List<Entry> into) throws IOException {
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(file.getContentAsString(StandardCharsets.UTF_8))) {
            for (NamedCsvRecord line : lines) {
                into.add(new Entry(
                        line.getField("table"),
                        line.getField("whose"),
                        line.getField("holds"),
                        line.getField("kept"),
                        months(line.getField("months")),
                        line.getField("exported"),
                        line.getField("erased")));
            }
        }
    }

    private static OptionalInt months(String text) {
        return text.isBlank() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
}
