package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dushuban.question.Publishing;
import org.dushuban.question.QuestionDetail;
import org.dushuban.question.Remark;
import org.dushuban.shared.ui.Dates;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Where a wording stands on its way past a second person: who submitted it and when, what they can do who look at it, why
 * it was returned, and all that happened before.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ReviewBar extends Div {

    private final Publishing publishing;
    private final Dates dates;
    private final Paragraph stands = new Paragraph();
    private final Paragraph comment = new Paragraph();
    private final Button approve = new Button(getTranslation("question.review.approve"));
    private final Button sendBack = new Button(getTranslation("question.review.return"));
    private final Button withdraw = new Button(getTranslation("question.review.withdraw"));
    private final RemarkList remarks;

    private Consumer<Decision> change = decision -> {};

    ReviewBar(Publishing publishing, Dates dates) {
        this.publishing = publishing;
        this.dates = dates;
        remarks = new RemarkList(dates);
        addClassName("ds-review");
        comment.addClassName("ds-review__comment");
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        approve.addClickListener(event -> change.accept(new Approve()));
        sendBack.addClickListener(event -> ReturnDialog.open(text -> change.accept(new SendBack(text))));
        withdraw.addClickListener(event -> change.accept(new Withdraw()));
        Div acts = new Div(approve, sendBack, withdraw);
        acts.addClassName("ds-review__acts");
        add(stands, comment, acts, remarks);
    }

    void onChange(Consumer<Decision> decided) {
        change = decided;
    }

    void show(QuestionDetail detail) {
        List<Remark> all = publishing.remarks(detail.id());
        setVisible(!all.isEmpty());
        if (all.isEmpty()) {
            return;
        }
        approve.setVisible(detail.approvable());
        sendBack.setVisible(detail.approvable());
        withdraw.setVisible(detail.waiting() && !detail.approvable());
        Remark last = all.getLast();
        boolean returned = last.kind() == Remark.Kind.RETURNED;
        setClassName("ds-review--pending", detail.waiting() || returned);
        stands.setVisible(detail.waiting() || returned);
        stands.setText(getTranslation(
                returned ? "question.review.returned" : "question.review.waits",
                last.number(),
                last.by().name(),
                dates.moment(last.at())));
        comment.setVisible(returned);
        comment.setText(Objects.requireNonNullElse(last.text(), ""));
        remarks.show(all);
    }

    /** What somebody decides about a wording that waits. */
    sealed interface Decision {}

    record Approve() implements Decision {}

    record SendBack(String comment) implements Decision {}

    record Withdraw() implements Decision {}
}
