package org.dushuban.question.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import org.dushuban.material.Revision;
import org.dushuban.material.SaveOutcome;
import org.dushuban.material.ui.Refusal;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.PublishOutcome;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionState;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.Under;

/** Writing one question. */
@Route("admin/questions/:question")
@Under("admin/bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://material.css")
@StyleSheet("context://question.css")
class QuestionEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final ItemBank itemBank;
    private final Topics topics;
    private final Button save = new Button(getTranslation("question.editor.save"), event -> save());
    private final Button publish = new Button(getTranslation("question.editor.publish"), event -> publish());
    private final Button retire = new Button(getTranslation("question.editor.retire"), event -> retire());
    private final Refusal refusal = new Refusal();
    private final QuestionForm form;
    private final VersionList versions;
    private final PageHead head = new PageHead("", "", retire, save, publish);

    private Optional<Question.Id> id = Optional.empty();
    private Optional<Bank> bank = Optional.empty();
    private Revision seen = new Revision(0, 0);
    private List<String> saved;

    QuestionEditorView(ItemBank itemBank, Topics topics, Materials materials, Dates dates) {
        this.itemBank = itemBank;
        this.topics = topics;
        addClassNames("ds-page", "ds-page--question");
        form = new QuestionForm(topics.usable(), this::newTopic, materials);
        saved = form.values();
        versions = new VersionList(dates);
        versions.setVisible(false);
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        retire.addThemeVariants(ButtonVariant.TERTIARY);
        retire.setVisible(false);
        head.back(new BackLink(getTranslation("menu.bank"), QuestionBankView.class));
        add(head, refusal, form, versions);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .setResetFocusOnActiveElement(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (QuestionRoutes.isNew(event)) {
            Bank.Id wanted = QuestionRoutes.bank(event.getLocation().getQueryParameters())
                    .orElseThrow(() -> new NotFoundException("bank", ""));
            bank = Optional.of(writable(wanted));
            head.show(getPageTitle(), bank.map(Bank::name).orElse(""));
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

    private void load() {
        QuestionDetail detail = itemBank.get(id.orElseThrow());
        bank = Optional.of(writable(detail.bank()));
        form.show(detail.draft());
        saved = form.values();
        seen = detail.revision();
        boolean published = detail.state() == QuestionState.PUBLISHED;
        retire.setVisible(published);
        versions.show(itemBank.versions(detail.id()));
        head.show(
                getPageTitle(),
                getTranslation(
                        "question.editor.note",
                        bank.map(Bank::name).orElse(""),
                        QuestionWords.state(detail.state(), published && detail.edited()),
                        seen.number()));
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
            refusal.show(List.of(getTranslation("question.editor.overtaken")));
            return false;
        }
        load();
        Toast.show(getTranslation("question.editor.saved"));
        return true;
    }

    private void publish() {
        if (!save()) {
            return;
        }
        switch (itemBank.publish(id.orElseThrow())) {
            case PublishOutcome.Published _ -> {
                load();
                Toast.show(getTranslation("question.editor.published"));
            }
            case PublishOutcome.Refused(var reasons) ->
                refusal.show(reasons.stream()
                        .map(reason -> getTranslation("question.refused." + reason.tag()))
                        .toList());
        }
    }

    private void retire() {
        itemBank.retire(id.orElseThrow());
        load();
        Toast.show(getTranslation("question.editor.retired"));
    }

    private Topic newTopic(String name) {
        return topics.add(bank.orElseThrow().owner(), null, name, LocalText.of(name));
    }
}
