package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.question.Bank;
import org.dushuban.question.Difficulty;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.question.Topic;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;

class QuestionBankTest extends BankViewTest {

    @Test
    void addressNarrowsTheList() {
        fill(120);
        itemBank.add(bank, QuestionFixture.complete(QuestionFixture.multiple("遵义会议有哪些成果？")));

        UI.getCurrent().navigate("admin/bank", QueryParameters.fromString("q=遵义&kind=multiple-choice&state=draft"));

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(find(TextField.class).withAriaLabel("搜题干、选项、出处").single().getValue())
                .isEqualTo("遵义");
        assertThat(pressed()).containsExactly("草稿");
    }

    @Test
    void listIsReadPageByPage() {
        fill(120);
        UI.getCurrent().navigate("admin/bank");

        assertThat(test(grid()).size()).isEqualTo(120);
        assertThat(test(grid()).getRow(100).stem().zh()).isEqualTo("批量题19");
        assertThat(find(Paragraph.class).withText("120 题").exists()).isTrue();
    }

    @Test
    void filterOfThePageNarrowsAtOnce() {
        Question.Id published = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("发布了的题")));
        publish(published);
        itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("草稿题")));
        UI.getCurrent().navigate("admin/bank");

        test(find(NativeButton.class).withText("已发布").single()).click();

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(test(grid()).getRow(0).id()).isEqualTo(published);
    }

    @Test
    void questionOfAHigherBankIsShownButLeadsToNoEditor() {
        Question.Id published = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("上级的题")));
        publish(published);
        assertThat(rowOf(0).getChildren().findFirst().orElseThrow()).isInstanceOf(RouterLink.class);

        QuestionFixture.asAdmin(district.northFirstAdmin);

        assertThat(rowOf(0).getChildren().findFirst().orElseThrow()).isNotInstanceOf(RouterLink.class);
    }

    @Test
    void withoutQuestionsThePageSaysSo() {
        UI.getCurrent().navigate("admin/bank");

        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(find(Paragraph.class).withText("换一个条件，或者写一道新题。").exists()).isTrue();
    }

    @Test
    void whoHasNoBankIsAskedForOneAndThenWrites() {
        QuestionFixture.asAdmin(district.northFirstAdmin);
        UI.getCurrent().navigate("admin/bank");
        test(find(Button.class).withText("新题").single()).click();
        find(TextField.class).withLabel("名称").single().setValue("第一支部题库");
        test(find(Button.class).withText("保存").single()).click();

        assertThat(getCurrentView()).isInstanceOf(QuestionEditorView.class);
        assertThat(itemBank.banks())
                .filteredOn(Bank::changeable)
                .singleElement()
                .satisfies(made -> assertThat(made.name()).isEqualTo("第一支部题库"));
    }

    @Test
    void enteringAgainShowsWhatIsThereNow() {
        itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("先有的")));
        UI.getCurrent().navigate("admin/bank", QueryParameters.of("bank", bank.toString()));
        assertThat(test(grid()).size()).isEqualTo(1);
        Bank.Id other = itemBank.create(district.north, "另一个");
        itemBank.add(other, QuestionFixture.complete(QuestionFixture.single("后来的")));

        UI.getCurrent().navigate("admin/bank", QueryParameters.empty());

        assertThat(test(grid()).size()).isEqualTo(2);
        assertThat(find(Paragraph.class).withText("2 题").exists()).isTrue();
    }

    @Test
    void withoutAUnitABankIsAskedForInVain() {
        BankDialog.open("新建题库", "", List.of(), (_, _) -> {});

        assertThat(find(Paragraph.class).withTextContaining("先在“组织”页建立组织").exists())
                .isTrue();
        assertThat(find(Button.class).withText("保存").exists()).isFalse();
    }

    @Test
    void everyFilterSurvivesTheAddress() {
        QuestionFilter filter = new QuestionFilter(
                bank,
                new Topic.Id(new UUID(3, 4)),
                QuestionKind.TRUE_FALSE,
                Difficulty.HARD,
                QuestionState.RETIRED,
                "一大",
                "too-easy",
                "南湖 & 红船");

        assertThat(FilterAddress.read(FilterAddress.of(filter))).isEqualTo(filter);
        assertThat(FilterAddress.of(QuestionFilter.ALL).getParameters()).isEmpty();
    }

    @Test
    void nonsenseInTheAddressIsLeftOut() {
        QueryParameters nonsense = new QueryParameters(
                Map.of("bank", List.of("x"), "topic", List.of("1-2"), "kind", List.of("essay"), "state", List.of("")));

        assertThat(FilterAddress.read(nonsense)).isEqualTo(QuestionFilter.ALL);
    }

    private QuestionRow rowOf(int index) {
        return new QuestionRow(
                itemBank.questions(QuestionFilter.of(bank), index, 1).getFirst());
    }

    private void fill(int count) {
        filling.addAll(
                bank,
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new NewQuestion("N" + i, QuestionFixture.complete(QuestionFixture.single("批量题" + i))))
                        .toList());
    }

    private List<String> pressed() {
        return find(NativeButton.class).withAttribute("aria-pressed", "true").all().stream()
                .map(NativeButton::getText)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<QuestionSummary> grid() {
        return find(Grid.class).single();
    }
}
