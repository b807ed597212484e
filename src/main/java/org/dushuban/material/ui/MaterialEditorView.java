package org.dushuban.material.ui;

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
import org.dushuban.material.Material;
import org.dushuban.material.MaterialDetail;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialState;
import org.dushuban.material.Materials;
import org.dushuban.material.PublishOutcome;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.EditorActions;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.FormGuard;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Refusal;
import org.dushuban.shared.ui.Toast;

/** Writing one material. */
@Route("admin/materials/:material")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://material.css")
class MaterialEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final Materials materials;
    private final Scope scope;
    private final OwnerChoice owner = new OwnerChoice();
    private final EditorActions actions =
            new EditorActions(getTranslation("material.editor.retire"), this::save, this::publish, this::askToRetire);
    private final Refusal refusal = new Refusal();
    private final FormGuard guard = new FormGuard(this::values);
    private final PageHead head = new PageHead("", "", actions.inOrder());

    private Optional<Material.Id> id = Optional.empty();
    private Revision seen = new Revision(0, 0);
    private MaterialForm form = new MaterialForm();

    MaterialEditorView(Materials materials, Scope scope) {
        this.materials = materials;
        this.scope = scope;
        addClassNames("ds-page", "ds-page--writing");
        head.back(new BackLink(getTranslation("menu.materials"), MaterialAdminView.class));
        guard.remember();
        add(guard, head, refusal, owner, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refusal.show(List.of());
        if (MaterialRoutes.isNew(event)) {
            begin();
        } else {
            id = Optional.of(MaterialRoutes.material(event));
            load();
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.check(event, guard.isUnsaved());
    }

    @Override
    public String getPageTitle() {
        return getTranslation(id.isPresent() ? "material.editor.page" : "material.admin.new");
    }

    /** The page may have been that of another text: going back to a new one after its first save shows the same page. */
    private void begin() {
        List<Unit> units = scope.administered();
        id = Optional.empty();
        seen = new Revision(0, 0);
        MaterialForm fresh = new MaterialForm();
        replace(form, fresh);
        form = fresh;
        guard.remember();
        actions.published(false);
        owner.offer(units);
        head.show(getPageTitle(), owner.name());
        if (units.isEmpty()) {
            showThatAUnitIsNeeded();
        }
    }

    private void showThatAUnitIsNeeded() {
        removeAll();
        add(
                new PageHead(getPageTitle(), "")
                        .back(new BackLink(getTranslation("menu.materials"), MaterialAdminView.class)),
                new EmptyState(
                        getTranslation("material.editor.no-unit"), getTranslation("material.editor.no-unit.note")));
    }

    private void load() {
        MaterialDetail detail = materials.get(id.orElseThrow());
        owner.setVisible(false);
        form.show(detail.latest().text());
        guard.remember();
        seen = detail.latest().revision();
        showState(detail);
    }

    /** Of the form of the text that is written now. */
    private List<String> values() {
        return form.values();
    }

    private void showState(MaterialDetail detail) {
        actions.published(detail.state() == MaterialState.PUBLISHED);
        head.show(getPageTitle(), MaterialWords.note(detail));
    }

    private boolean save() {
        refusal.show(List.of());
        return form.read().filter(this::store).isPresent();
    }

    private boolean store(MaterialDraft draft) {
        if (id.isEmpty()) {
            Material.Id made = materials.create(owner.getValue().id(), draft);
            id = Optional.of(made);
            guard.remember();
            getUI().ifPresent(page -> page.navigate(MaterialEditorView.class, MaterialRoutes.to(made)));
        } else if (materials.edit(id.get(), seen, draft) instanceof SaveOutcome.Overtaken) {
            refusal.show(List.of(getTranslation("shared.editor.overtaken")));
            return false;
        }
        load();
        Toast.show(getTranslation("shared.editor.saved"));
        return true;
    }

    private void publish() {
        if (!save()) {
            return;
        }
        switch (materials.publish(id.orElseThrow())) {
            case PublishOutcome.Published _ -> {
                load();
                Toast.show(getTranslation("shared.editor.published"));
            }
            case PublishOutcome.Refused(var reasons) ->
                refusal.show(reasons.stream()
                        .map(reason -> getTranslation("material.refused." + reason.tag()))
                        .toList());
        }
    }

    private void askToRetire() {
        Confirm.ask(
                getTranslation("material.retire.question"),
                getTranslation("material.retire.consequence"),
                getTranslation("material.retire.keep"),
                getTranslation("material.editor.retire"),
                this::retire);
    }

    /** What is written but not saved stays. */
    private void retire() {
        materials.retire(id.orElseThrow());
        showState(materials.get(id.orElseThrow()));
    }
}
