package org.keepwell.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.audit.AuditVerify.Report;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.KeepwellTest;

@KeepwellTest
class AuditVerifyTest {

    private final SettingId one = SettingId.make();
    private final SettingId two = SettingId.make();

    @TempDir
    private Path directory;

    private AuditCopy copy;
    private Path anchor;

    @BeforeEach
    void twoChainsWithTwoCheckpoints() throws SQLException, IOException {
        copy = AuditCopy.empty(directory.resolve("keys"));
        anchor = directory.resolve("anchor");
        copy.record(one, 6);
        copy.record(two, 3);
        Anchors.append(anchor, copy.sign());
        copy.record(one, 6);
        Anchors.append(anchor, copy.sign());
        copy.record(one, 2);
    }

    @Test
    void findsNothingAmissInAnUntouchedAudit() throws Exception {
        Report report = copy.verify(anchor);

        assertThat(report.findings()).isEmpty();
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(17);
        assertThat(report.unsigned()).isEqualTo(2);
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.anchors()).isEqualTo(2);
    }

    @Test
    void namesAChangedEntry() throws Exception {
        copy.tamper("update audit.entry set verb = 'closed' where chain = ? and seq = 4", one.value());

        assertFirst(one, 4, "was changed, inserted or moved");
    }

    @Test
    void namesAChangedTime() throws Exception {
        copy.tamper(
                "update audit.entry set at = at - interval '1 microsecond' where chain = ? and seq = 2", two.value());

        assertFirst(two, 2, "was changed, inserted or moved");
    }

    @Test
    void namesARemovedEntry() throws Exception {
        copy.tamper("delete from audit.entry where chain = ? and seq = 5", one.value());

        assertFirst(one, 5, "was removed");
    }

    @Test
    void namesAnInsertedEntry() throws Exception {
        copy.tamper("alter table audit.detail drop constraint if exists detail_chain_seq_fkey");
        copy.tamper("update audit.detail set seq = -seq - 1 where chain = ? and seq > 4", one.value());
        copy.tamper("alter table audit.entry drop constraint if exists entry_seq_check");
        copy.tamper("update audit.entry set seq = -seq - 1 where chain = ? and seq > 4", one.value());
        copy.tamper("update audit.entry set seq = -seq where seq < 0");
        copy.tamper(
                "insert into audit.entry select chain, 5, at, actor_kind, person, hat, 'forged', subject_kind, subject,"
                        + " null, hash from audit.entry where chain = ? and seq = 4",
                one.value());

        assertFirst(one, 5, "was changed, inserted or moved");
    }

    @Test
    void namesEntriesThatChangedPlaces() throws Exception {
        copy.tamper("alter table audit.entry drop constraint if exists entry_seq_check");
        copy.tamper("update audit.entry set seq = -7 where chain = ? and seq = 7", one.value());
        copy.tamper("update audit.entry set seq = 7 where chain = ? and seq = 8", one.value());
        copy.tamper("update audit.entry set seq = 8 where chain = ? and seq = -7", one.value());

        assertFirst(one, 7, "was changed, inserted or moved");
    }

    @Test
    void namesAnEntryMovedToAnotherChain() throws Exception {
        copy.tamper("delete from audit.entry where chain = ? and seq = 2", two.value());
        copy.tamper("update audit.entry set chain = ? where chain = ? and seq = 2", two.value(), one.value());

        assertThat(copy.verify(null).findings())
                .extracting(AuditVerify.Finding::record)
                .containsExactlyInAnyOrder("entry 2 of chain " + one, "entry 2 of chain " + two);
    }

    @Test
    void namesAChangedDetail() throws Exception {
        copy.tamper("update audit.detail set detail = '{}' where chain = ? and seq = 3", one.value());

        assertFirst(one, 3, "has a detail that was changed");
    }

    @Test
    void findsAForgedRewriteOlderThanTheLastCheckpoint() throws Exception {
        copy.rewriteFrom(one, 3);

        assertFirst(one, 6, "is not what checkpoint 1 signed");
    }

    @Test
    void findsARewriteHiddenByChangingTheSignedEnds() throws Exception {
        copy.rewriteFrom(one, 3);
        copy.tamper("update audit.checkpoint_head h set hash = e.hash from audit.entry e"
                + " where e.chain = h.chain and e.seq = h.seq");

        assertThat(copy.verify(null).findings().getFirst().record()).isEqualTo("checkpoint 1");
    }

    @Test
    void findsAForgedSignature() throws Exception {
        copy.tamper("update audit.checkpoint set root = sha256(''::bytea) where n = 2");

        assertThat(copy.verify(null).findings().getFirst().toString())
                .contains("checkpoint 2: has a signature that does not fit");
    }

    @Test
    void findsACheckpointTakenOutOfTheMiddle() throws Exception {
        copy.sign();
        copy.tamper("delete from audit.checkpoint_head where n = 2");
        copy.tamper("delete from audit.checkpoint where n = 2");

        assertThat(copy.verify(null).findings().getFirst().toString()).isEqualTo("checkpoint 2: was removed");
    }

    @Test
    void findsATailCutOffButStillCounted() throws Exception {
        copy.tamper("delete from audit.entry where chain = ? and seq = 14", one.value());

        assertFirst(one, 14, "was cut off");
    }

    @Test
    void findsATailCutOffBeforeTheLastCheckpoint() throws Exception {
        cutTail(one, 10);

        assertThat(copy.verify(null).findings().getFirst().toString())
                .contains("entry 12", "was signed in checkpoint 2 and is gone");
    }

    @Test
    void findsATailCutOffWithItsCheckpointsByTheAnchorAlone() throws Exception {
        cutTail(one, 6);
        dropCheckpoint(2);

        assertThat(copy.verify(null).good())
                .as("without an anchor this cannot be seen, as docs/audit.md says")
                .isTrue();
        assertThat(copy.verify(anchor).findings().getFirst().toString())
                .contains("checkpoint 2", "is gone: what came since was cut off");
    }

    @Test
    void findsThatEverythingWasDroppedByTheAnchorAlone() throws Exception {
        copy.dropEverything();

        assertThat(copy.verify(null).good()).isTrue();
        assertThat(copy.verify(anchor).findings()).hasSize(2);
    }

    @Test
    void findsAWholeChainRemoved() throws Exception {
        copy.tamper("delete from audit.detail where chain = ?", two.value());
        copy.tamper("delete from audit.entry where chain = ?", two.value());
        copy.tamper("delete from audit.head where chain = ?", two.value());

        assertThat(copy.verify(null).findings().getFirst().toString()).contains(two.toString(), "is gone");
    }

    @Test
    void refusesCheckpointsSignedByAnotherKey() throws Exception {
        Files.move(
                directory.resolve("keys").resolve("audit-signing.pub"),
                directory.resolve("elsewhere.pub"),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(copy.verify(null).findings().getFirst().toString())
                .contains("checkpoint 1: is signed by a key that is not");
    }

    @Test
    void refusesAnAnchorThatWasChanged() throws Exception {
        Files.writeString(anchor, Files.readString(anchor).replaceFirst("chains=2", "chains=3"));

        assertThat(copy.verify(anchor).findings().getFirst().toString()).contains("anchor of checkpoint 1");
    }

    @Test
    void isStillWholeAfterDetailsWereErased() throws Exception {
        long details = copy.eraseDetails(one);

        Report report = copy.verify(anchor);
        assertThat(details).isEqualTo(4);
        assertThat(report.erased()).isEqualTo(4);
        assertThat(report.findings()).isEmpty();
    }

    private void cutTail(SettingId chain, long after) {
        copy.tamper("delete from audit.detail where chain = ? and seq > ?", chain.value(), after);
        copy.tamper("delete from audit.entry where chain = ? and seq > ?", chain.value(), after);
        copy.tamper(
                "update audit.head h set seq = e.seq, hash = e.hash from audit.entry e"
                        + " where h.chain = ? and e.chain = h.chain and e.seq = ?",
                chain.value(),
                after);
    }

    private void dropCheckpoint(long number) {
        copy.tamper("delete from audit.checkpoint_head where n = ?", number);
        copy.tamper("delete from audit.checkpoint where n = ?", number);
    }

    private void assertFirst(SettingId chain, long seq, String what) throws SQLException, IOException {
        Report report = copy.verify(anchor);
        assertThat(report.findings()).isNotEmpty();
        assertThat(report.findings().getFirst().record()).isEqualTo("entry " + seq + " of chain " + chain);
        assertThat(report.findings().getFirst().what()).contains(what);
    }
}
