package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.organisation.Scope;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.Flag;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionFlags;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.question.Topic;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Finding questions by topic and tag, and changing many of them at once. */
@Import(BankWorkTest.Tools.class)
class BankWorkTest extends BankViewTest {

    @Autowired
    BulkChanges changes;

    @Autowired
    QuestionFlags flags;

    @Autowired
    Scope scope;

    private record Tool(String key, String icon, String route, boolean takesSelection) implements BankTool {}

    /** What a feature above would add. */
    @TestConfiguration
    static class Tools {

        @Bean
        BankTool exporting() {
            return new Tool("question.bank.save", "download", "admin/export", true);
        }
    }

    @Test
    void topicMeansWhatIsBelowItToo() {
        Topic history = topics.add(district.north, null, LocalText.of("党史"));
        Topic congress = topics.add(district.north, history.id(), LocalText.of("一大"));
        changes.place(these(write("南湖")), congress.id());
        changes.place(these(write("长征")), history.id());
        write("别的");

        go("topic=" + history.id());
        assertThat(test(grid()).size()).isEqualTo(2);
        go("topic=" + congress.id());
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(find(ComboBox.class).withAriaLabel("知识点").single().getValue())
                .isInstanceOfSatisfying(
                        TopicChoice.class, choice -> assertThat(choice.path()).isEqualTo("党史 / 一大"));
    }

    @Test
    void tagOfTheAddressNarrowsAndStandsInTheRow() {
        Question.Id tagged = write("有标签");
        write("没有标签");
        changes.retag(these(tagged), Set.of("一大"), Set.of());

        go("tag=一大");

        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(words(0)).contains("#一大");
    }

    @Test
    void flagsAreAskedForWhereThereAreAnyAndShownWhereTheyHaveWords() {
        Question.Id flagged = write("有标记");
        go("");
        assertThat(find(Select.class).withAriaLabel("质量标记").exists()).isFalse();

        flags.set(
                flagged,
                List.of("no-source", "unheard-of"),
                Set.of(new Flag("no-source", null), new Flag("unheard-of", null)));
        go("");

        assertThat(find(Select.class).withAriaLabel("质量标记").exists()).isTrue();
        assertThat(words(0)).contains("缺出处").doesNotContain("unheard-of");
    }

    @Test
    void allThatMatchAreRetaggedInOneGo() {
        filling.addAll(
                bank,
                IntStream.range(0, 120)
                        .mapToObj(i ->
                                new NewQuestion("N" + i, QuestionFixture.complete(QuestionFixture.single("批量题" + i))))
                        .toList());
        Question.Id other = write("别的");
        go("q=批量");
        selectFirst();
        press("选中全部 120 题");
        assertThat(find(Paragraph.class).withText("已选 120 题").exists()).isTrue();

        press("改标签");
        test(find(Button.class).withText("改标签").single()).click();
        assertThat(added().isInvalid()).isTrue();
        ComponentUtil.fireEvent(added(), new ComboBoxBase.CustomValueSetEvent<>(added(), true, "整理过"));
        test(find(Button.class).withText("改标签").single()).click();

        assertThat(itemBank.count(tagged("整理过"))).isEqualTo(120);
        assertThat(itemBank.questions(QuestionFilter.of(bank), 0, 1))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.id()).isEqualTo(other);
                    assertThat(question.tags()).isEmpty();
                });
        assertThat(find(BulkBar.class).exists()).isFalse();
    }

    @Test
    void aHastyPressTakesNoTopicAway() {
        Topic history = topics.add(district.north, null, LocalText.of("党史"));
        Question.Id placed = write("有知识点");
        changes.place(these(placed), history.id());
        go("");
        selectFirst();
        press("归入知识点");
        Button place = find(Button.class).withText("归入知识点").single();
        test(place).click();
        assertThat(topicBox().isInvalid()).isTrue();
        assertThat(place.isEnabled()).isTrue();
        assertThat(itemBank.get(placed).draft().topic()).isEqualTo(history.id());

        topicBox().setValue(TopicChoice.beside(null, "不归入任何知识点"));
        test(place).click();

        assertThat(itemBank.get(placed).draft().topic()).isNull();
    }

    @Test
    void aTagThatIsNotTakenIsSaid() {
        write("一题");
        go("");
        selectFirst();
        press("改标签");
        ComponentUtil.fireEvent(added(), new ComboBoxBase.CustomValueSetEvent<>(added(), true, "长".repeat(61)));

        assertThat(added().getErrorMessage()).isEqualTo("标签最多 60 个字符");
        assertThat(added().isInvalid()).isTrue();
    }

    @Test
    void whatCouldNotBeDoneIsListedWithItsReasons() {
        write("可以发布");
        itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("没有出处的题"), null, null));
        go("");
        selectFirst();
        press("选中全部 2 题");
        press("提交发布");
        test(find(NativeButton.class).withText("提交发布").all().getLast()).click();

        assertThat(find(BulkReport.class).single().getHeaderTitle()).isEqualTo("改了 1 题");
        assertThat(find(Span.class).withText("还没有出处").exists()).isTrue();
        assertThat(itemBank.questions(QuestionFilter.of(bank), 0, 2))
                .extracting(QuestionSummary::state)
                .containsExactlyInAnyOrder(QuestionState.PUBLISHED, QuestionState.DRAFT);
    }

    @Test
    void anotherFilterSelectsNothing() {
        write("一题");
        go("");
        selectFirst();
        assertThat(find(BulkBar.class).exists()).isTrue();

        press("草稿");

        assertThat(find(BulkBar.class).exists()).isFalse();
    }

    @Test
    void toolsOfOtherFeaturesGetTheFilter() {
        go("state=draft");

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("admin/export?state=draft");
    }

    @Test
    void selectedQuestionsAreTakenToAToolByTheirIds() {
        Question.Id one = write("一题");
        write("别的");
        go("q=一");
        selectFirst();

        test(find(NativeButton.class).withText("保存").single()).click();

        QueryParameters query = UI.getCurrent().getActiveViewLocation().getQueryParameters();
        assertThat(query.getSingleParameter("q")).contains("一");
        assertThat(SelectionAddress.read(query)).isEqualTo(these(one));
    }

    @Test
    void allThatMatchAreTakenToAToolByTheirFilter() {
        write("一题");
        write("又一题");
        go("q=一");
        selectFirst();
        press("选中全部 2 题");

        test(find(NativeButton.class).withText("保存").single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo(FilterAddress.of(filter("一")).getQueryString());
    }

    @Test
    void manySelectedQuestionsStayOnTheServer() {
        QuestionSelection many = new QuestionSelection.These(IntStream.range(0, 3_000)
                .mapToObj(_ -> new Question.Id(Ids.next()))
                .collect(Collectors.toSet()));

        QueryParameters query = SelectionAddress.of(filter("一"), many);

        assertThat(query.getQueryString()).hasSizeLessThan(100);
        assertThat(FilterAddress.read(query)).isEqualTo(filter("一"));
        assertThat(SelectionAddress.read(query)).isEqualTo(many);
    }

    @Test
    void aSelectionThatIsNotKeptAnyMoreMeansNothing() {
        assertThat(SelectionAddress.read(
                        QueryParameters.of("selection", Ids.next().toString())))
                .isEqualTo(new QuestionSelection.These(Set.of()));
        assertThat(SelectionAddress.read(QueryParameters.of("selection", "nonsense")))
                .isEqualTo(new QuestionSelection.These(Set.of()));
    }

    @Test
    void secondPersonIsAskedForByUnit() {
        go("");
        SecondPersonDialog.open(publishing, List.of(scope.administered(district.north)));
        find(Checkbox.class).withLabel("北街道党总支").single().setValue(true);
        test(find(Button.class).withText("保存").single()).click();

        assertThat(publishing.asksSecond(district.north)).isTrue();
    }

    private Question.Id write(String stem) {
        return itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single(stem)));
    }

    private static QuestionSelection these(Question.Id question) {
        return new QuestionSelection.These(Set.of(question));
    }

    private static QuestionFilter tagged(String tag) {
        return new QuestionFilter(null, null, null, null, null, tag, null, null);
    }

    private static QuestionFilter filter(String text) {
        return new QuestionFilter(null, null, null, null, null, null, null, text);
    }

    private static void go(String query) {
        UI.getCurrent().navigate("admin/bank", QueryParameters.fromString(query));
    }

    private void press(String word) {
        test(find(NativeButton.class).withText(word).single()).click();
    }

    private void selectFirst() {
        Checkbox box = (Checkbox) test(grid()).getCellComponent(0, 0);
        test(box).click();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> added() {
        return find(MultiSelectComboBox.class).withLabel("加上这些标签").single();
    }

    private TopicBox topicBox() {
        return find(TopicBox.class).withLabel("知识点").single();
    }

    private String words(int row) {
        return new QuestionRow(test(grid()).getRow(row)).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Grid<QuestionSummary> grid() {
        return find(Grid.class).single();
    }
}
