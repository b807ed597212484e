package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;

/** A question on the list: its stem in two lines, and what kind of question it is. */
class QuestionRow extends Div {

    QuestionRow(QuestionSummary question) {
        addClassName("ds-qitem__t");
        String stem = QuestionWords.plain(question.stem(), getLocale());
        if (question.changeable()) {
            RouterLink link = new RouterLink(stem, QuestionEditorView.class, QuestionRoutes.to(question.id()));
            link.addClassName("ds-qrow__stem");
            add(link);
        } else {
            Span text = new Span(stem);
            text.addClassName("ds-qrow__stem");
            add(text);
        }
        add(facts(question));
    }

    private Div facts(QuestionSummary question) {
        Div facts = new Div(
                new Span(getTranslation("question.kind." + question.kind().tag())));
        facts.addClassName("ds-qitem__m");
        LocalText topic = question.topic();
        if (topic != null) {
            facts.add(new Span(topic.in(getLocale())));
        }
        facts.add(new Span(
                getTranslation("question.difficulty." + question.difficulty().tag())));
        facts.add(new Span(state(question)));
        if (!question.sourced()) {
            Span flag = new Span(new Icon("link"), new Span(getTranslation("question.flag.no-source")));
            flag.addClassNames("ds-flagtag", "ds-flagtag--info");
            facts.add(flag);
        }
        return facts;
    }

    private String state(QuestionSummary question) {
        boolean edited = question.edited() && question.state() == QuestionState.PUBLISHED;
        return QuestionWords.state(question.state(), edited);
    }
}
