package org.keepwell.exchange;

import java.util.List;
import java.util.Map;
import org.keepwell.shared.web.Option;

/**
 * One import as it stands.
 *
 * @param counts what it brings, by kind of person
 * @param rows the first rows that bring something, or did
 * @param problems what is wrong, exactly where
 * @param orgs the schools to choose from, while that is to be done
 * @param headings the columns of a plain list, while they are to be chosen
 * @param suggested the column that each field is probably in
 */
public record ImportPage(
        String id,
        String fileName,
        String by,
        ImportState state,
        String words,
        int percent,
        List<Count> counts,
        List<Row> rows,
        List<Wrong> problems,
        int problemCount,
        List<Option> orgs,
        List<Option> headings,
        List<Field> fields,
        Map<String, String> suggested,
        List<List<String>> sample) {

    /** How many of one kind. */
    public record Count(String kind, int fresh, int changed, int same, int gone, int skipped) {}

    /** One person. {@code name} is empty once the import is over. */
    public record Row(String file, long line, String kind, String name, String outcome) {}

    /** One thing that is wrong. */
    public record Wrong(String file, String line, String column, String expected) {}

    /** Something a column can hold. */
    public record Field(String name, String label, boolean needed) {}

    public boolean atWork() {
        return state.atWork();
    }

    /** Whether there is anything to bring in. */
    public boolean bringsAnything() {
        return counts.stream().anyMatch(count -> count.fresh() + count.changed() > 0);
    }
}
