package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Ids;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.SignedIn;
import org.dushuban.support.TestDatabase;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A hundred thousand questions in a bank beside one below it, one above it and a foreign one, on PostgreSQL and under the
 * profile {@code thorough}; else a tenth of them. Times are told, not asserted: machines differ.
 */
@Tag("large")
@DatabaseTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyQuestionsTest {

    private static final int MANY = TestDatabase.isPostgres() || Thorough.isOn() ? 100_000 : 10_000;
    private static final int TOPICS = 100;
    private static final int PAGE = 50;
    private static final int ROUNDS = 5;

    @Autowired
    ItemBank itemBank;

    @Autowired
    QuestionList list;

    @Autowired
    Topics topics;

    @Autowired
    JdbcTemplate jdbc;

    private QuestionFixture district;
    private Bank.Id large;
    private Bank.Id small;
    private Topic.Id century;
    private List<Topic.Id> decades;

    @BeforeAll
    void fill() {
        district = new QuestionFixture(JdbcClient.create(jdbc));
        QuestionFixture.asAdmin(district.districtAdmin);
        List<Topic.Id> years = topics();
        large = filled(district.north, MANY, years);
        small = filled(district.northFirst, MANY / 10, years);
        filled(district.district, MANY / 10, years);
        filled(district.south, MANY / 10, years);
        jdbc.execute("analyze");
        if (!TestDatabase.isPostgres()) {
            // else it would give its last answer again
            jdbc.execute("set optimize_reuse_results 0");
        }
    }

    @BeforeEach
    void administrator() {
        QuestionFixture.asAdmin(district.northAdmin);
    }

    @AfterAll
    void signOut() {
        SignedIn.nobody();
    }

    @Test
    void pagesAndFiltersStayQuickAndRight() {
        everyFilter().forEach((name, asked) -> {
            long expected = asked.expected();
            time(
                    "count, " + name,
                    () -> assertThat(itemBank.count(asked.filter)).isEqualTo(expected));
            time(
                    "page, " + name,
                    () -> assertThat(itemBank.questions(asked.filter, 0, PAGE))
                            .hasSize((int) Math.min(PAGE, expected)));
        });
        QuestionFilter bank = QuestionFilter.of(large);
        time(
                "page at nine tenths",
                () -> assertThat(itemBank.questions(bank, MANY / 10 * 9, PAGE))
                        .extracting(QuestionSummary::number)
                        .startsWith(number(MANY / 10 - 1))
                        .hasSize(PAGE));
        time("tags", () -> assertThat(itemBank.tags()).hasSize(501));
        time("flags", () -> assertThat(itemBank.flags()).containsExactly("stale"));
    }

    @Test
    void whatIsSelectiveIsFoundByIndexes() {
        assumeTrue(TestDatabase.isPostgres());
        Map<String, Asked> filters = everyFilter();
        for (String name : List.of("a small bank", "a topic of few", "retired", "in review", "a tag", "a flag")) {
            QuestionFilter filter = filters.get(name).filter;
            assertNoScan(name, query(filter), "count(*)", "");
            assertNoScan(name, query(filter), "q.id", " order by q.id desc offset 0 rows fetch next 50 rows only");
        }
        assertNoScan(
                "the first page",
                query(QuestionFilter.of(large)),
                "q.id",
                " order by q.id desc offset 0 rows fetch next 50 rows only");
    }

    private QuestionQuery query(QuestionFilter filter) {
        return new QuestionQuery(
                itemBank.banks(), filter, filter.topic() == null ? List.of() : list.topics(filter.topic()));
    }

    private void assertNoScan(String name, QuestionQuery query, String what, String order) {
        List<String> plan = JdbcClient.create(jdbc)
                .sql("explain " + query.select(what) + order)
                .params(query.parameters())
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan))
                .as(name)
                .doesNotContain("Seq Scan on question ", "Seq Scan on question_version ");
    }

    /** A filter, and which questions of each bank it means, by their numbers from 0; those of the bank above must be published. */
    private record Asked(QuestionFilter filter, boolean largeOnly, boolean smallOnly, IntPredicate meant) {

        long expected() {
            long inLarge = IntStream.range(0, MANY).filter(meant).count();
            long inSmall = few().filter(meant).count();
            long above = few().filter(meant)
                    .filter(i -> state(i).equals("published"))
                    .count();
            return largeOnly ? inLarge : smallOnly ? inSmall : inLarge + inSmall + above;
        }

        private static IntStream few() {
            return IntStream.range(0, MANY / 10);
        }
    }

    private Map<String, Asked> everyFilter() {
        Map<String, Asked> filters = new LinkedHashMap<>();
        filters.put("all", anywhere(QuestionFilter.ALL, _ -> true));
        filters.put("the large bank", new Asked(QuestionFilter.of(large), true, false, _ -> true));
        filters.put("a small bank", new Asked(QuestionFilter.of(small), false, true, _ -> true));
        filters.put("the topic above all", anywhere(topic(century), i -> i % 5 > 0));
        filters.put("a topic of few", anywhere(topic(decades.get(3)), i -> i % 5 > 0 && i % TOPICS / 10 == 3));
        filters.put("kind", anywhere(asking(QuestionKind.TRUE_FALSE, null, null, null, null, null), i -> i % 4 == 0));
        filters.put("difficulty", anywhere(asking(null, Difficulty.HARD, null, null, null, null), i -> i % 3 == 2));
        filters.put("published", anywhere(state(QuestionState.PUBLISHED), i -> state(i).equals("published")));
        filters.put("retired", anywhere(state(QuestionState.RETIRED), i -> i % 100 == 0));
        filters.put("in review", anywhere(state(QuestionState.IN_REVIEW), i -> i % 200 == 1));
        filters.put("a tag", anywhere(asking(null, null, null, "标签7", null, null), i -> i % 500 == 7));
        filters.put("the tag of all", anywhere(asking(null, null, null, "党史", null, null), _ -> true));
        filters.put("a flag", anywhere(asking(null, null, null, null, "stale", null), i -> i % 1_000 == 7));
        filters.put("text of few", anywhere(text("第99题"), i -> i == 99));
        filters.put("text of most", anywhere(text("会议"), _ -> true));
        filters.put("text of none", anywhere(text("没有这样的字"), _ -> false));
        filters.put("a number", anywhere(text(number(99)), i -> i == 99));
        filters.put(
                "bank, topic, kind, difficulty, state, tag and text",
                new Asked(
                        new QuestionFilter(
                                large,
                                century,
                                QuestionKind.SINGLE_CHOICE,
                                Difficulty.HARD,
                                QuestionState.PUBLISHED,
                                "党史",
                                null,
                                "会议"),
                        true,
                        false,
                        i -> i % 5 > 0 && i % 4 > 0 && i % 3 == 2 && state(i).equals("published")));
        return filters;
    }

    private static Asked anywhere(QuestionFilter filter, IntPredicate meant) {
        return new Asked(filter, false, false, meant);
    }

    private static QuestionFilter topic(Topic.Id topic) {
        return new QuestionFilter(null, topic, null, null, null, null, null, null);
    }

    private static QuestionFilter state(QuestionState state) {
        return asking(null, null, state, null, null, null);
    }

    private static QuestionFilter text(String text) {
        return asking(null, null, null, null, null, text);
    }

    private static QuestionFilter asking(
            QuestionKind kind, Difficulty difficulty, QuestionState state, String tag, String flag, String text) {
        return new QuestionFilter(null, null, kind, difficulty, state, tag, flag, text);
    }

    // ---- the questions

    private List<Topic.Id> topics() {
        century = topics.add(district.district, null, LocalText.of("世纪")).id();
        decades = IntStream.range(0, 10)
                .mapToObj(decade -> topics.add(district.district, century, LocalText.of("年代" + decade))
                        .id())
                .toList();
        return IntStream.range(0, TOPICS)
                .mapToObj(year -> topics.add(district.district, decades.get(year / 10), LocalText.of("年份" + year))
                        .id())
                .toList();
    }

    private static String number(int i) {
        return "N-%06d".formatted(i);
    }

    private static String state(int i) {
        return i % 100 == 0 ? "retired" : i % 100 == 1 ? "in-review" : i % 2 == 0 ? "published" : "draft";
    }

    private Bank.Id filled(Unit.Id owner, int count, List<Topic.Id> years) {
        Bank.Id bank = itemBank.create(owner, "题库");
        List<Object[]> questions = new ArrayList<>();
        List<Object[]> wordings = new ArrayList<>();
        List<Object[]> tags = new ArrayList<>();
        List<Object[]> flags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            UUID wording = Ids.next();
            String state = state(i);
            boolean published = state.equals("published");
            UUID topic = i % 5 == 0 ? null : years.get(i % TOPICS).value();
            questions.add(new Object[] {
                id, bank.value(), topic, number(i), state, published ? 1 : null, wording, published ? wording : null, i
            });
            QuestionContent content = content(i);
            wordings.add(new Object[] {
                wording,
                id,
                content.kind(),
                Difficulty.values()[i % 3].tag(),
                Json.write(content),
                content.stem().zh(),
                district.districtAdmin.value()
            });
            tags.add(new Object[] {id, "党史"});
            tags.add(new Object[] {id, "标签" + i % 500});
            if (i % 1_000 == 7) {
                flags.add(new Object[] {id, "stale"});
            }
        }
        jdbc.batchUpdate(
                "insert into question (id, bank_id, topic_id, number, state, latest, published, latest_id, published_id,"
                        + " seq, version) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 0)",
                questions);
        jdbc.batchUpdate(
                "insert into question_version (id, question_id, number, kind, difficulty, content, words, created_at,"
                        + " created_by, version) values (?, ?, 1, ?, ?, ?, ?, current_timestamp, ?, 0)",
                wordings);
        jdbc.batchUpdate("insert into question_tag (question_id, tag) values (?, ?)", tags);
        jdbc.batchUpdate("insert into question_flag (question_id, flag) values (?, ?)", flags);
        submit(questions);
        return bank;
    }

    /** Every second one of those in review waits, as if the others had been withdrawn by hand. */
    private void submit(List<Object[]> questions) {
        List<Object[]> waiting = IntStream.range(0, questions.size())
                .filter(i -> i % 200 == 1)
                .mapToObj(i ->
                        new Object[] {district.northAdmin.value(), questions.get(i)[0]})
                .toList();
        jdbc.batchUpdate(
                "update question set submitted_at = current_timestamp, submitted_by = ? where id = ?", waiting);
    }

    private static QuestionContent content(int i) {
        LocalText stem = LocalText.of("第" + i + "题：一九二一年七月，中国共产党第一次全国代表大会在上海召开。关于这次会议，下列说法正确的是");
        List<LocalText> options = List.of(LocalText.of("通过了党的纲领"), LocalText.of("选举了中央局"), LocalText.of("都对"));
        return i % 4 == 0
                ? new QuestionContent.TrueFalse(stem, i % 8 == 0)
                : new QuestionContent.SingleChoice(stem, options, i % 3);
    }

    private static void time(String what, Runnable work) {
        work.run();
        double[] times = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            work.run();
            times[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                "%,d questions: %s %.0f ms (median of %d, least %.0f)%n",
                MANY, what, times[ROUNDS / 2], ROUNDS, times[0]);
    }
}
