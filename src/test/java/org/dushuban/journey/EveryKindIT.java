package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.question.Answer;
import org.dushuban.question.Answers;
import org.dushuban.question.Asked;
import org.dushuban.question.Blank;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.Places;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.ui.QuestionField;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a running attempt with one question of each kind, in a real browser: whoever has but a keyboard, or but a
 * finger, gives the right answer to each, and the server reads it as that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindIT {

    // not plain http to a strange host: there a browser has no locks
    private static final String ORIGIN = "http://paper.localhost/";
    private static final String DOCUMENT = """
            <!doctype html><html lang="%s" data-text="%s"><title>Paper</title><meta name="viewport" content="width=device-width">
            <link rel="stylesheet" href="/dushuban.css"><link rel="stylesheet" href="/question-field.css">
            <body><script type="module" src="/quiz-paper.js"></script><quiz-paper></quiz-paper>""";
    private static final String SHOWN = """
            [...document.querySelectorAll('question-field :is(input, textarea, select)')]
              .map((one) => (/radio|checkbox/.test(one.type) ? one.checked : one.value))
              .concat([...document.querySelectorAll('.ds-order > li')].map((row) => row.dataset.place))
              .join('|')""";
    /** So many sizes, languages and schemes; axe looks at a kind in one of them, by the profile {@code thorough} in all. */
    private static final int LOOKS = 4;

    private static final LocalText STEM = LocalText.of("题干");
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(2_000);

    private static final List<QuestionContent> CONTENTS = List.of(
            new QuestionContent.SingleChoice(STEM, texts("一", "二", "三"), 1),
            new QuestionContent.MultipleChoice(STEM, texts("一", "二", "三"), new TreeSet<>(Set.of(0, 2))),
            new QuestionContent.TrueFalse(STEM, false),
            new QuestionContent.FillIn(
                    LocalText.of("一大在**[[2]]**开幕\n\n- 代表[[1]]人\n- 没有标记"), List.of(Blank.of("13"), Blank.of("上海"))),
            new QuestionContent.FillIn(LocalText.of("没有标记的题干"), List.of(Blank.of("甲"))),
            new QuestionContent.Numeric(STEM, new BigDecimal("-3.5"), BigDecimal.ZERO, LocalText.of("度")),
            new QuestionContent.Date(STEM, new PartialDate(1921, 7, 23), 0, 30),
            new QuestionContent.Date(STEM, new PartialDate(-221, null, null), 0, 30),
            new QuestionContent.Ordering(STEM, texts("一", "二", "三", "四"), OrderingRule.POSITION),
            new QuestionContent.Matching(
                    STEM, List.of(pair("一大", "上海"), pair("二大", "上海"), pair("三大", "广州")), texts("第七届中央委员会第二次全体会议的会址")),
            new QuestionContent.ShortText(STEM, LocalText.of("要点一，要点二"), 300));

    private Playwright playwright;
    private Browser browser;
    private AttemptDouble server = new AttemptDouble();
    private final List<BrowserContext> devices = new ArrayList<>();
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

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

    @AfterEach
    void quiet() {
        devices.forEach(BrowserContext::close);
        devices.clear();
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyKindIsHere() {
        assertThat(CONTENTS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder((Class<?>[]) QuestionContent.class.getPermittedSubclasses());
    }

    @Test
    void everyKindIsAnsweredByKeyboardAloneAndShownAgainAfterAReload() {
        Page page = device(1440, 900, "zh", ColorScheme.LIGHT, "usual");
        List<Object> shown = new ArrayList<>();
        for (int slot = 1; slot <= CONTENTS.size(); slot++) {
            Object empty = page.evaluate(SHOWN);
            byKeyboard(page, right(slot));
            saved(page, slot);
            shown.add(page.evaluate(SHOWN));
            assertThat(shown.getLast()).isNotEqualTo(empty);
            tabTo(page, page.locator(".ds-quizfoot .ds-btn--primary"));
            page.keyboard().press("Enter");
        }

        page.locator("dialog[open]").getByText("接着答").click();
        page.reload();
        hand(page, "zh");
        for (int slot = 1; slot <= CONTENTS.size(); slot++) {
            page.locator(".ds-quiz__aside .ds-q").nth(slot - 1).click();
            assertThat(page.evaluate(SHOWN)).as("slot " + slot).isEqualTo(shown.get(slot - 1));
        }
    }

    @Test
    void everyKindIsAnsweredByTouch() {
        Page page = device(390, 844, "zh", ColorScheme.LIGHT, "usual");
        for (int slot = 1; slot <= CONTENTS.size(); slot++) {
            byTouch(page, right(slot));
            saved(page, slot);
            assertThat(small(page)).as("slot " + slot).isEmpty();
            page.locator(".ds-quizfoot .ds-btn--primary").tap();
        }
    }

    @Test
    void everyKindIsAccessibleAndFitsInWhateverLook() {
        List<String> faults = new ArrayList<>();
        for (int way = 0; way < LOOKS; way++) {
            Page page = device(
                    way % 2 == 0 ? 390 : 1440,
                    844,
                    way < 2 ? "zh" : "en",
                    way % 3 == 0 ? ColorScheme.DARK : ColorScheme.LIGHT,
                    way % 2 == 0 ? "large" : "usual");
            for (int slot = 1; slot <= CONTENTS.size(); slot++) {
                String where = "way " + way + ", slot " + slot + ": ";
                assertThat(page.locator(".ds-stem")).not().containsText("[[");
                if (Thorough.isOn() || slot % LOOKS == way) {
                    Axe.faults(page, "question-field").forEach(fault -> faults.add(where + fault));
                }
                if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
                    faults.add(where + "beyond the edge");
                }
                page.locator(".ds-quizfoot .ds-btn--primary").click();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsWrittenIsToldBeforeTheNextQuestionAndBeforeThePageGoes() {
        Page page = device(1440, 900, "zh", ColorScheme.LIGHT, "usual");
        int slot = CONTENTS.size();
        page.locator(".ds-quiz__aside .ds-q").nth(slot - 1).click();
        page.locator(".ds-essay").focus();
        page.keyboard().type("先写的");
        // nothing leaves the field: the focus stays where it is
        page.evaluate("document.querySelector('.ds-quiz__aside .ds-q').click()");
        assertThat(page.locator(".ds-stem")).hasText("题干");
        page.waitForTimeout(300);
        assertThat(given(slot)).isEqualTo(new Answer.ShortText("先写的"));
        assertThat(server.answer(1)).isNull();

        page.locator(".ds-quiz__aside .ds-q").nth(slot - 1).click();
        page.locator(".ds-essay").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("，后写的");
        page.reload();
        hand(page, "zh");
        page.waitForTimeout(500);
        assertThat(given(slot)).isEqualTo(new Answer.ShortText("先写的，后写的"));
    }

    @Test
    void anOrderIsNoAnswerBeforeItIsConfirmedOrDragged() {
        Page page = device(1440, 900, "zh", ColorScheme.LIGHT, "usual");
        int slot = slotOf(QuestionContent.Ordering.class);
        page.locator(".ds-quiz__aside .ds-q").nth(slot - 1).click();
        page.waitForTimeout(800);
        assertThat(server.answer(slot)).isNull();
        page.getByText("这就是我的顺序").click();
        assertThat(page.locator(".ds-saved")).containsText("答案已保存", SOON);
        assertThat(((Answer.Ordering) shownAnswer(slot)).order()).containsExactly(0, 1, 2, 3);

        Locator grips = page.locator(".ds-order__grip");
        grips.first().hover();
        page.mouse().down();
        var last = grips.last().boundingBox();
        page.mouse()
                .move(
                        last.x + 10,
                        last.y + last.height - 2,
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        assertThat(page.locator("question-field [role=status]")).containsText("现在第 4 位，共 4 位");
        page.waitForTimeout(500);
        assertThat(((Answer.Ordering) shownAnswer(slot)).order()).containsExactly(1, 2, 3, 0);
    }

    // ---- whoever has but a keyboard

    private static void byKeyboard(Page page, Answer authored) {
        switch (authored) {
            case Answer.SingleChoice _, Answer.TrueFalse _ -> {
                int place = authored instanceof Answer.SingleChoice one ? one.chosen() : 1;
                tabTo(page, page.locator(".ds-option input").first());
                page.keyboard().press("Space");
                IntStream.range(0, place).forEach(_ -> page.keyboard().press("ArrowDown"));
            }
            case Answer.MultipleChoice many ->
                many.chosen().forEach(place -> {
                    tabTo(page, page.locator(".ds-option input").nth(place));
                    page.keyboard().press("Space");
                });
            case Answer.Ordering put ->
                put(page, put.order(), up -> {
                    tabTo(page, up);
                    page.keyboard().press("Enter");
                });
            case Answer.Matching pairs ->
                pairs.chosen().forEach((left, place) -> {
                    tabTo(page, page.locator(".ds-choose").nth(left));
                    IntStream.rangeClosed(0, place).forEach(_ -> page.keyboard().press("ArrowDown"));
                });
            case Answer.FillIn _, Answer.Numeric _, Answer.Date _, Answer.ShortText _ ->
                entries(page, authored).forEach((field, text) -> {
                    tabTo(page, field);
                    if (text.isEmpty()) {
                        page.keyboard().press("Space");
                    } else {
                        page.keyboard().type(text);
                    }
                });
        }
    }

    /** The stem has the focus when a question comes. */
    private static void tabTo(Page page, Locator wanted) {
        for (int i = 0; i < 80; i++) {
            if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("not reached by Tab: " + wanted);
    }

    // ---- whoever has but a finger

    private static void byTouch(Page page, Answer authored) {
        switch (authored) {
            case Answer.SingleChoice one ->
                page.locator(".ds-option").nth(one.chosen()).tap();
            case Answer.TrueFalse _ -> page.locator(".ds-option").nth(1).tap();
            case Answer.MultipleChoice many ->
                many.chosen()
                        .forEach(place -> page.locator(".ds-option").nth(place).tap());
            case Answer.Ordering put -> put(page, put.order(), Locator::tap);
            case Answer.Matching pairs ->
                // the list itself is the phone's own
                pairs.chosen()
                        .forEach((left, place) ->
                                page.locator(".ds-choose").nth(left).selectOption("" + place));
            case Answer.FillIn _, Answer.Numeric _, Answer.Date _, Answer.ShortText _ ->
                entries(page, authored).forEach((field, text) -> {
                    field.tap();
                    if (text.startsWith("-")) {
                        // the number pad of a phone has no minus
                        page.keyboard().type(text.substring(1));
                        page.locator(".ds-sign").tap();
                    } else {
                        page.keyboard().type(text);
                    }
                });
        }
    }

    /** What can be pressed and is smaller than a finger needs. */
    private static List<?> small(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('question-field :is(button, select, textarea, input, label)')]
                  .filter(one => !one.closest('label') || one.localName === 'label')
                  .filter(one => one.offsetHeight > 0 && (one.offsetHeight < 44 || one.offsetWidth < 44))
                  .map(one => one.outerHTML)""");
    }

    // ---- both

    /** In each input what is to be written there; nothing stands for a box to tick. */
    private static Map<Locator, String> entries(Page page, Answer answer) {
        Map<Locator, String> entries = new LinkedHashMap<>();
        switch (answer) {
            case Answer.FillIn given -> {
                // by Tab in the order in which they stand, which is not that of their numbers
                boolean turned = given.texts().size() == 2;
                List<Integer> order = turned ? List.of(2, 1) : List.of(1);
                order.forEach(number -> entries.put(
                        page.locator("[data-blank='" + number + "']"),
                        given.texts().get(number - 1)));
            }
            case Answer.Date given -> {
                boolean before = given.text().startsWith("-");
                List<String> parts =
                        Arrays.asList(given.text().substring(before ? 1 : 0).split("-", -1));
                IntStream.range(0, parts.size())
                        .forEach(i ->
                                entries.put(page.locator(".ds-datepart input").nth(i), parts.get(i)));
                if (before) {
                    entries.put(page.locator(".ds-daterow [type=checkbox]"), "");
                }
            }
            case Answer.ShortText given -> entries.put(page.locator(".ds-essay"), given.text());
            case Answer.Numeric given -> entries.put(page.locator(".ds-entry--number"), given.text());
            default -> throw new IllegalArgumentException("nothing is written: " + answer);
        }
        return entries;
    }

    /** Brings each item up to its place. */
    private static void put(Page page, List<Integer> order, java.util.function.Consumer<Locator> press) {
        for (int place = 0; place < order.size(); place++) {
            Locator row = page.locator(".ds-order > [data-place='" + order.get(place) + "']");
            while ((int) row.evaluate("row => [...row.parentElement.children].indexOf(row)") > place) {
                press.accept(row.locator(".ds-order__up"));
            }
        }
    }

    private void saved(Page page, int slot) {
        assertThat(page.locator(".ds-saved")).containsText("答案已保存", SOON);
        // what is written arrives in pieces
        page.waitForCondition(() -> right(slot).equals(server.answer(slot) == null ? null : given(slot)));
        assertThat(authored(slot)).isEqualTo(authoredRight(slot));
    }

    private Answer shownAnswer(int slot) {
        return Json.read(Json.write(server.answer(slot)), Answer.class);
    }

    private Answer given(int slot) {
        return normal(shownAnswer(slot));
    }

    /** In the author's places, as the server reads it. */
    private Answer authored(int slot) {
        QuestionContent content = CONTENTS.get(slot - 1);
        return normal(
                Places.authored(content, order(content), shownAnswer(slot)).orElseThrow());
    }

    private static Answer authoredRight(int slot) {
        return normal(Answers.right(CONTENTS.get(slot - 1)));
    }

    /** The right answer in the places that are shown. */
    private static Answer right(int slot) {
        QuestionContent content = CONTENTS.get(slot - 1);
        return normal(Places.shown(order(content), Answers.right(content)));
    }

    /** Years and months without the zeros before them. */
    private static Answer normal(Answer answer) {
        return answer instanceof Answer.Date date
                ? new Answer.Date(date.text().replaceAll("(^|-)0+(?=\\d)", "$1"))
                : answer;
    }

    private static int slotOf(Class<?> kind) {
        return 1
                + IntStream.range(0, CONTENTS.size())
                        .filter(i -> kind.isInstance(CONTENTS.get(i)))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Integer> order(QuestionContent content) {
        return IntStream.range(0, content.parts().count()).boxed().toList().reversed();
    }

    // ---- the page

    private Page device(int width, int height, String language, ColorScheme scheme, String text) {
        server = new AttemptDouble();
        BrowserContext device = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(width < 1000)
                .setIsMobile(width < 1000)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        devices.add(device);
        device.route(ORIGIN + "**", route -> serve(route, language, text));
        Page page = device.newPage();
        page.onPageError(error -> complaints.add(error));
        page.navigate(ORIGIN);
        hand(page, language);
        return page;
    }

    /** What the server's view does: hands the paper to the page. */
    private void hand(Page page, String language) {
        Map<Integer, Object> held = new LinkedHashMap<>();
        server.slots().forEach(slot -> held.put((Integer) slot.get("slot"), slot));
        List<Object> slots = new ArrayList<>();
        for (int slot = 1; slot <= CONTENTS.size(); slot++) {
            ObjectNode json = described(CONTENTS.get(slot - 1), Locale.of(language));
            json.put("slot", slot)
                    .put("points", "5")
                    .put("revision", 0)
                    .put("flagged", false)
                    .putNull("answer");
            if (held.containsKey(slot)) {
                json.setAll((ObjectNode) Json.tree(held.get(slot)));
            }
            slots.add(json);
        }
        Map<String, Object> paper = new LinkedHashMap<>(
                Map.of("attempt", "a1", "member", "m1", "title", "Paper", "remainingMs", 600_000, "limitMs", 600_000));
        paper.putAll(Map.of("result", "r", "exit", "e", "locale", language, "slots", slots, "words", words(language)));
        page.evaluate("""
                async ([paper]) => {
                  await customElements.whenDefined('quiz-paper');
                  document.querySelector('quiz-paper').paper = JSON.parse(paper);
                }""", List.of(Json.write(paper)));
        assertThat(page.locator(".ds-stem")).isVisible();
    }

    private static ObjectNode described(QuestionContent content, Locale reader) {
        if (content instanceof QuestionContent.TrueFalse) {
            // its two words come from a running server
            return QuestionField.describe(new Asked.Choice(STEM, texts("对", "错"), false), reader)
                    .put("kind", content.kind());
        }
        return QuestionField.describe(Asked.of(content, order(content)), reader);
    }

    private static Map<String, String> words(String language) {
        Properties words = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Path.of("src/main/resources/words/paper." + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toMap(key -> key.substring("paper.".length()), words::getProperty));
    }

    private void serve(Route route, String language, String text) {
        String path = route.request().url().substring(ORIGIN.length());
        if (path.startsWith("api/")) {
            server.handle(route);
        } else if (path.isEmpty()) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html; charset=utf-8")
                    .setBody(DOCUMENT.formatted(language, text)));
        } else {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith(".css") ? "text/css" : "text/javascript")
                    .setPath(Path.of("frontend", path)));
        }
    }

    private static List<LocalText> texts(String... texts) {
        return Arrays.stream(texts).map(LocalText::of).toList();
    }

    private static Pair pair(String left, String right) {
        return new Pair(LocalText.of(left), LocalText.of(right));
    }
}
