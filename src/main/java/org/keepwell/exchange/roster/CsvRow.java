package org.keepwell.exchange.roster;

import java.util.List;

/** One row of a file, asked by the names of its columns. A row may be shorter than its heading: what is missing is empty. */
record CsvRow(Place place, List<String> fields, Headings headings) {

    String at(String name) {
        int column = headings.column(name);
        return column < 0 || column >= fields.size() ? "" : fields.get(column).strip();
    }

    boolean blank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
