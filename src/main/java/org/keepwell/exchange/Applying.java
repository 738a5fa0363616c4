package org.keepwell.exchange;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.keepwell.exchange.roster.Problem;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings in everybody who is new or changed, row by row: staff, then children with their families, then their adults. */
@Component
class Applying {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final BringsStaff staff;
    private final BringsFamilies families;

    Applying(JdbcClient jdbc, BringsStaff staff, BringsFamilies families) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.families = families;
    }

    /** A row that another module refused; the whole import is taken back. */
    static final class RowRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        RowRefused(PersonRow row, Refused refused) {
            super(refused);
            this.problem = new Problem(row.file(), row.line(), refused.field(), refused.words());
        }

        Problem problem() {
            return problem;
        }
    }

    /** @throws RowRefused at the first row that cannot be */
    void apply(ImportId id, IntConsumer percent) {
        int total = count(id);
        int done = 0;
        for (String kind : List.of("STAFF", "CHILD", "ADULT")) {
            long after = 0;
            for (List<PersonRow> rows = next(id, kind, after); !rows.isEmpty(); rows = next(id, kind, after)) {
                for (PersonRow row : rows) {
                    bring(id, row);
                    percent.accept((int) (++done * 100L / total));
                }
                after = rows.getLast().n();
            }
        }
    }

    private void bring(ImportId id, PersonRow row) {
        try {
            switch (row.kind()) {
                case "STAFF" -> staff.bring(row);
                case "CHILD" -> families.bringChild(id, row);
                default -> families.bringAdult(id, row);
            }
        } catch (Refused refused) {
            throw new RowRefused(row, refused);
        }
    }

    private List<PersonRow> next(ImportId id, String kind, long after) {
        return jdbc.sql("""
                select * from exchange.roster_person
                where setting_id = ? and import_id = ? and kind = ? and outcome in ('NEW', 'CHANGED') and n > ?
                order by n limit ?""")
                .params(setting(), id.value(), kind, after, AT_ONCE)
                .query(PersonRow::read)
                .list();
    }

    private int count(ImportId id) {
        return jdbc.sql("""
                select count(*) from exchange.roster_person
                where setting_id = ? and import_id = ? and outcome in ('NEW', 'CHANGED')""").params(setting(), id.value()).query(Integer.class).single();
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
