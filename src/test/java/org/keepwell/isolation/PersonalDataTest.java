package org.keepwell.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.personaldata.PersonalData;
import org.keepwell.testing.KeepwellTest;

@KeepwellTest
class PersonalDataTest {

    @Test
    void everyTableIsInTheCatalogueOnce() {
        List<String> tables = new ArrayList<>(Database.tables());
        tables.removeIf(table -> table.endsWith(GlobalTables.MIGRATION_HISTORY));

        assertThat(PersonalData.all())
                .as(
                        "A new table needs a line in src/main/resources/personal-data/MODULE.csv: whose data, kept how long, exported"
                                + " and erased how; or whose = nobody")
                .extracting(PersonalData.Entry::table)
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void theDocumentIsInStep() throws IOException {
        Path document = Path.of("docs", "personal-data.md");
        if (Boolean.getBoolean("keepwell.write-docs")) {
            Files.writeString(document, PersonalData.document());
        }

        assertThat(Files.readString(document))
                .as("write it anew with -Dkeepwell.write-docs=true")
                .isEqualTo(PersonalData.document());
    }
}
