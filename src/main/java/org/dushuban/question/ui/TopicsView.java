package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Topic;
import org.dushuban.question.TopicNode;
import org.dushuban.question.Topics;
import org.dushuban.shared.ui.BackLink;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.Under;

/** The trees of topics that an administrator may use, those of each unit together. */
@Route("admin/topics")
@Under("admin/bank")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://question.css")
class TopicsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Topics topics;
    private final Scope scope;
    private final TopicDialogs dialogs;
    private final Div trees = new Div();
    private final Button add = new Button(getTranslation("question.topics.add"), new Icon("plus"));

    /** Each in the order of the page. */
    private final Map<Topic.Id, TopicRow> rows = new LinkedHashMap<>();

    TopicsView(Topics topics, Scope scope) {
        this.topics = topics;
        this.scope = scope;
        addClassNames("ds-page", "ds-page--topics");
        dialogs = new TopicDialogs(topics, this::loadAround);
        List<Unit> owners = scope.administered();
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.addClickListener(event -> dialogs.add(owners));
        add.setVisible(!owners.isEmpty());
        add(
                new PageHead(getPageTitle(), getTranslation("question.topics.note"), add)
                        .back(new BackLink(getTranslation("menu.bank"), QuestionBankView.class)),
                trees);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("question.topics");
    }

    /** Whoever has changed a topic goes on from there; after the last of a page from what is now the last. */
    private void loadAround(Topic.Id changed) {
        int place = List.copyOf(rows.keySet()).indexOf(changed);
        load();
        List<TopicRow> now = List.copyOf(rows.values());
        TopicRow same = rows.get(changed);
        if (same != null) {
            same.focus();
        } else if (now.isEmpty()) {
            add.focus();
        } else {
            now.get(Math.clamp(place, 0, now.size() - 1)).focus();
        }
    }

    private void load() {
        trees.removeAll();
        rows.clear();
        Map<Unit.Id, List<TopicNode>> units = topics.tree().stream()
                .collect(Collectors.groupingBy(node -> node.topic().owner(), LinkedHashMap::new, Collectors.toList()));
        units.forEach((unit, nodes) -> trees.add(section(unit, nodes)));
        if (units.isEmpty()) {
            trees.add(new EmptyState(
                    getTranslation("question.topics.empty"), getTranslation("question.topics.empty.note")));
        }
    }

    private Section section(Unit.Id unit, List<TopicNode> nodes) {
        H2 name = new H2(scope.visible(unit).name());
        name.addClassName("t-head");
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-topictree");
        nodes.forEach(node -> list.add(new TopicRow(node, dialogs, rows::put)));
        return new Section(name, list);
    }
}
