package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import org.dushuban.material.Materials;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.Topics;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.Toast;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Saves a question that is written and sends it on its way to being published. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QuestionEditor extends Div {

    private final ItemBank itemBank;
    private final Publishing publishing;
    private final QuestionPast past;
    private final WrittenQuestion question;

    QuestionEditor(
            ItemBank itemBank,
            Publishing publishing,
            Topics topics,
            Materials materials,
            NearDuplicates near,
            QuestionPast past,
            ReviewBar review) {
        this.itemBank = itemBank;
        this.publishing = publishing;
        this.past = past;
        EditorHead head = new EditorHead(this);
        question = new WrittenQuestion(itemBank, publishing, topics, materials, near, past, review, head);
        past.onRestore(this::restore);
        review.onChange(this::decide);
        head.shortcuts(this);
        add(question);
    }

    String title() {
        return question.title();
    }

    boolean isUnsaved() {
        return question.isUnsaved();
    }

    void begin(Bank.Id wanted) {
        question.refuse();
        question.begin(wanted);
    }

    void open(Question.Id wanted) {
        question.refuse();
        question.open(wanted);
    }

    /** Saves what is written and then goes on; where other questions are like it, once the author has looked at them. */
    private void save(Runnable then) {
        question.refuse();
        Optional<WrittenQuestion.Reading> reading = question.read();
        if (reading.isEmpty()) {
            question.refuse(getTranslation("question.editor.incomplete"));
        } else {
            question.beforeSaving(reading.get().draft(), () -> {
                if (store(reading.get())) {
                    then.run();
                }
            });
        }
    }

    void save() {
        save(() -> {});
    }

    private boolean store(WrittenQuestion.Reading reading) {
        if (question.isNew()) {
            Question.Id made = itemBank.add(question.bank().id(), reading.draft());
            question.stored(made, reading);
            getUI().ifPresent(page -> page.navigate(QuestionEditorView.class, QuestionRoutes.to(made)));
        } else if (itemBank.edit(question.id(), question.seen(), reading.draft()) instanceof SaveOutcome.Overtaken) {
            question.refuse(getTranslation("shared.editor.overtaken"));
            return false;
        } else {
            question.stored(question.id(), reading);
        }
        refresh("shared.editor.saved");
        return true;
    }

    void publish() {
        save(() -> said(publishing.submit(question.id(), question.seen())));
    }

    void duplicate() {
        save(() -> {
            Question.Id copy = itemBank.duplicate(question.id());
            getUI().ifPresent(page -> page.navigate(QuestionEditorView.class, QuestionRoutes.to(copy)));
            Toast.show(getTranslation("question.editor.duplicated"));
        });
    }

    /** What is written but not saved stays; what others saved meanwhile stays unseen. */
    void retire() {
        keeping(publishing::retire, "question.editor.retired");
    }

    private void keeping(Consumer<Question.Id> step, String done) {
        Question.Id id = question.id();
        boolean upToDate = itemBank.get(id).revision().equals(question.seen());
        step.accept(id);
        question.refreshState(upToDate);
        Toast.show(getTranslation(done));
    }

    private void decide(ReviewBar.Decision decision) {
        question.refuse();
        switch (decision) {
            case ReviewBar.Withdraw _ -> keeping(publishing::withdraw, "question.editor.withdrawn");
            case ReviewBar.Approve _ when isUnsaved() -> question.refuse(getTranslation("question.review.unsaved"));
            case ReviewBar.SendBack _ when isUnsaved() -> question.refuse(getTranslation("question.review.unsaved"));
            case ReviewBar.Approve _ -> said(publishing.approve(question.id(), question.seen()));
            case ReviewBar.SendBack(String comment) ->
                said(publishing.sendBack(question.id(), question.seen(), comment), "question.editor.returned");
        }
    }

    private void restore(int version) {
        said(past.restore(question.id(), question.seen(), version), "question.editor.restored");
    }

    private void said(SaveOutcome outcome, String done) {
        if (outcome instanceof SaveOutcome.Overtaken) {
            question.refuse(getTranslation("question.editor.decided"));
        } else {
            question.load();
            Toast.show(getTranslation(done));
        }
    }

    private void said(PublishOutcome outcome) {
        switch (outcome) {
            case PublishOutcome.Published _ -> refresh("shared.editor.published");
            case PublishOutcome.Submitted _ -> refresh("question.editor.submitted");
            case PublishOutcome.Overtaken _ -> question.refuse(getTranslation("question.editor.decided"));
            case PublishOutcome.Refused(var reasons) ->
                question.refuse(reasons.stream()
                        .map(reason -> getTranslation("question.refused." + reason.tag()))
                        .toArray(String[]::new));
        }
    }

    private void refresh(String done) {
        question.refresh();
        Toast.show(getTranslation(done));
    }
}
