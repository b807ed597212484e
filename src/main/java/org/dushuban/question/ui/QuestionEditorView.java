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
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.ui.LeaveGuard;
import org.dushuban.shared.ui.Under;

/** Writing one question. */
@Route("admin/questions/:question")
@Under("admin/bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://question.css")
class QuestionEditorView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final QuestionEditor editor;

    QuestionEditorView(QuestionEditor editor) {
        this.editor = editor;
        addClassNames("ds-page", "ds-page--question");
        add(editor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (QuestionRoutes.isNew(event)) {
            editor.begin(QuestionRoutes.bank(event.getLocation().getQueryParameters())
                    .orElseThrow(() -> new NotFoundException("bank", "")));
        } else {
            editor.open(QuestionRoutes.question(event));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        LeaveGuard.check(event, editor.isUnsaved());
    }

    @Override
    public String getPageTitle() {
        return editor.title();
    }
}
