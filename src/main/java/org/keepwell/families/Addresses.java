package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where families may be met. An address marked withheld is shown to those on the family's case and on a visit there, with the word. */
@Component
@Transactional(readOnly = true)
public class Addresses {

    private final JdbcClient jdbc;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Addresses(JdbcClient jdbc, MayI mayI, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** The family's present addresses, for somebody who may see the family; empty for anybody else. */
    public List<AddressView> of(FamilyId family) {
        return here("""
                select a.* from families.address a
                  join families.visible_family v on v.setting_id = a.setting_id and v.family_id = a.family_id
                 where a.setting_id = :setting and a.family_id = :family and a.left_on is null
                 order by a.address_id""")
                .param("family", family.value())
                .query((row, n) -> view(row))
                .list();
    }

    /** One address, for somebody who may see its family. */
    public AddressEntry entry(AddressId address) {
        return here("""
                select a.* from families.address a
                  join families.visible_family v on v.setting_id = a.setting_id and v.family_id = a.family_id
                 where a.setting_id = :setting and a.address_id = :address""")
                .param("address", address.value())
                .query((row, n) -> new AddressEntry(view(row), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("address"));
    }

    /** One address for a visit or an alarm that the caller has already let the person into; also for the engine. */
    public AddressView onVisit(AddressId address) {
        return here("select a.* from families.address a where a.setting_id = :setting and a.address_id = :address")
                .param("address", address.value())
                .query((row, n) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("address"));
    }

    /** Adds an address to a family. The id in {@code wanted} is the one it gets. */
    @Transactional
    public AddressId add(AddressView wanted) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        requireLine(wanted);
        int rows = written("""
                insert into families.address (setting_id, address_id, family_id, line, postcode, whose, phone,
                                              signal_note, withheld)
                select :setting, :address, v.family_id, :line, :postcode, :whose, :phone, :signalNote, :withheld
                  from families.visible_family v where v.setting_id = :setting and v.family_id = :family""", wanted).update();
        if (rows != 1) {
            throw new NotFound("family");
        }
        audit.record("address-added", "family", wanted.family().value());
        return wanted.id();
    }

    /** Changes an address. */
    @Transactional
    public void change(AddressView wanted, int version) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        requireLine(wanted);
        int rows = written("""
                update families.address
                   set line = :line, postcode = :postcode, whose = :whose, phone = :phone, signal_note = :signalNote,
                       withheld = :withheld, version = version + 1
                 where setting_id = :setting and address_id = :address and family_id = :family and version = :version""", wanted).param("version", version).update();
        if (rows != 1) {
            throw new Stale("address");
        }
        audit.record("address-changed", "family", wanted.family().value());
    }

    /** Notes that the family is no longer met there. Past visits keep the address. */
    @Transactional
    public void leave(FamilyId family, AddressId address) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, family.value());
        int rows = here("""
                update families.address set left_on = :today, version = version + 1
                 where setting_id = :setting and address_id = :address and family_id = :family and left_on is null""")
                .param("address", address.value())
                .param("family", family.value())
                .param("today", clock.today())
                .update();
        if (rows != 1) {
            throw new NotFound("address");
        }
        audit.record("address-left", "family", family.value());
    }

    private static void requireLine(AddressView wanted) {
        if (wanted.line().isBlank()) {
            throw new Refused("line", "Give the house and street");
        }
    }

    private JdbcClient.StatementSpec written(String sql, AddressView wanted) {
        return here(sql)
                .param("address", wanted.id().value())
                .param("family", wanted.family().value())
                .param("line", wanted.line().strip())
                .param("postcode", wanted.postcode().strip())
                .param("whose", wanted.whose().strip())
                .param("phone", wanted.phone().strip())
                .param("signalNote", wanted.signalNote().strip())
                .param("withheld", wanted.withheld());
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private static AddressView view(ResultSet row) throws SQLException {
        return new AddressView(
                new AddressId(Rows.id(row, "address_id")),
                new FamilyId(Rows.id(row, "family_id")),
                Rows.text(row, "line"),
                Rows.text(row, "postcode"),
                Rows.text(row, "whose"),
                Rows.text(row, "phone"),
                Rows.text(row, "signal_note"),
                row.getBoolean("withheld"));
    }
}
