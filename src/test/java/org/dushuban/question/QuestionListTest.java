package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionListTest extends BankCase {

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionFlags flags;

    @Autowired
    Topics topics;

    @Test
    void tagsFlagsAndPointsAreToldAndLookedFor() {
        Question.Id one = add("有标签的题", null, Set.of("一大", "南湖"));
        Question.Id other = add("另一题", null, Set.of("二大"));
        Flag easy = new Flag("too-easy", "98 %");
        flags.set(one, List.of("too-easy", "stale"), Set.of(easy));

        assertThat(found(null, "一大", null)).containsExactly(one);
        assertThat(found(null, null, "too-easy")).containsExactly(one);
        assertThat(found(null, "二大", null)).containsExactly(other);
        assertThat(found(null, "二大", "too-easy")).isEmpty();
        assertThat(page(0, 10).getLast()).satisfies(row -> {
            assertThat(row.tags()).containsExactlyInAnyOrder("一大", "南湖");
            assertThat(row.flags()).containsExactly(easy);
            assertThat(row.points()).isEqualByComparingTo("2");
        });
    }

    @Test
    void aFeatureSetsItsOwnFlagsOnly() {
        Question.Id id = add("题", null, Set.of());
        flags.set(id, List.of("too-easy"), Set.of(new Flag("too-easy", null)));
        flags.set(id, List.of("stale"), Set.of(new Flag("stale", null)));
        flags.set(id, List.of("too-easy"), Set.of());

        assertThat(page(0, 1).getFirst().flags()).extracting(Flag::tag).containsExactly("stale");
        assertThatThrownBy(() -> flags.set(id, List.of("a"), Set.of(new Flag("b", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> flags.set(new Question.Id(new UUID(1, 2)), List.of("a"), Set.of()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> new Flag("Too Easy", null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void topicMeansWhatLiesBelowItToo() {
        Topic history = topics.add(district.north, null, "history", LocalText.of("党史"));
        Topic congress = topics.add(district.north, history.id(), "congress", LocalText.of("一大"));
        Topic law = topics.add(district.north, null, "law", LocalText.of("党章"));
        Question.Id one = add("党史题", history.id(), Set.of());
        Question.Id two = add("一大题", congress.id(), Set.of());
        Question.Id three = add("党章题", law.id(), Set.of());

        QuestionFilter below = new QuestionFilter(bank, history.id(), null, null, null, null, null, null);

        assertThat(itemBank.questions(below, 0, 10))
                .extracting(QuestionSummary::id)
                .containsExactly(two, one);
        assertThat(itemBank.count(below)).isEqualTo(2);
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(3);
        assertThat(itemBank.get(three).draft().topic()).isEqualTo(law.id());
    }

    @Test
    void whatWaitsIsFoundThoughItsOldWordingIsPublished() {
        Question.Id shown = add("已经发布", null, Set.of());
        publishing.submit(shown, itemBank.get(shown).revision());
        publishing.askSecond(district.north, true);
        itemBank.edit(shown, itemBank.get(shown).revision(), QuestionFixture.complete(QuestionFixture.multiple("改过")));
        publishing.submit(shown, itemBank.get(shown).revision());
        Question.Id fresh = add("新题", null, Set.of());
        publishing.submit(fresh, itemBank.get(fresh).revision());
        add("草稿", null, Set.of());

        assertThat(found(QuestionState.IN_REVIEW, null, null)).containsExactly(fresh, shown);
        assertThat(found(QuestionState.PUBLISHED, null, null)).containsExactly(shown);
        assertThat(page(0, 10)).extracting(QuestionSummary::waiting).containsExactly(false, true, true);

        QuestionFixture.asAdmin(district.northFirstAdmin);
        assertThat(found(QuestionState.IN_REVIEW, null, null)).isEmpty();
        assertThat(page(0, 10)).singleElement().satisfies(row -> {
            assertThat(row.waiting()).isFalse();
            assertThat(row.stem().zh()).isEqualTo("已经发布");
        });
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() {
        List<Question.Id> all = filling.addAll(
                bank,
                IntStream.range(0, 57)
                        .mapToObj(i ->
                                new NewQuestion("N" + i, QuestionFixture.complete(QuestionFixture.single("题" + i))))
                        .toList());
        List<Question.Id> read = new ArrayList<>();
        for (int offset = 0; offset < 60; offset += 10) {
            page(offset, 10).forEach(row -> read.add(row.id()));
        }
        assertThat(read).containsExactlyElementsOf(all.reversed());
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(57);
        assertThat(page(60, 10)).isEmpty();
    }

    private List<Question.Id> found(QuestionState state, String tag, String flag) {
        QuestionFilter filter = new QuestionFilter(bank, null, null, null, state, tag, flag, null);
        List<Question.Id> found = itemBank.questions(filter, 0, 10).stream()
                .map(QuestionSummary::id)
                .toList();
        assertThat(itemBank.count(filter)).isEqualTo(found.size());
        return found;
    }

    private List<QuestionSummary> page(int offset, int limit) {
        return itemBank.questions(QuestionFilter.of(bank), offset, limit);
    }

    private Question.Id add(String stem, Topic.Id topic, Set<String> tags) {
        QuestionDraft plain = QuestionFixture.complete(QuestionFixture.single(stem));
        return itemBank.add(
                bank,
                new QuestionDraft(
                        plain.content(),
                        plain.difficulty(),
                        topic,
                        tags,
                        plain.explanation(),
                        plain.source(),
                        BigDecimal.TWO));
    }
}
