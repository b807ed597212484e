package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class TopicsTest {

    @Autowired
    Topics topics;

    @Autowired
    ItemBank itemBank;

    @Autowired
    BulkChanges bulk;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;
    Topic history;
    Topic congress;

    @BeforeEach
    void prepare() {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        history = topics.add(district.north, null, "history", new LocalText("党史", "History"));
        congress = topics.add(district.north, history.id(), "congress", LocalText.of("一大"));
    }

    @Test
    void treeShowsWhatIsBelowWhatAndHowMuch() {
        Bank.Id bank = itemBank.create(district.north, "题库");
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("题")));
        bulk.place(new QuestionSelection.These(Set.of(id)), congress.id());

        assertThat(topics.tree()).singleElement().satisfies(top -> {
            assertThat(top.topic()).isEqualTo(history);
            assertThat(top.questions()).isZero();
            assertThat(top.changeable()).isTrue();
            assertThat(top.below())
                    .singleElement()
                    .satisfies(below -> assertThat(below.questions()).isEqualTo(1));
            assertThat(top.ids()).containsExactly(history.id(), congress.id());
        });
        QuestionFixture.asAdmin(district.northFirstAdmin);
        assertThat(topics.tree())
                .singleElement()
                .satisfies(top -> assertThat(top.changeable()).isFalse());
    }

    @Test
    void renamedTopicKeepsItsTag() {
        topics.rename(congress.id(), new LocalText("中共一大", "First congress"));

        assertThat(topics.usable())
                .filteredOn(topic -> topic.id().equals(congress.id()))
                .singleElement()
                .satisfies(topic -> {
                    assertThat(topic.name()).isEqualTo(new LocalText("中共一大", "First congress"));
                    assertThat(topic.tag()).isEqualTo("congress");
                });
        assertThatThrownBy(() -> topics.rename(congress.id(), LocalText.of("长".repeat(101))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTopicLiesBelowItself() {
        Topic deep = topics.add(district.north, congress.id(), "deep", LocalText.of("开幕"));

        assertThatThrownBy(() -> topics.move(history.id(), deep.id())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> topics.move(history.id(), history.id())).isInstanceOf(IllegalArgumentException.class);

        topics.move(deep.id(), null);
        topics.move(history.id(), deep.id());
        assertThat(topics.tree())
                .singleElement()
                .satisfies(top -> assertThat(top.ids()).containsExactly(deep.id(), history.id(), congress.id()));
    }

    @Test
    void treeHasNoMoreLevelsThanAFileCanTell() {
        Topic deepest = congress;
        for (int level = 3; level <= Topic.MAX_DEPTH; level++) {
            deepest = topics.add(district.north, deepest.id(), LocalText.of("第" + level + "层"));
        }
        Topic.Id last = deepest.id();
        assertThatThrownBy(() -> topics.add(district.north, last, LocalText.of("太深")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> topics.add(district.north, last, "deep", LocalText.of("太深")))
                .isInstanceOf(IllegalArgumentException.class);

        Topic top = topics.add(district.north, null, LocalText.of("上面"));
        assertThat(topics.move(history.id(), top.id())).isFalse();
        assertThat(topics.tree()).hasSize(2);
        assertThat(topics.move(congress.id(), top.id())).isTrue();
        assertThat(topics.tree()).extracting(TopicNode::height).containsExactly(1, Topic.MAX_DEPTH);
        assertThat(topics.move(top.id(), history.id())).isFalse();
    }

    @Test
    void nameIsNoLongerThanAFileCanTell() {
        String longest = "长".repeat(Topic.MAX_NAME);
        topics.rename(congress.id(), new LocalText(longest, "e".repeat(Topic.MAX_NAME)));
        assertThat(topics.known(district.north, List.of(List.of("党史", longest))))
                .containsValue(congress.id());
        for (LocalText bad : List.of(LocalText.of(longest + "长"), new LocalText("短", "e".repeat(Topic.MAX_NAME + 1)))) {
            assertThatThrownBy(() -> topics.rename(congress.id(), bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> topics.add(district.north, null, bad))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void unitHasItsOwnTopicsAndThoseAbove() {
        QuestionFixture.asAdmin(district.districtAdmin);
        Topic common = topics.add(district.district, null, "common", LocalText.of("全区"));
        topics.add(district.south, null, "south", LocalText.of("南边"));
        topics.add(district.northFirst, null, "first", LocalText.of("支部"));

        assertThat(topics.usable(district.north))
                .extracting(Topic::id)
                .containsExactly(common.id(), history.id(), congress.id());
    }

    @Test
    void treeStaysWithinItsUnit() {
        Topic below = topics.add(district.northFirst, null, "below", LocalText.of("支部的主题"));

        assertThatThrownBy(() -> topics.move(below.id(), history.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> topics.add(district.northFirst, history.id(), "mixed", LocalText.of("混")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyAnEmptyTopicIsRemoved() {
        assertThat(topics.remove(history.id())).isFalse();
        Question.Id id = itemBank.add(
                itemBank.create(district.north, "题库"), QuestionFixture.complete(QuestionFixture.single("题")));
        bulk.place(new QuestionSelection.These(Set.of(id)), congress.id());
        assertThat(topics.remove(congress.id())).isFalse();
        bulk.place(new QuestionSelection.These(Set.of(id)), null);

        assertThat(topics.remove(congress.id())).isTrue();
        assertThat(topics.remove(history.id())).isTrue();
        assertThat(topics.usable()).isEmpty();
        assertThatThrownBy(() -> topics.remove(history.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void neighbourAndWhoeverIsBelowChangeNothing() {
        for (var other : List.of(district.southAdmin, district.northFirstAdmin)) {
            QuestionFixture.asAdmin(other);
            assertThatThrownBy(() -> topics.rename(history.id(), LocalText.of("越界")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> topics.move(congress.id(), null)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> topics.remove(congress.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> topics.named(district.north, List.of(List.of("越界"))))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void pathsAreFoundByNameAndMadeWhereTheyAreNot() {
        List<String> known = List.of(" HISTORY ", "一大");
        List<String> half = List.of("党史", "二大");
        List<String> fresh = List.of("党章", "一大");

        Map<List<String>, Topic.Id> found = topics.named(district.north, List.of(known, half, fresh, known));

        assertThat(found).hasSize(3).containsEntry(known, congress.id());
        assertThat(topics.tree()).hasSize(2);
        assertThat(topics.tree().getFirst().below()).hasSize(2);
        assertThat(topics.named(district.north, List.of(half, fresh)))
                .containsEntry(half, found.get(half))
                .containsEntry(fresh, found.get(fresh));
        assertThat(topics.usable()).hasSize(5);
    }

    @Test
    void unitBelowUsesTheTopicsAboveAndGrowsItsOwn() {
        QuestionFixture.asAdmin(district.northFirstAdmin);

        Map<List<String>, Topic.Id> found =
                topics.named(district.northFirst, List.of(List.of("党史", "一大"), List.of("党史", "本支部")));

        assertThat(found).containsEntry(List.of("党史", "一大"), congress.id());
        assertThat(topics.usable())
                .filteredOn(topic -> topic.owner().equals(district.northFirst))
                .extracting(topic -> topic.name().zh())
                .containsExactly("党史", "本支部");
    }

    @Test
    void nameTwiceInATreeGetsATagOfItsOwn() {
        topics.named(district.north, List.of(List.of("二大", "宣言"), List.of("三大", "宣言"), List.of("四大", "宣言")));

        assertThat(topics.usable()).extracting(Topic::tag).contains("宣言", "宣言-2", "宣言-3");
    }

    @Test
    void whatWillBeMadeIsToldBefore() {
        List<List<String>> paths =
                List.of(List.of("党史", "二大", "代表"), List.of("HISTORY", "二大"), List.of("党史", "一大"), List.of("党章"));

        assertThat(topics.missing(district.north, paths))
                .containsExactly(List.of("党史", "二大"), List.of("党史", "二大", "代表"), List.of("党章"));
        assertThat(topics.usable()).hasSize(2);

        topics.named(district.north, paths);
        assertThat(topics.missing(district.north, paths)).isEmpty();
        assertThat(topics.usable()).hasSize(5);
    }

    @Test
    void topicForEachOfHundredsOfQuestionsIsRefused() {
        List<List<String>> many = paths(Topics.MAX_NEW + 1);

        assertThat(topics.missing(district.north, many)).hasSize(Topics.MAX_NEW + 1);
        assertThatThrownBy(() -> topics.named(district.north, many)).isInstanceOf(IllegalArgumentException.class);
        assertThat(topics.usable()).hasSize(2);

        assertThat(topics.named(district.north, paths(Topics.MAX_NEW))).hasSize(Topics.MAX_NEW);
        assertThat(topics.usable()).hasSize(Topics.MAX_NEW + 2);
        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'topic.created' and new_text like '题干%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(Topics.MAX_NEW);
    }

    private static List<List<String>> paths(int count) {
        return IntStream.range(0, count).mapToObj(i -> List.of("题干" + i)).toList();
    }

    @Test
    void whatIsNoPathIsRefused() {
        for (List<String> bad : List.of(
                List.<String>of(),
                List.of(" "),
                List.of("长".repeat(61)),
                Collections.nCopies(Topic.MAX_DEPTH + 1, "深"))) {
            assertThatThrownBy(() -> topics.named(district.north, List.of(bad)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
