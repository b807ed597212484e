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
import org.jspecify.annotations.Nullable;

/** Ask what a topic shall be called and where it shall stand. */
final class TopicDialogs {

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
        if (depth(above) >= Topic.MAX_DEPTH) {
            tellTooDeep("question.topics.full", above);
            return;
        }
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
                .then(() -> move(topic, above.chosen().orElse(null)));
    }

    private void move(Topic topic, Topic.@Nullable Id above) {
        if (topics.move(topic.id(), above)) {
            done.accept(topic.id());
        } else {
            tellTooDeep("question.topics.stays", topic);
        }
    }

    private void tellTooDeep(String title, Topic topic) {
        Confirm.tell(
                Words.of(title, name(topic)),
                Words.of("question.topics.too-deep", Topic.MAX_DEPTH),
                Words.of("shared.confirm.understood"));
    }

    /** 1 for one at the top. */
    private int depth(Topic topic) {
        return TopicChoice.of(topics.tree(), Words.locale()).stream()
                .filter(choice -> topic.id().equals(choice.id()))
                .mapToInt(choice -> choice.depth() + 1)
                .findFirst()
                .orElse(1);
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
        TextField en = name("question.topics.name.en", before.flatMap(old -> Optional.ofNullable(old.en())));
        new FormDialog(title, Words.of("question.bank.save"), () -> {
                    check(zh, true);
                    check(en, false);
                    return !zh.isInvalid() && !en.isInvalid();
                })
                .with(zh, en)
                .with(more)
                .then(() ->
                        done.accept(act.apply(Objects.requireNonNull(LocalText.orNull(zh.getValue(), en.getValue())))));
    }

    /** A name that is too long may come from before there was a limit. */
    private static void check(TextField name, boolean needed) {
        String value = name.getValue().strip();
        name.setErrorMessage(
                value.isEmpty()
                        ? Words.of("question.topics.name.missing")
                        : Words.of("question.topic.too-long", Topic.MAX_NAME));
        name.setInvalid(value.length() > Topic.MAX_NAME || (needed && value.isEmpty()));
    }

    private static TextField name(String key, Optional<String> before) {
        TextField field = new TextField(Words.of(key));
        field.setMaxLength(Topic.MAX_NAME);
        field.setManualValidation(true);
        field.setValue(before.orElse(""));
        return field;
    }

    private static String name(Topic topic) {
        return topic.name().in(Words.locale());
    }
}
