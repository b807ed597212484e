package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import org.dushuban.material.Materials;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topics;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.ui.FormGuard;
import org.dushuban.shared.ui.Refusal;
import org.jspecify.annotations.Nullable;

/** The question that is being written: what is stored of it, what stands in its form, and how far it has come. */
class WrittenQuestion extends Div {

    private final ItemBank itemBank;
    private final Publishing publishing;
    private final Topics topics;
    private final Materials materials;
    private final QuestionPast past;
    private final ReviewBar review;
    private final EditorHead head;
    private final SimilarCheck similar;
    private final Refusal refusal = new Refusal();
    private final FormGuard guard = new FormGuard(this::values);

    private Optional<Question.Id> id = Optional.empty();
    private Optional<Bank> bank = Optional.empty();
    private Revision seen = new Revision(0, 0);
    private QuestionForm form;

    /** What the bank has of it; null before the first save. */
    private @Nullable QuestionDraft stored;

    /** Something complete that can be stored, with what stood in the form. */
    record Reading(QuestionDraft draft, List<String> values) {}

    WrittenQuestion(
            ItemBank itemBank,
            Publishing publishing,
            Topics topics,
            Materials materials,
            NearDuplicates near,
            QuestionPast past,
            ReviewBar review,
            EditorHead head) {
        this.itemBank = itemBank;
        this.publishing = publishing;
        this.topics = topics;
        this.materials = materials;
        this.past = past;
        this.review = review;
        this.head = head;
        similar = new SimilarCheck(near);
        form = emptyForm(topicField());
        guard.remember();
        past.setVisible(false);
        add(guard, head, review, refusal, form, past);
    }

    boolean isNew() {
        return id.isEmpty();
    }

    /** @throws java.util.NoSuchElementException while it is new */
    Question.Id id() {
        return id.orElseThrow();
    }

    Bank bank() {
        return bank.orElseThrow();
    }

    Revision seen() {
        return seen;
    }

    boolean isUnsaved() {
        return guard.isUnsaved();
    }

    private List<String> values() {
        return form.values();
    }

    String title() {
        return getTranslation(id.isPresent() ? "question.editor.page" : "question.bank.new-question");
    }

    /** The page may have been that of another question: going back to a new one after its first save shows the same page. */
    void begin(Bank.Id wanted) {
        Bank into = writable(wanted);
        id = Optional.empty();
        bank = Optional.of(into);
        seen = new Revision(0, 0);
        stored = null;
        similar.begin();
        TopicField topic = topicField();
        topic.show(null);
        QuestionForm fresh = emptyForm(topic);
        replace(form, fresh);
        form = fresh;
        guard.remember();
        past.setVisible(false);
        review.setVisible(false);
        head.open(false, false, publishing.asksSecond(into.owner()));
        head.show(title(), into.name());
    }

    void open(Question.Id question) {
        boolean shown = id.filter(question::equals).isPresent() && !isUnsaved();
        id = Optional.of(question);
        if (shown) {
            refresh();
        } else {
            load();
        }
    }

    /** Shows what is stored, in place of what was written. */
    void load() {
        show(itemBank.get(id()));
    }

    /** Shows what has become of it; the fields, and who writes in them, are left alone where they say what is stored. */
    void refresh() {
        QuestionDetail detail = itemBank.get(id());
        if (!detail.draft().equals(stored)) {
            show(detail);
            return;
        }
        similar.open(detail);
        seen = detail.revision();
        showState(detail);
        guard.tell();
    }

    /** Shows how far it has come; what others have saved meanwhile stays unseen. */
    void refreshState(boolean upToDate) {
        QuestionDetail detail = itemBank.get(id());
        seen = upToDate ? detail.revision() : seen;
        showState(detail);
    }

    /** What is written; empty, with the reasons beside the fields, where something is missing. */
    Optional<Reading> read() {
        return form.read().map(draft -> new Reading(draft, form.values()));
    }

    /** Goes on with saving, where other questions are like it once the author has looked at them. */
    void beforeSaving(QuestionDraft draft, Runnable save) {
        similar.beforeSaving(draft, save);
    }

    void stored(Question.Id question, Reading reading) {
        id = Optional.of(question);
        stored = reading.draft();
        guard.remember(reading.values());
    }

    void refuse(String... reasons) {
        refusal.show(List.of(reasons));
    }

    private TopicField topicField() {
        return new TopicField(topics, () -> bank().owner());
    }

    private QuestionForm emptyForm(TopicField topic) {
        return new QuestionForm(topic, materials, similar);
    }

    private void show(QuestionDetail detail) {
        bank = Optional.of(writable(detail.bank()));
        similar.open(detail);
        form.show(detail.draft());
        guard.remember();
        stored = detail.draft();
        seen = detail.revision();
        showState(detail);
    }

    private void showState(QuestionDetail detail) {
        boolean published = detail.state() == QuestionState.PUBLISHED;
        head.open(published, detail.waiting(), publishing.asksSecond(bank().owner()));
        review.show(detail);
        past.show(detail.id());
        String state = QuestionWords.state(detail.state(), published && detail.edited());
        int number = detail.revision().number();
        head.show(title(), getTranslation("question.editor.note", bank().name(), state, number));
    }

    private Bank writable(Bank.Id wanted) {
        return itemBank.banks().stream()
                .filter(found -> found.changeable() && found.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bank", wanted));
    }
}
