package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dushuban.material.Materials;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.Refusal;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.UnsavedGuard;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** A question in its form: it is loaded, saved, and sent on its way to being published. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QuestionEditor extends Div {

    private final ItemBank itemBank;
    private final Publishing publishing;
    private final Topics topics;
    private final Materials materials;
    private final Refusal refusal = new Refusal();
    private final SimilarCheck similar;
    private final QuestionPast past;
    private final EditorHead head = new EditorHead(this);
    private final UnsavedGuard guard = new UnsavedGuard(this::isUnsaved);
    private final ReviewBar review;

    private Optional<Question.Id> id = Optional.empty();
    private Optional<Bank> bank = Optional.empty();
    private Revision seen = new Revision(0, 0);
    private QuestionForm form;
    private List<String> saved;

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
        this.topics = topics;
        this.materials = materials;
        this.past = past;
        this.review = review;
        similar = new SimilarCheck(near);
        form = emptyForm();
        saved = form.values();
        past.setVisible(false);
        past.onRestore(this::restore);
        review.onChange(this::decide);
        head.shortcuts(this);
        add(guard, head, review, refusal, form, past);
    }

    String title() {
        return getTranslation(id.isPresent() ? "question.editor.page" : "question.bank.new-question");
    }

    boolean isUnsaved() {
        return !form.values().equals(saved);
    }

    /** The page may have been that of another question: going back to a new one after its first save shows the same page. */
    void begin(Bank.Id wanted) {
        Bank into = writable(wanted);
        refuse();
        id = Optional.empty();
        bank = Optional.of(into);
        seen = new Revision(0, 0);
        similar.begin();
        QuestionForm fresh = emptyForm();
        replace(form, fresh);
        form = fresh;
        saved = form.values();
        guard.tell();
        past.setVisible(false);
        review.setVisible(false);
        head.begin(into, publishing.asksSecond(into.owner()));
        head.show(title(), into.name());
    }

    void open(Question.Id question) {
        refuse();
        id = Optional.of(question);
        load();
    }

    private QuestionForm emptyForm() {
        return new QuestionForm(topics.usable(), this::newTopic, materials, similar::typed, similar);
    }

    private void load() {
        QuestionDetail detail = itemBank.get(id.orElseThrow());
        bank = Optional.of(writable(detail.bank()));
        similar.open(detail);
        form.show(detail.draft());
        saved = form.values();
        guard.tell();
        seen = detail.revision();
        showState(detail);
    }

    private void showState(QuestionDetail detail) {
        Bank home = bank.orElseThrow();
        boolean published = detail.state() == QuestionState.PUBLISHED;
        head.open(published, detail.waiting(), publishing.asksSecond(home.owner()));
        review.show(detail);
        past.show(detail.id());
        String state = QuestionWords.state(detail.state(), published && detail.edited());
        head.show(
                title(),
                getTranslation(
                        "question.editor.note",
                        home.name(),
                        state,
                        detail.revision().number()));
    }

    private Bank writable(Bank.Id wanted) {
        return itemBank.banks().stream()
                .filter(found -> found.changeable() && found.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bank", wanted));
    }

    /** Saves what is written and then goes on; where other questions are like it, once the author has looked at them. */
    void save(Runnable then) {
        refuse();
        Optional<QuestionDraft> draft = form.read();
        if (draft.isEmpty()) {
            refuse(getTranslation("question.editor.incomplete"));
        } else {
            similar.beforeSaving(draft.get(), () -> {
                if (store(draft.get())) {
                    then.run();
                }
            });
        }
    }

    void save() {
        save(() -> {});
    }

    private boolean store(QuestionDraft draft) {
        if (id.isEmpty()) {
            Question.Id made = itemBank.add(bank.orElseThrow().id(), draft);
            id = Optional.of(made);
            saved = form.values();
            getUI().ifPresent(page -> page.navigate(QuestionEditorView.class, QuestionRoutes.to(made)));
        } else if (itemBank.edit(id.get(), seen, draft) instanceof SaveOutcome.Overtaken) {
            refuse(getTranslation("shared.editor.overtaken"));
            return false;
        }
        reload("shared.editor.saved");
        return true;
    }

    void publish() {
        save(() -> said(publishing.submit(id.orElseThrow(), seen)));
    }

    void duplicate() {
        save(() -> {
            Question.Id copy = itemBank.duplicate(id.orElseThrow());
            getUI().ifPresent(page -> page.navigate(QuestionEditorView.class, QuestionRoutes.to(copy)));
            Toast.show(getTranslation("question.editor.duplicated"));
        });
    }

    /** What is written but not saved stays; what others saved meanwhile stays unseen. */
    void retire() {
        keeping(publishing::retire, "question.editor.retired");
    }

    private void keeping(Consumer<Question.Id> step, String done) {
        Question.Id question = id.orElseThrow();
        boolean upToDate = itemBank.get(question).revision().equals(seen);
        step.accept(question);
        QuestionDetail detail = itemBank.get(question);
        seen = upToDate ? detail.revision() : seen;
        showState(detail);
        Toast.show(getTranslation(done));
    }

    private void decide(ReviewBar.Decision decision) {
        refuse();
        Question.Id question = id.orElseThrow();
        switch (decision) {
            case ReviewBar.Withdraw _ -> keeping(publishing::withdraw, "question.editor.withdrawn");
            case ReviewBar.Approve _ when isUnsaved() -> refuse(getTranslation("question.review.unsaved"));
            case ReviewBar.SendBack _ when isUnsaved() -> refuse(getTranslation("question.review.unsaved"));
            case ReviewBar.Approve _ -> said(publishing.approve(question, seen));
            case ReviewBar.SendBack(String comment) ->
                said(publishing.sendBack(question, seen, comment), "question.editor.returned");
        }
    }

    private void restore(int version) {
        said(past.restore(id.orElseThrow(), seen, version), "question.editor.restored");
    }

    private void said(SaveOutcome outcome, String done) {
        if (outcome instanceof SaveOutcome.Overtaken) {
            refuse(getTranslation("question.editor.decided"));
        } else {
            reload(done);
        }
    }

    private void said(PublishOutcome outcome) {
        switch (outcome) {
            case PublishOutcome.Published _ -> reload("shared.editor.published");
            case PublishOutcome.Submitted _ -> reload("question.editor.submitted");
            case PublishOutcome.Overtaken _ -> refuse(getTranslation("question.editor.decided"));
            case PublishOutcome.Refused(var reasons) ->
                refuse(reasons.stream()
                        .map(reason -> getTranslation("question.refused." + reason.tag()))
                        .toArray(String[]::new));
        }
    }

    private void refuse(String... reasons) {
        refusal.show(List.of(reasons));
    }

    private void reload(String done) {
        load();
        Toast.show(getTranslation(done));
    }

    private Topic newTopic(String name) {
        return topics.add(bank.orElseThrow().owner(), null, name, LocalText.of(name));
    }
}
