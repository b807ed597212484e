package org.dushuban.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which questions of some banks a filter means, as SQL: no more is joined and compared than it asks. */
final class QuestionQuery {

    /** Which wording is seen: of own questions the latest, of those of higher units the published one. */
    static final String SEEN = "case when q.bank_id in (:own) then q.latest_id else q.published_id end";

    static final String WORDING = " join question_version v on v.id = " + SEEN;

    /** The questions of own banks, and what is published in the others. */
    static final String WITHIN = ownOr("q.state = 'published'");

    private final List<String> conditions = new ArrayList<>(List.of(WITHIN));
    private final Map<String, Object> parameters;
    private final StringBuilder joins = new StringBuilder();
    private boolean worded;

    /**
     * @param topics those that the filter means, none where it names none; looked up before, since a planner takes a
     *     recursion for large and would rather read all questions
     */
    QuestionQuery(List<Bank> banks, QuestionFilter filter, List<UUID> topics) {
        parameters = within(banks);
        ask(
                "q.bank_id = :bank",
                "bank",
                filter.bank() == null ? null : filter.bank().value());
        ask("q.topic_id in (:topics)", "topics", topics.isEmpty() ? null : topics);
        askState(filter.state());
        askJoined(" join question_tag g on g.question_id = q.id", "g.tag = :tag", "tag", filter.tag());
        askJoined(" join question_flag f on f.question_id = q.id", "f.flag = :flag", "flag", filter.flag());
        askWording(
                "v.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().tag());
        askWording(
                "v.difficulty = :difficulty",
                "difficulty",
                filter.difficulty() == null ? null : filter.difficulty().tag());
        if (filter.text() != null) {
            askWording("(v.words like :text escape '!' or q.number = :number)", "text", pattern(filter.text()));
            parameters.put("number", filter.text());
        }
    }

    /** The questions of own banks, and those of the others that meet a condition. */
    static String ownOr(String condition) {
        return "(q.bank_id in (:own) or (q.bank_id in (:banks) and " + condition + "))";
    }

    /** The parameters that all these take. */
    static Map<String, Object> within(List<Bank> banks) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("banks", ids(banks));
        parameters.put("own", ids(banks.stream().filter(Bank::changeable).toList()));
        return parameters;
    }

    /** @param what is selected of a question {@code q} */
    String select(String what) {
        return "select " + what + " from question q" + joins + (worded ? WORDING : "") + " where "
                + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether an edit waits is told to those alone who may change it. */
    private void askState(@Nullable QuestionState state) {
        if (state == QuestionState.IN_REVIEW) {
            conditions.add("q.submitted_at is not null and q.bank_id in (:own)");
        } else {
            ask("q.state = :state", "state", state == null ? null : state.tag());
        }
    }

    private void askWording(String condition, String name, @Nullable Object asked) {
        worded = worded || asked != null;
        ask(condition, name, asked);
    }

    /** A question has each tag and each flag once, so that it comes once. Joined, they are found first where they are few. */
    private void askJoined(String join, String condition, String name, @Nullable String asked) {
        if (asked != null) {
            joins.append(join);
            ask(condition, name, asked);
        }
    }

    private void ask(String condition, String name, @Nullable Object asked) {
        if (asked != null) {
            conditions.add(condition);
            parameters.put(name, asked);
        }
    }

    /** SQL has no empty list. */
    private static List<UUID> ids(List<Bank> banks) {
        return banks.isEmpty()
                ? List.of(new UUID(0, 0))
                : banks.stream().map(bank -> bank.id().value()).toList();
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
