package org.dushuban.question.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.material.Materials;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionHistory;
import org.dushuban.question.Wording;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Dates;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Below the form: where a question is used, and what it said before. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class QuestionPast extends Div {

    private final QuestionHistory history;
    private final Users users;
    private final Materials materials;
    private final VersionList versions;
    private final UseList uses = new UseList();

    private IntConsumer restore = version -> {};

    QuestionPast(QuestionHistory history, Users users, Materials materials, Dates dates) {
        this.history = history;
        this.users = users;
        this.materials = materials;
        versions = new VersionList(dates, this::askToRestore);
        addClassName("ds-past");
        add(uses, versions);
    }

    void onRestore(IntConsumer wanted) {
        restore = wanted;
    }

    void show(Question.Id id) {
        setVisible(true);
        List<Wording> all = history.versions(id);
        Map<User.Id, String> authors = users.names(
                all.stream().map(wording -> new User.Id(wording.createdBy())).collect(Collectors.toSet()));
        versions.show(all, authors, from -> compare(id, all, from));
        uses.show(history.uses(id));
    }

    SaveOutcome restore(Question.Id id, Revision seen, int version) {
        return history.restore(id, seen, version);
    }

    private void compare(Question.Id id, List<Wording> all, int from) {
        List<Integer> numbers =
                all.stream().map(wording -> wording.version().number()).toList();
        new VersionDialog(numbers, from, (before, after) -> new DiffText(history.compare(id, before, after), materials))
                .open();
    }

    private void askToRestore(int version) {
        Confirm.ask(
                getTranslation("question.versions.restore.question", version),
                getTranslation("question.versions.restore.consequence"),
                getTranslation("question.bank.cancel"),
                getTranslation("question.versions.restore"),
                () -> restore.accept(version));
    }
}
