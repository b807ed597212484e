package org.dushuban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class BackgroundWorkTest {

    private final BackgroundWork background = new BackgroundWork("test");
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    @AfterEach
    void close() {
        background.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void itIsDoneInTheNameOfWhoeverStartedItEvenOnceTheyHaveSignedOut() throws Exception {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", ""));
        CompletableFuture<String> name = new CompletableFuture<>();

        background.start(() -> {
            await();
            name.complete(Thread.currentThread().getName() + " "
                    + SecurityContextHolder.getContext().getAuthentication().getName());
        });
        SecurityContextHolder.getContext().setAuthentication(null);
        release.countDown();

        assertThat(name.get(10, TimeUnit.SECONDS)).isEqualTo("test-1 somebody");
    }

    @Test
    void whoeverGivesUpAPlaceMakesRoomForAnother() throws Exception {
        List<Runnable> leave = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            leave.add(background.start(this::work));
        }
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> background.start(this::work));

        leave.getLast().run();
        leave.getLast().run();
        background.start(this::work);
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> background.start(this::work));

        leave.getFirst().run();
        release.countDown();
        for (int tries = 0; tries < 1_000 && done.get() < 22; tries++) {
            Thread.sleep(10);
        }
        assertThat(done)
                .as("what is under way goes on, what gave up its place is never done")
                .hasValue(22);
    }

    private void work() {
        await();
        done.incrementAndGet();
    }

    private void await() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
