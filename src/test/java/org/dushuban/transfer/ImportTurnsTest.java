package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dushuban.question.Topics;
import org.dushuban.shared.Actor;
import org.dushuban.shared.Ids;
import org.dushuban.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Several hands at one run, or several runs at one thing: nothing is lost, and nothing is done that nobody has seen. */
class ImportTurnsTest extends ImportCase {

    private static final int RACES = 150;

    @Autowired
    ImportStore store;

    @Autowired
    ImportWriter writer;

    @Autowired
    Topics topics;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatWaitsForAThreadIsNotTakenForDead() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Set<ImportRun.Id> begun = ConcurrentHashMap.newKeySet();
        ImportLook look = mock(ImportLook.class);
        when(look.anew(any(), any())).thenAnswer(call -> {
            begun.add(call.<ImportRow>getArgument(0).id());
            release.await();
            throw new CancellationException("this look tells nothing");
        });
        ImportRuns runs = new ImportRuns(store, look, writer);
        ImportSweeper sweeper = new ImportSweeper(store, runs, Duration.ofMinutes(1), Duration.ofDays(7));
        List<ImportRun.Id> ids = List.of(row(), row(), row(), row());
        ids.forEach(id -> runs.check(store.find(id).orElseThrow()));
        while (begun.size() < 2) {
            pause(5);
        }
        jdbc.sql("update import_run set beat_at = ?")
                .param(OffsetDateTime.now().minusMinutes(2))
                .update();

        sweeper.sweep();

        assertThat(ids)
                .extracting(id -> imports.get(id).state())
                .as("two are at work and silent, two wait")
                .containsExactly(
                        ImportRun.State.FAILED,
                        ImportRun.State.FAILED,
                        ImportRun.State.CHECKING,
                        ImportRun.State.CHECKING);
        imports.cancel(ids.get(3));
        release.countDown();
        assertThat(await(ids.get(2)).state()).isEqualTo(ImportRun.State.CANCELLED);
        assertThat(await(ids.get(3)).state()).isEqualTo(ImportRun.State.CANCELLED);
        assertThat(begun)
                .as("what was cancelled while it waited is never begun")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(ids.subList(0, 3)));
        runs.stop();
    }

    @Test
    void aCancellationIsNotSwallowedByAConfirmationAtTheSameMoment() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                ImportRun.Id id = row();
                jdbc.sql("update import_run set state = 'checked' where id = ?")
                        .param(id.value())
                        .update();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<?> confirming = two.submit(() -> {
                    start.await();
                    return store.begin(id, 1, ImportRun.State.CHECKED, ImportRun.State.WRITING);
                });
                Future<?> cancelling = two.submit(() -> {
                    start.await();
                    store.cancel(id);
                    return true;
                });
                confirming.get();
                cancelling.get();

                ImportRun run = imports.get(id);
                boolean goesOn = run.state() == ImportRun.State.WRITING && store.beat(id, run.turn(), 0, 1);
                assertThat(goesOn).as("race %d ended as %s", race, run.state()).isFalse();
            }
        }
    }

    @Test
    void whatAnotherPageHasChosenIsNotConfirmedUnseen() {
        confirmed(checked(csv(row(stem(1), "A", "", "n1"))));
        ImportRun seen = checked(csv(row(stem(1), "B", "", "n1")));

        imports.choose(seen.id(), Choices.NONE.forKnown(Duplicate.SKIP));
        imports.confirm(seen.id(), seen.turn());

        ImportRun now = imports.get(seen.id());
        assertThat(now.state()).isEqualTo(ImportRun.State.CHECKED);
        imports.confirm(now.id(), now.turn());
        assertThat(await(now.id()).report().written()).isEqualTo(new ImportReport.Written(0, 0, 0, 1));
    }

    @Test
    void ofTwoThatMakeTheSameTopicTheSecondIsLookedAtAgain() {
        ImportRun run = checked(csv(row(stem(1), "A", "新章节", "")));
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            topics.named(district.north, List.of(List.of("新章节")));
            imports.confirm(run.id(), run.turn());
            for (int tries = 0; tries < 100 && !somebodyWaits(); tries++) {
                pause(5);
            }
        });

        ImportRun again = await(run.id());
        assertThat(again.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(again.notice()).isEqualTo(ImportRun.Notice.OUTDATED);
        assertThat(again.report().newTopics()).isEmpty();
        assertThat(confirmed(again).report().written()).isEqualTo(new ImportReport.Written(1, 0, 0, 0));
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                                TestDatabase.isPostgres()
                                        ? "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                                + " and datname = current_database()"
                                        : "select count(*) from information_schema.sessions"
                                                + " where executing_statement like 'insert into topic%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private ImportRun.Id row() {
        ImportRun.Id id = new ImportRun.Id(Ids.next());
        Actor owner = new Actor(district.northAdmin.value(), "管理员");
        store.insert(id, owner, bank, "题目.csv", false, "0", csv(rows(1)).bytes());
        return id;
    }
}
