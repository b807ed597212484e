package org.dushuban.question.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.function.BiConsumer;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;

/** A topic in the tree: its name, how many questions it has with a link to them, and the topics below it. */
class TopicRow extends ListItem {

    private final MoreMenu more = new MoreMenu();

    /** @param made hears of each row from the first to the last */
    TopicRow(TopicNode node, TopicDialogs dialogs, BiConsumer<Topic.Id, TopicRow> made) {
        made.accept(node.topic().id(), this);
        addClassName("ds-topicrow");
        String name = node.topic().name().in(getLocale());
        Span title = new Span(name);
        title.addClassName("ds-topicrow__name");
        RouterLink questions =
                new RouterLink(getTranslation("question.topics.count", total(node)), QuestionBankView.class);
        questions.setQueryParameters(
                QueryParameters.of("topic", node.topic().id().toString()));
        questions.addClassName("ds-topicrow__count");
        add(title, questions);
        if (node.changeable()) {
            more.setAriaLabel(getTranslation("question.topics.more", name));
            more.addAction(getTranslation("question.topics.add-below"), () -> dialogs.addBelow(node.topic()));
            more.addAction(getTranslation("question.topics.rename"), () -> dialogs.rename(node.topic()));
            more.addAction(getTranslation("question.topics.move"), () -> dialogs.move(node));
            more.addAction(getTranslation("question.topics.remove"), () -> dialogs.remove(node.topic()));
            add(more);
        }
        if (!node.below().isEmpty()) {
            UnorderedList below = new UnorderedList();
            node.below().forEach(child -> below.add(new TopicRow(child, dialogs, made)));
            add(below);
        }
    }

    /** To what can be done with it; where nothing can, nowhere. */
    final void focus() {
        more.focus();
    }

    private static long total(TopicNode node) {
        return node.questions()
                + node.below().stream().mapToLong(TopicRow::total).sum();
    }
}
