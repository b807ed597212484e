package org.dushuban.question.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.dushuban.material.Materials;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionHistory;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.EditorActions;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Refusal;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.Under;

/** Writing one question. */
@Route("admin/questions/:question")
@Under("admin/bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://question.css")
class QuestionEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ItemBank itemBank;
    private final Publishing publishing;
    private final QuestionHistory history;
    private final Topics topics;
    private final Materials materials;
    private final EditorActions actions =
            new EditorActions(getTranslation("question.editor.retire"), this::save, this::publish, this::askToRetire);
    private final Refusal refusal = new Refusal();
    private final VersionList versions;
    private final PageHead head = new PageHead("", "", actions.inOrder());

    private Optional<Question.Id> id = Optional.empty();
    private Optional<Bank> bank = Optional.empty();
    private Revision seen = new Revision(0, 0);
    private QuestionForm form;
    private List<String> saved;

    QuestionEditorView(
            ItemBank itemBank,
            Publishing publishing,
            QuestionHistory history,
            Topics topics,
            Materials materials,
            Dates dates) {
        this.itemBank = itemBank;
        this.publishing = publishing;
        this.history = history;
        this.topics = topics;
        this.materials = materials;
        addClassNames("ds-page", "ds-page--question");
        form = emptyForm();
        saved = form.values();
        versions = new VersionList(dates);
        versions.setVisible(false);
        head.back(new BackLink(getTranslation("menu.bank"), QuestionBankView.class));
        add(head, refusal, form, versions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refusal.show(List.of());
        if (QuestionRoutes.isNew(event)) {
            Bank.Id wanted = QuestionRoutes.bank(event.getLocation().getQueryParameters())
                    .orElseThrow(() -> new NotFoundException("bank", ""));
            begin(writable(wanted));
        } else {
            id = Optional.of(QuestionRoutes.question(event));
            load();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.check(event, !form.values().equals(saved));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(id.isPresent() ? "question.editor.page" : "question.bank.new-question");
    }

    private QuestionForm emptyForm() {
        return new QuestionForm(topics.usable(), this::newTopic, materials);
    }

    /** The page may have been that of another question: going back to a new one after its first save shows the same page. */
    private void begin(Bank into) {
        id = Optional.empty();
        bank = Optional.of(into);
        seen = new Revision(0, 0);
        QuestionForm fresh = emptyForm();
        replace(form, fresh);
        form = fresh;
        saved = form.values();
        actions.published(false);
        versions.setVisible(false);
        head.show(getPageTitle(), into.name());
    }

    private void load() {
        QuestionDetail detail = itemBank.get(id.orElseThrow());
        bank = Optional.of(writable(detail.bank()));
        form.show(detail.draft());
        saved = form.values();
        seen = detail.revision();
        showState(detail);
    }

    private void showState(QuestionDetail detail) {
        boolean published = detail.state() == QuestionState.PUBLISHED;
        actions.published(published);
        versions.show(history.versions(detail.id()));
        head.show(
                getPageTitle(),
                getTranslation(
                        "question.editor.note",
                        bank.map(Bank::name).orElse(""),
                        QuestionWords.state(detail.state(), published && detail.edited()),
                        detail.revision().number()));
    }

    private Bank writable(Bank.Id wanted) {
        return itemBank.banks().stream()
                .filter(found -> found.changeable() && found.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bank", wanted));
    }

    private boolean save() {
        refusal.show(List.of());
        return form.read().filter(this::store).isPresent();
    }

    private boolean store(QuestionDraft draft) {
        if (id.isEmpty()) {
            Question.Id made = itemBank.add(bank.orElseThrow().id(), draft);
            id = Optional.of(made);
            saved = form.values();
            getUI().ifPresent(page -> page.navigate(QuestionEditorView.class, QuestionRoutes.to(made)));
        } else if (itemBank.edit(id.get(), seen, draft) instanceof SaveOutcome.Overtaken) {
            refusal.show(List.of(getTranslation("shared.editor.overtaken")));
            return false;
        }
        reload("shared.editor.saved");
        return true;
    }

    private void publish() {
        if (!save()) {
            return;
        }
        switch (publishing.submit(id.orElseThrow(), seen)) {
            case PublishOutcome.Published _ -> reload("shared.editor.published");
            case PublishOutcome.Submitted _ -> reload("question.editor.submitted");
            case PublishOutcome.Overtaken _ -> refusal.show(List.of(getTranslation("shared.editor.overtaken")));
            case PublishOutcome.Refused(var reasons) ->
                refusal.show(reasons.stream()
                        .map(reason -> getTranslation("question.refused." + reason.tag()))
                        .toList());
        }
    }

    private void reload(String done) {
        load();
        Toast.show(getTranslation(done));
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("question.retire.question"),
                getTranslation("question.retire.consequence"),
                getTranslation("question.retire.keep"),
                getTranslation("question.editor.retire"),
                this::retire);
    }

    /** What is written but not saved stays; what others saved meanwhile stays unseen. */
    private void retire() {
        Question.Id question = id.orElseThrow();
        boolean upToDate = itemBank.get(question).revision().equals(seen);
        publishing.retire(question);
        QuestionDetail detail = itemBank.get(question);
        seen = upToDate ? detail.revision() : seen;
        showState(detail);
        Toast.show(getTranslation("question.editor.retired"));
    }

    private Topic newTopic(String name) {
        return topics.add(bank.orElseThrow().owner(), null, name, LocalText.of(name));
    }
}
