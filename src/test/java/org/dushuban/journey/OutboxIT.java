package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dushuban.journey.AttemptDouble.Fate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The outbox of a running attempt in a real browser, on a network that fails as it is told and a clock that is wound. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxIT {

    // not plain http to a strange host: there a browser has no locks
    private static final String ORIGIN = "http://paper.localhost/";
    private static final String OPEN = """
            async ([member, slots]) => {
              const { Outbox } = await import('/outbox.js');
              window.heard = [];
              window.flying = 0;
              const send = window.fetch;
              window.fetch = (...request) => {
                flying += 1;
                return send(...request).finally(() => (flying -= 1));
              };
              window.box = new Outbox({ member, attempt: 'a1', slots });
              box.addEventListener('refreshed', () => (window.fresh = true));
              box.addEventListener('state', (event) => heard.push(event.detail));
              box.open();
            }
            """;

    private Playwright playwright;
    private Browser browser;
    private BrowserContext device;
    private AttemptDouble server;
    private Page page;

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void begin() {
        server = new AttemptDouble();
        device = browser.newContext();
        device.clock().install();
        device.route(ORIGIN + "**", this::serve);
        page = paper();
        passTime("window.fresh === true");
    }

    @AfterEach
    void end() {
        device.close();
    }

    @Test
    void anAnswerIsSavedAndForgotten() {
        give(1, 0);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(0));
        assertThat(kept()).isZero();
        assertThat(heard()).endsWith("saving", "saved");
    }

    @Test
    void whatChangesNothingIsNotSent() {
        give(1, 0);
        settle();
        give(1, 0);

        settle();
        assertThat(server.revision(1)).isEqualTo(1);
    }

    @Test
    void onlyTheLatestOfAnswersThatWaitedIsSent() {
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        hear("kept");
        give(1, 1);
        give(1, 2);
        land();
        server.always(Fate.ARRIVES);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(2));
        assertThat(server.revision(1)).isEqualTo(1);
    }

    @Test
    void anAnswerWhoseAcknowledgementIsLostIsNotSavedTwice() {
        server.expect(Fate.UNACKNOWLEDGED);
        give(1, 3);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(3));
        assertThat(server.revision(1)).isEqualTo(1);
        assertThat(heard()).doesNotContain("superseded");
    }

    @Test
    void anAnswerFollowsOnesOwnEarlierOneOfWhichTheAcknowledgementWasLost() {
        server.expect(Fate.UNACKNOWLEDGED);
        give(1, 0);
        hear("kept");
        give(1, 1);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(1));
        assertThat(heard()).doesNotContain("superseded");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"NEVER_ARRIVES", "UNACKNOWLEDGED", "BUSY", "SIGN_IN_PAGE_OF_A_HOTEL", "TOKEN_OUTDATED"})
    void whatFailsIsTriedAgain(Fate fate) {
        server.expect(fate, fate, fate);
        give(1, 2);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(2));
        assertThat(heard()).endsWith("saved");
    }

    @Test
    void anOutdatedTokenIsReplacedAtOnce() {
        server.expect(Fate.TOKEN_OUTDATED);
        give(1, 0);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(0));
        assertThat(heard()).doesNotContain("kept");
    }

    @Test
    void whatWaitsSurvivesTheTab() {
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        give(2, 1);
        flag(2, true);
        page.close();
        server.always(Fate.ARRIVES);

        page = paper();

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(0));
        assertThat(server.answer(2)).isEqualTo(choice(1));
        assertThat(server.flagged(2)).isTrue();
    }

    @Test
    void anotherDeviceThatWasFirstHolds() {
        server.elsewhere(1, choice(3));
        give(1, 0);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(3));
        assertThat(page.evaluate("heard.find((what) => what.state === 'superseded')"))
                .isEqualTo(Map.of("state", "superseded", "slot", 1, "answer", choice(3)));
        assertThat(kept()).isZero();
    }

    @Test
    void theMemberIsToldWhichAnswersCameTooLate() {
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        give(2, 0);
        server.close();
        server.always(Fate.ARRIVES);

        hear("closed");
        assertThat(page.evaluate("heard.at(-1).lost")).isEqualTo(List.of(1, 2));
        assertThat(kept()).isZero();
        assertThat(server.answer(1)).isNull();
    }

    @Test
    void whoeverIsSignedOutKeepsTheAnswerUntilSignedInAgain() {
        server.always(Fate.SIGNED_OUT);
        give(1, 0);
        hear("signed-out");
        int before = server.story().size();
        page.clock().runFor(60_000);
        assertThat(server.story()).hasSize(before);

        server.always(Fate.ARRIVES);
        page.evaluate("box.wake()");

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(0));
    }

    @Test
    void anAttemptOfSomebodyElseIsLeftInPeace() {
        server.always(Fate.NOT_FOUND);
        give(1, 0);
        hear("refused");

        assertThat(kept()).isEqualTo(1);
        assertThat(page.evaluate("import('/outbox.js').then((outbox) => outbox.pending('m1'))"))
                .isEqualTo(0);
    }

    @Test
    void anAnswerThatTheServerCannotReadGivesWayToWhatHolds() {
        give(1, 0);
        settle();
        server.expect(Fate.REFUSED);
        give(1, 9);

        settle();
        assertThat(page.evaluate("box.look(1).answer")).isEqualTo(choice(0));
    }

    @Test
    void twoTabsSendOneAfterTheOther() {
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        Page other = paper();
        server.always(Fate.ARRIVES);

        page.clock().runFor(60_000);
        settle();
        assertThat(server.revision(1)).isEqualTo(1);
        // the other tab has seen the queue go, and reads what the server has
        passTime(other, "box.look(1).answer !== null");
        assertThat(other.evaluate("box.look(1).answer")).isEqualTo(choice(0));
    }

    @Test
    void aBrowserThatKeepsNothingSaysSoAndStillDelivers() {
        page.evaluate(
                "void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })");
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        assertThat(page.evaluate("box.durable")).isEqualTo(false);
        server.always(Fate.ARRIVES);

        settle();
        assertThat(server.answer(1)).isEqualTo(choice(0));
    }

    @Test
    void anotherMembersAnswersAreNotSentInOnesName() {
        server.always(Fate.NEVER_ARRIVES);
        give(1, 0);
        page.close();
        server.always(Fate.ARRIVES);

        page = paper("m2");
        page.clock().runFor(60_000);

        assertThat(server.answer(1)).isNull();
    }

    /** Law: whatever the network does and however often the tab is closed, the server ends up with what was said last. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLastWordArrives(int seed) {
        Random random = new Random(seed);
        Map<Integer, Integer> said = new TreeMap<>();
        Map<Integer, Boolean> flagged = new TreeMap<>();
        for (int step = 0; step < 25; step++) {
            server.expect(trouble(random));
            int slot = 1 + random.nextInt(3);
            switch (random.nextInt(6)) {
                case 0 -> page.clock().runFor(random.nextInt(4_000));
                case 1 -> {
                    flagged.put(slot, random.nextBoolean());
                    flag(slot, flagged.get(slot));
                }
                case 2 -> {
                    page.close();
                    page = paper();
                }
                default -> {
                    said.put(slot, random.nextInt(4));
                    give(slot, said.get(slot));
                }
            }
        }
        server.always(Fate.ARRIVES);

        settle();
        String story = String.join("\n", server.story());
        said.forEach((slot, chosen) ->
                assertThat(server.answer(slot)).as("%d of%n%s", slot, story).isEqualTo(choice(chosen)));
        flagged.forEach((slot, mark) ->
                assertThat(server.flagged(slot)).as("%d of%n%s", slot, story).isEqualTo(mark));
        assertThat(heard()).doesNotContain("superseded", "refused");
    }

    private static Fate[] trouble(Random random) {
        List<Fate> passing = new ArrayList<>(List.of(
                Fate.ARRIVES, Fate.NEVER_ARRIVES, Fate.UNACKNOWLEDGED, Fate.BUSY, Fate.SIGN_IN_PAGE_OF_A_HOTEL));
        Collections.shuffle(passing, random);
        return passing.subList(0, random.nextInt(3)).toArray(Fate[]::new);
    }

    private void serve(Route route) {
        String path = route.request().url().substring(ORIGIN.length());
        if (path.startsWith("api/")) {
            server.handle(route);
        } else if (path.isEmpty()) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody("<!doctype html><p>Paper"));
        } else {
            route.fulfill(
                    new Route.FulfillOptions().setContentType("text/javascript").setPath(Path.of("frontend", path)));
        }
    }

    private Page paper() {
        return paper("m1");
    }

    private Page paper(String member) {
        server.note("page");
        Page opened = device.newPage();
        opened.navigate(ORIGIN);
        opened.evaluate(OPEN, List.of(member, server.slots()));
        return opened;
    }

    private void give(int slot, int chosen) {
        server.note("answer " + slot + " " + chosen);
        page.evaluate("([slot, answer]) => box.answer(slot, answer)", List.of(slot, choice(chosen)));
    }

    private void flag(int slot, boolean flagged) {
        page.evaluate("([slot, flagged]) => box.flag(slot, flagged)", List.of(slot, flagged));
    }

    private static Map<String, Object> choice(int chosen) {
        return Map.of("kind", "single-choice", "chosen", chosen);
    }

    /** Lets the time pass that the outbox needs for its next tries. */
    private void settle() {
        passTime("Object.keys(localStorage).length === 0 && box.pending.length === 0");
    }

    /** Lets what is on its way meet its fate, while for the outbox no time passes. */
    private void land() {
        for (int turn = 0; turn < 1_000 && !Integer.valueOf(0).equals(page.evaluate("flying")); turn++) {
            page.waitForTimeout(10);
        }
        assertThat(page.evaluate("flying")).isEqualTo(0);
    }

    private void hear(String state) {
        passTime("heard.some((what) => what.state === '" + state + "')");
    }

    private void passTime(String until) {
        passTime(page, until);
    }

    private static void passTime(Page tab, String until) {
        for (int turn = 0; turn < 200 && !Boolean.TRUE.equals(tab.evaluate(until)); turn++) {
            tab.clock().runFor(1_000);
            tab.waitForTimeout(10);
        }
        assertThat(tab.evaluate(until)).as(until).isEqualTo(true);
    }

    private int kept() {
        return (int) page.evaluate("Object.keys(localStorage).length");
    }

    private List<String> heard() {
        return ((List<?>) page.evaluate("heard.map((what) => what.state)"))
                .stream().map(String.class::cast).toList();
    }
}
