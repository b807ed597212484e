package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.format.FoundQuestion;
import org.dushuban.material.Markdown;
import org.dushuban.material.Materials;
import org.dushuban.question.AnswerReview;
import org.dushuban.question.Asked;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.Source;
import org.dushuban.question.VersionDiff;
import org.dushuban.question.ui.AnswerReviewPanel;
import org.dushuban.question.ui.DiffText;
import org.dushuban.question.ui.PassageText;
import org.dushuban.question.ui.QuestionField;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.KeyValues;
import org.dushuban.transfer.Duplicate;
import org.dushuban.transfer.ImportPreview;

/** A question of a file: as a learner will meet it, and folded below what only its author sees. */
class PreviewItem extends ListItem {

    private final Materials materials;
    private final Span fate = new Span();
    private final Div change = new Div();

    PreviewItem(ImportPreview.Item item, Materials materials) {
        this.materials = materials;
        fate.addClassName("ds-trgravity");
        change.addClassName("ds-trchange");
        FoundQuestion question = item.question();
        QuestionContent content = question.content();
        List<Integer> order =
                IntStream.range(0, content.parts().count()).boxed().toList();
        QuestionField field = new QuestionField();
        field.setQuestion(QuestionField.describe(Asked.of(content, order), getLocale()));
        Div body = new Div(new AnswerReviewPanel(AnswerReview.of(content, order, null, true)));
        LocalText why = question.explanation();
        if (why != null) {
            body.add(new Html("<div class=\"ds-trwhy\">" + Markdown.toSafeHtml(why.in(getLocale())) + "</div>"));
        }
        body.add(facts(question));
        NativeDetails key = new NativeDetails(getTranslation("transfer.preview.key"), body);
        key.addClassName("ds-trdetails");
        add(head(item), field, change, key);
        show(item);
    }

    /** What becomes of it now, and which words of the bank go and which come instead. */
    final void show(ImportPreview.Item item) {
        fate.setVisible(item.becomes() != Duplicate.ADD);
        fate.setText(
                fate.isVisible()
                        ? getTranslation("transfer.preview." + item.becomes().tag())
                        : "");
        VersionDiff difference = item.change();
        change.removeAll();
        change.setVisible(difference != null);
        if (difference != null) {
            change.add(
                    new H3(getTranslation("transfer.preview.change")),
                    difference.changed().isEmpty()
                            ? new Paragraph(getTranslation("transfer.preview.change.beside"))
                            : new DiffText(difference, materials));
        }
    }

    private Div head(ImportPreview.Item item) {
        String kind =
                getTranslation("question.kind." + item.question().content().kind());
        String place = TransferWords.place(item.question().place());
        Div head = new Div(
                new Span(getTranslation("transfer.preview.number", item.place() + 1)),
                new Span(kind),
                new Span(place),
                fate);
        head.addClassName("ds-qitem__m");
        return head;
    }

    private KeyValues facts(FoundQuestion question) {
        KeyValues facts = new KeyValues();
        if (question.number() != null) {
            facts.pair(getTranslation("transfer.fact.number"), question.number());
        }
        if (question.difficulty() != null) {
            String key = "question.difficulty." + question.difficulty().tag();
            facts.pair(getTranslation("question.difficulty"), getTranslation(key));
        }
        if (!question.topic().isEmpty()) {
            facts.pair(getTranslation("question.topic"), String.join(" / ", question.topic()));
        }
        if (!question.tags().isEmpty()) {
            String tags = String.join(getTranslation("transfer.list.comma"), question.tags());
            facts.pair(getTranslation("transfer.fact.tags"), tags);
        }
        if (question.points() != null) {
            facts.pair(getTranslation("transfer.fact.points"), question.points().toPlainString());
        }
        facts.pair(getTranslation("transfer.fact.source"), source(question));
        return facts;
    }

    private String source(FoundQuestion question) {
        return switch (question.source()) {
            case null -> getTranslation("transfer.fact.no-source");
            case Source.Passage passage -> PassageText.of(passage, materials);
            case Source.Citation(LocalText work, LocalText place) ->
                place == null
                        ? work.in(getLocale())
                        : getTranslation("transfer.fact.citation", work.in(getLocale()), place.in(getLocale()));
        };
    }
}
