package org.keepwell.access;

import java.util.List;
import java.util.stream.Collectors;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of a setting as one text, so that a change of any shows. What runs of itself is left out: the outbox, the ladder of visits, and
 * the counts that follow them.
 */
final class WalkedRows {

    private static final String RUNS_OF_ITSELF = "'notices', 'shared'";
    private static final List<String> OF_THE_LADDER =
            List.of("visits.alarm", "visits.told", "visits.timer", "visits.event", "visits.party", "visits.visit");

    private WalkedRows() {}

    static String of(SettingId setting) {
        var logins = RunningKeepwell.logins();
        JdbcClient owner = JdbcClient.create(logins.as(logins.owner()));
        return owner.sql("""
                        select table_schema || '.' || table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where column_name = 'setting_id' and t.table_type = 'BASE TABLE' and table_schema not in (%s)
                         order by 1""".formatted(RUNS_OF_ITSELF)).query((row, n) -> row.getString(1)).list().stream()
                .filter(table -> !OF_THE_LADDER.contains(table))
                .map(table -> table + ": "
                        + owner.sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                + table + " t where setting_id = ?")
                                .param(setting.value())
                                .query((row, n) -> row.getString(1))
                                .single())
                .collect(Collectors.joining("\n"));
    }
}
