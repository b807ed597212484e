package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.question.Flag;
import org.dushuban.question.QuestionState;
import org.dushuban.question.QuestionSummary;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;

/** A question on the list: its stem in two lines, what kind of question it is, and what is to be done about it. */
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
        question.tags().forEach(tag -> facts.add(new Span(getTranslation("question.tag.mark", tag))));
        if (question.waiting() && question.state() != QuestionState.IN_REVIEW) {
            facts.add(flag("clock", getTranslation("question.bank.waiting"), "ds-flagtag--info"));
        }
        question.flags().forEach(flag -> add(facts, flag));
        if (!question.sourced()) {
            facts.add(flag("link", getTranslation("question.flag.no-source"), "ds-flagtag--info"));
        }
        return facts;
    }

    private static void add(Div facts, Flag flag) {
        QuestionWords.flag(flag.tag()).ifPresent(words -> {
            Span shown = flag("alert", words, "ds-flagtag--warning");
            if (flag.detail() != null) {
                shown.setTitle(flag.detail());
            }
            facts.add(shown);
        });
    }

    private static Span flag(String icon, String words, String look) {
        Span flag = new Span(new Icon(icon), new Span(words));
        flag.addClassNames("ds-flagtag", look);
        return flag;
    }

    private String state(QuestionSummary question) {
        boolean edited = question.edited() && question.state() == QuestionState.PUBLISHED;
        return QuestionWords.state(question.state(), edited);
    }
}
