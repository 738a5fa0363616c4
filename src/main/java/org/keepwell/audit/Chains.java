package org.keepwell.audit;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Appends to the chains through the one function that may. */
@Component
class Chains {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Chains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(SettingId chain, List<Entry> entries) {
        ArrayNode rows = JSON.createArrayNode();
        entries.forEach(entry -> rows.add(row(entry)));
        jdbc.sql("select audit.append(?, ?::jsonb)")
                .param(chain.value())
                .param(rows.toString())
                .query(Long.class)
                .single();
    }

    long eraseDetail(String kind, UUID subject) {
        return jdbc.sql("select audit.erase_detail(?, ?)")
                .param(kind)
                .param(subject)
                .query(Long.class)
                .single();
    }

    long eraseDetailsBefore(Instant moment) {
        return jdbc.sql("select audit.erase_old_details(?)")
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static ObjectNode row(Entry entry) {
        ObjectNode row = JSON.createObjectNode()
                .put("actor", entry.actor().kind().name())
                .put("hat", entry.hat())
                .put("verb", entry.verb())
                .put("kind", entry.subjectKind())
                .put("subject", entry.subject().toString());
        if (entry.person() != null) {
            row.put("person", entry.person().toString());
        }
        if (!entry.detail().isEmpty()) {
            byte[] salt = new byte[SALT_BYTES];
            RANDOM.nextBytes(salt);
            row.put("salt", HexFormat.of().formatHex(salt));
            row.put("detail", JSON.writeValueAsString(new TreeMap<>(entry.detail())));
        }
        return row;
    }
}
