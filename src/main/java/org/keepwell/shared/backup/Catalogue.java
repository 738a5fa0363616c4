package org.keepwell.shared.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The tables and sequences of Keepwell's own schemas, as the database itself lists them. */
record Catalogue(List<Table> tables, List<String> sequences, List<Link> links) {

    /** Rows that mean nothing in another home: sessions would let whoever holds the backup act as somebody signed in. */
    private static final Set<String> WITHOUT_ROWS = Set.of("access.session", "access.session_attributes");

    private static final String OURS = """
            n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and pg_get_userbyid(n.nspowner) = current_user
            """;

    private static final String TABLES = """
            select format('%%I.%%I', n.nspname, c.relname), c.relforcerowsecurity,
                   array(select quote_ident(a.attname) from pg_attribute a
                          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                          order by a.attnum),
                   c.relrowsecurity and not exists (
                       select from pg_policy p
                        where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                          and (select oid from pg_roles where rolname = current_user) = any (p.polroles)
                          and pg_get_expr(p.polqual, p.polrelid) = 'true')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and c.relname <> 'migration_history'
               and not (n.nspname = 'shared' and c.relname = 'migrated') and %s
             order by 1""".formatted(OURS);

    private static final String SEQUENCES = """
            select format('%%I.%%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'S' and %s
             order by 1""".formatted(OURS);

    private static final String LINKS = """
            select format('%%I.%%I', n.nspname, c.relname), format('%%I.%%I', tn.nspname, t.relname),
                   quote_ident(k.conname), pg_get_constraintdef(k.oid)
              from pg_constraint k
              join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
             where k.contype = 'f' and k.conrelid <> k.confrelid and %s
             order by 1, 3""".formatted(OURS);

    Catalogue {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        links = List.copyOf(links);
    }

    /**
     * A table.
     *
     * @param name with its schema, quoted where need be
     * @param forced whether row-level security binds even its owner
     * @param hidden whether some rows could be hidden from the owner: a backup would miss them without a word
     */
    record Table(String name, boolean keepsRows, boolean forced, boolean hidden, List<String> columns) {
        Table {
            columns = List.copyOf(columns);
        }

        String columnList() {
            return String.join(", ", columns);
        }
    }

    /** A foreign key from one table to another. */
    record Link(String from, String to, String constraint, String definition) {}

    /** Reads it with the rights of the connection's account, which must own the schemas. */
    static Catalogue read(Connection owner) throws SQLException {
        var tables = new ArrayList<Table>();
        var sequences = new ArrayList<String>();
        var links = new ArrayList<Link>();
        query(
                owner,
                TABLES,
                row -> tables.add(new Table(
                        row.getString(1),
                        !WITHOUT_ROWS.contains(row.getString(1)),
                        row.getBoolean(2),
                        row.getBoolean(4),
                        List.of((String[]) row.getArray(3).getArray()))));
        query(owner, SEQUENCES, row -> sequences.add(row.getString(1)));
        query(
                owner,
                LINKS,
                row -> links.add(new Link(row.getString(1), row.getString(2), row.getString(3), row.getString(4))));
        return new Catalogue(tables, sequences, links);
    }

    /** The tables, each after those it refers to; where they refer to each other in a ring, the ring is cut anywhere. */
    List<Table> inLoadingOrder() {
        var left = new ArrayList<>(tables);
        var ordered = new ArrayList<Table>();
        while (!left.isEmpty()) {
            Table next = left.stream()
                    .filter(table -> waitsFor(table, left).isEmpty())
                    .findFirst()
                    .orElse(left.getFirst());
            left.remove(next);
            ordered.add(next);
        }
        return List.copyOf(ordered);
    }

    /** The foreign keys that {@link #inLoadingOrder} cannot satisfy on the way. */
    List<Link> cutLinks() {
        List<String> order = inLoadingOrder().stream().map(Table::name).toList();
        return links.stream()
                .filter(link -> order.indexOf(link.from()) < order.indexOf(link.to()))
                .toList();
    }

    private List<Link> waitsFor(Table table, List<Table> left) {
        return links.stream()
                .filter(link -> link.from().equals(table.name()))
                .filter(link -> left.stream().anyMatch(other -> other.name().equals(link.to())))
                .toList();
    }

    /** What to do with one row. */
    interface EachRow {
        boolean take(ResultSet row) throws SQLException;
    }

    static void query(Connection connection, String sql, EachRow each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.take(rows);
            }
        }
    }
}
