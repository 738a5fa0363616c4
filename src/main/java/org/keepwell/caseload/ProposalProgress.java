package org.keepwell.caseload;

import java.util.OptionalLong;
import org.keepwell.caseload.solver.Progress;
import org.keepwell.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far the working out of a proposal has come, and whether somebody wants it to stop. Each call has a short transaction of its own, since
 * the proposal's row is held for as long as it is worked on.
 */
@Component
class ProposalProgress {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    ProposalProgress(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param best the best sum so far, empty before there is one */
    record SoFar(double seconds, OptionalLong best, OptionalLong bound, boolean stopping) {}

    /** Notes how far it is, and returns whether somebody wants it to stop. */
    boolean noteAndAsk(ProposalId id, Progress progress) {
        return Boolean.TRUE.equals(apart.execute(status -> jdbc.sql("""
                update caseload.proposal_progress set millis = ?, best_sum = ?, lower_bound = ?
                 where setting_id = ? and proposal_id = ? returning stop""")
                .params((int) (progress.seconds() * 1000), progress.objective(), progress.bound())
                .params(Acting.now().settingOrFail().value(), id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true)));
    }

    /** Whether somebody wants it to stop. */
    boolean stopWanted(ProposalId id) {
        return Boolean.TRUE.equals(apart.execute(status -> jdbc.sql(
                        "select stop from caseload.proposal_progress where setting_id = ? and proposal_id = ?")
                .params(Acting.now().settingOrFail().value(), id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true)));
    }

    void stop(ProposalId id) {
        jdbc.sql("update caseload.proposal_progress set stop = true where setting_id = ? and proposal_id = ?")
                .params(Acting.now().settingOrFail().value(), id.value())
                .update();
    }

    SoFar of(ProposalId id) {
        return jdbc.sql("""
                select millis, best_sum, lower_bound, stop from caseload.proposal_progress
                 where setting_id = ? and proposal_id = ?""")
                .params(Acting.now().settingOrFail().value(), id.value())
                .query((row, n) -> new SoFar(
                        row.getInt("millis") / 1000.0,
                        number((Long) row.getObject("best_sum")),
                        number((Long) row.getObject("lower_bound")),
                        row.getBoolean("stop")))
                .single();
    }

    private static OptionalLong number(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
