package org.dushuban.quiz.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dushuban.question.ItemBank;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Section;

/** The questions of a quiz, which can be picked from the banks while it is a draft. */
class QuestionsPart extends Div {

    private final ItemBank bank;
    private final QuestionVersions versions;
    private final EntryList entries;
    private final Button pick = new Button(getTranslation("quiz.edit.pick"), event -> pick());

    /** @param changed is called after each change */
    QuestionsPart(ItemBank bank, QuestionVersions versions, Runnable changed) {
        this.bank = bank;
        this.versions = versions;
        entries = new EntryList(changed);
        addClassNames("ds-sheet", "ds-part-sec");
        add(new H2(getTranslation("quiz.edit.part.questions")), entries, pick);
    }

    void show(Quiz quiz) {
        boolean draft = quiz.state() == Quiz.State.DRAFT;
        List<QuestionVersion.Id> wordings =
                quiz.entries().stream().map(Section.Entry::version).toList();
        entries.show(quiz.entries(), versions.get(wordings), draft);
        pick.setVisible(draft);
    }

    EntryList entries() {
        return entries;
    }

    private void pick() {
        new QuestionPicker(bank, this::append).open();
    }

    private void append(Collection<Question.Id> picked) {
        entries.append(
                picked.stream().map(versions::current).flatMap(Optional::stream).toList());
    }
}
