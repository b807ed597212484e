package org.dushuban.question.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Toast;
import org.dushuban.shared.ui.Words;

/** Ask what a topic shall be called and where it shall stand. */
final class TopicDialogs {

    private static final int MAX_NAME = 100;

    private final Topics topics;
    private final Consumer<Topic.Id> done;

    /** @param done follows each change, and is told of which topic */
    TopicDialogs(Topics topics, Consumer<Topic.Id> done) {
        this.topics = topics;
        this.done = done;
    }

    /** @param owners the units to choose from, at least one */
    void add(List<Unit> owners) {
        ComboBox<Unit> owner = new ComboBox<>(Words.of("question.topics.owner"));
        owner.setItems(owners);
        owner.setItemLabelGenerator(Unit::name);
        owner.setValue(owners.getFirst());
        owner.setVisible(owners.size() > 1);
        ask(
                Words.of("question.topics.add"),
                Optional.empty(),
                name -> topics.add(
                                Optional.ofNullable(owner.getValue())
                                        .orElse(owners.getFirst())
                                        .id(),
                                null,
                                name)
                        .id(),
                owner);
    }

    void addBelow(Topic above) {
        ask(
                Words.of("question.topics.add-below.title", name(above)),
                Optional.empty(),
                name -> topics.add(above.owner(), above.id(), name).id());
    }

    void rename(Topic topic) {
        ask(Words.of("question.topics.rename.title", name(topic)), Optional.of(topic.name()), name -> {
            topics.rename(topic.id(), name);
            return topic.id();
        });
    }

    /** It can go under each topic of its unit that is not below it. */
    void move(TopicNode node) {
        Topic topic = node.topic();
        List<TopicNode> trees = topics.tree();
        TopicBox above = new TopicBox(trees, barred(node, trees));
        above.setLabel(Words.of("question.topics.above"));
        above.setPlaceholder(Words.of("question.topics.top"));
        above.choose(topic.parent());
        new FormDialog(
                        Words.of("question.topics.move.title", name(topic)),
                        Words.of("question.topics.move"),
                        () -> true)
                .with(above)
                .then(() -> {
                    topics.move(topic.id(), above.chosen().orElse(null));
                    done.accept(topic.id());
                });
    }

    private static Set<Topic.Id> barred(TopicNode node, List<TopicNode> trees) {
        Stream<TopicNode> foreign = trees.stream()
                .filter(tree -> !tree.topic().owner().equals(node.topic().owner()));
        return Stream.concat(Stream.of(node), foreign).flatMap(TopicNode::ids).collect(Collectors.toSet());
    }

    void remove(Topic topic) {
        if (topics.remove(topic.id())) {
            done.accept(topic.id());
            Toast.show(Words.of("question.topics.removed", name(topic)));
        } else {
            Confirm.tell(
                    Words.of("question.topics.kept", name(topic)),
                    Words.of("question.topics.kept.note"),
                    Words.of("shared.confirm.understood"));
        }
    }

    private void ask(String title, Optional<LocalText> before, Function<LocalText, Topic.Id> act, ComboBox<?>... more) {
        TextField zh = name("question.topics.name.zh", before.map(LocalText::zh));
        zh.setErrorMessage(Words.of("question.topics.name.missing"));
        TextField en = name("question.topics.name.en", before.flatMap(old -> Optional.ofNullable(old.en())));
        new FormDialog(title, Words.of("question.bank.save"), () -> {
                    zh.setInvalid(zh.getValue().isBlank());
                    return !zh.isInvalid();
                })
                .with(zh, en)
                .with(more)
                .then(() ->
                        done.accept(act.apply(Objects.requireNonNull(LocalText.orNull(zh.getValue(), en.getValue())))));
    }

    private static TextField name(String key, Optional<String> before) {
        TextField field = new TextField(Words.of(key));
        field.setMaxLength(MAX_NAME);
        field.setValue(before.orElse(""));
        return field;
    }

    private static String name(Topic topic) {
        return topic.name().in(Words.locale());
    }
}
