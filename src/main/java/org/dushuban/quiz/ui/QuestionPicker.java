package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.question.ui.QuestionWords;

/** Picks published questions from the bank, fifty at a time, by what they say. */
class QuestionPicker extends Dialog {

    private static final int PAGE = 50;

    private final ItemBank bank;
    private final TextField search = new TextField();
    private final CheckboxGroup<QuestionSummary> choices = new CheckboxGroup<>();
    private final Paragraph count = new Paragraph();
    private final Set<Question.Id> picked = new LinkedHashSet<>();

    QuestionPicker(ItemBank bank, Consumer<Collection<Question.Id>> done) {
        this.bank = bank;
        addClassName("ds-quizpicker");
        setHeaderTitle(getTranslation("quiz.pick.title"));
        search.setLabel(getTranslation("quiz.pick.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> load());
        choices.setLabel(getTranslation("quiz.pick.questions"));
        choices.setItemLabelGenerator(question -> getTranslation(
                "quiz.pick.line",
                QuestionWords.plain(question.stem(), getLocale()),
                getTranslation("question.kind." + question.kind().tag())));
        choices.setItemEnabledProvider(question -> !question.kind().markedByPerson());
        choices.setItemHelperGenerator(
                question -> question.kind().markedByPerson() ? getTranslation("quiz.pick.marked-by-hand") : "");
        choices.addValueChangeListener(event -> remember(event.isFromClient()));
        count.addClassName("t-note");
        add(search, choices, count);
        Button ok = new Button(getTranslation("quiz.pick.ok"), event -> {
            close();
            done.accept(List.copyOf(picked));
        });
        ok.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("quiz.cancel"), event -> close()), ok);
        load();
    }

    private void load() {
        QuestionFilter filter =
                new QuestionFilter(null, null, null, null, QuestionState.PUBLISHED, null, null, search.getValue());
        List<QuestionSummary> page = bank.questions(filter, 0, PAGE);
        choices.setItems(page);
        choices.select(
                page.stream().filter(question -> picked.contains(question.id())).toList());
        count.setText(getTranslation("quiz.pick.count", page.size(), bank.count(filter)));
    }

    /** What was picked before the search changed stays picked. */
    private void remember(boolean byHand) {
        if (byHand) {
            choices.getListDataView().getItems().map(QuestionSummary::id).forEach(picked::remove);
            choices.getValue().stream().map(QuestionSummary::id).forEach(picked::add);
        }
    }
}
