package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.dushuban.shared.LocalText;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TopicsViewTest extends BankViewTest {

    @Autowired
    BulkChanges changes;

    @Test
    void topicIsAddedAndOneBelowIt() {
        UI.getCurrent().navigate("admin/topics");
        test(find(Button.class).withText("新建知识点").single()).click();
        test(find(Button.class).withText("保存").single()).click();
        assertThat(field("名称").isInvalid()).isTrue();
        field("名称").setValue("党史");
        field("英文名称，可以不填").setValue("Party history");
        test(find(Button.class).withText("保存").single()).click();

        Topic made = own().getFirst().topic();
        assertThat(made.name()).isEqualTo(new LocalText("党史", "Party history"));
        new TopicDialogs(topics, _ -> {}).addBelow(made);
        field("名称").setValue("一大");
        test(find(Button.class).withText("保存").single()).click();

        assertThat(own().getFirst().below())
                .extracting(node -> node.topic().name().zh())
                .containsExactly("一大");
    }

    @Test
    void lastLevelSaysThatItIsTheLast() {
        Topic deepest = topics.add(district.north, null, LocalText.of("第1层"));
        Topic first = deepest;
        for (int level = 2; level <= Topic.MAX_DEPTH; level++) {
            deepest = topics.add(district.north, deepest.id(), LocalText.of("第" + level + "层"));
        }
        Topic single = topics.add(district.north, null, LocalText.of("单独"));
        UI.getCurrent().navigate("admin/topics");
        TopicDialogs dialogs = new TopicDialogs(topics, _ -> {});

        dialogs.addBelow(deepest);
        assertThat(find(TextField.class).withLabel("名称").exists()).isFalse();
        assertThat(find(Paragraph.class).withText("知识点最多 10 层。").exists()).isTrue();
        test(find(NativeButton.class).withText("知道了").single()).click();

        dialogs.move(own().stream()
                .filter(node -> node.topic().id().equals(first.id()))
                .findFirst()
                .orElseThrow());
        TopicBox above = find(TopicBox.class).single();
        above.choose(single.id());
        test(find(Button.class).withText("移动").single()).click();
        assertThat(own()).hasSize(2);
        assertThat(find(H2.class).withText("“第1层”没有移动").exists()).isTrue();
    }

    @Test
    void nameThatIsTooLongIsMarked() {
        new TopicDialogs(topics, _ -> {}).rename(topics.add(district.north, null, LocalText.of("党史")));
        field("名称").setValue("长".repeat(Topic.MAX_NAME + 1));
        test(find(Button.class).withText("保存").single()).click();

        assertThat(field("名称").isInvalid()).isTrue();
        assertThat(field("名称").getErrorMessage()).isEqualTo("知识点最多 60 个字符");
        field("名称").setValue("长".repeat(Topic.MAX_NAME));
        test(find(Button.class).withText("保存").single()).click();
        assertThat(own().getFirst().topic().name().zh()).hasSize(Topic.MAX_NAME);
    }

    @Test
    void whoeverChangesATopicGoesOnFromThere() {
        Topic history = topics.add(district.north, null, LocalText.of("党史"));
        topics.add(district.north, null, LocalText.of("党章"));
        UI.getCurrent().navigate("admin/topics");
        choose("“党史”的更多操作", "改名");
        field("名称").setValue("党的历史");
        test(find(Button.class).withText("保存").single()).click();
        assertThat(focused())
                .isSameAs(find(MoreMenu.class).withAriaLabel("“党的历史”的更多操作").single());

        choose("“党的历史”的更多操作", "删除");

        assertThat(topics.usable()).extracting(Topic::id).doesNotContain(history.id());
        assertThat(focused())
                .isSameAs(find(MoreMenu.class).withAriaLabel("“党章”的更多操作").single());
    }

    @Test
    void topicsOfTheSameNameHaveTagsOfTheirOwn() {
        Topic one = topics.add(district.north, null, LocalText.of("综合"));
        Topic other = topics.add(district.north, null, LocalText.of("综合"));

        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.tag()).isEqualTo("综合-2");
    }

    @Test
    void countLeadsToTheQuestions() {
        Topic topic = topics.add(district.north, null, LocalText.of("党史"));
        changes.place(
                new QuestionSelection.These(
                        Set.of(itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("南湖"))))),
                topic.id());
        UI.getCurrent().navigate("admin/topics");

        assertThat(find(RouterLink.class).withText("1 题").single().getHref())
                .isEqualTo("admin/bank?topic=" + topic.id());
    }

    @Test
    void onlyAnEmptyTopicIsRemoved() {
        Topic above = topics.add(district.north, null, LocalText.of("党史"));
        Topic below = topics.add(district.north, above.id(), LocalText.of("一大"));
        UI.getCurrent().navigate("admin/topics");
        TopicDialogs dialogs = new TopicDialogs(topics, _ -> {});

        dialogs.remove(above);
        assertThat(own()).hasSize(1);
        dialogs.remove(below);
        dialogs.remove(above);
        assertThat(own()).isEmpty();
    }

    @Test
    void whatBelongsToAUnitAboveIsShownButNotChanged() {
        topics.add(district.north, null, LocalText.of("党史"));
        QuestionFixture.asAdmin(district.northFirstAdmin);
        UI.getCurrent().navigate("admin/topics");

        assertThat(find(Span.class).withText("党史").exists()).isTrue();
        assertThat(find(MoreMenu.class).exists()).isFalse();
    }

    private void choose(String menu, String action) {
        ContextMenu opened = find(MoreMenu.class).withAriaLabel(menu).single().menu;
        if (!opened.isOpened()) {
            test(opened).open();
        }
        test(opened).clickItem(action);
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private List<TopicNode> own() {
        return topics.tree().stream()
                .filter(node -> node.topic().owner().equals(district.north))
                .toList();
    }
}
