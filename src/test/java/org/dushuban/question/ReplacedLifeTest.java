package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wherever a question stands in its life, an import does to it what an edit does. */
class ReplacedLifeTest extends BankCase {

    @Autowired
    Intake intake;

    @Autowired
    Publishing publishing;

    @Autowired
    PlatformTransactionManager transactions;

    enum Life {
        DRAFT,
        WAITING,
        PUBLISHED,
        EDITED,
        EDITED_WAITING,
        RETIRED,
        RETIRED_WAITING,
        RETIRED_EDITED_WAITING
    }

    @BeforeEach
    void askForASecondPerson() {
        publishing.askSecond(district.north, true);
    }

    @ParameterizedTest
    @EnumSource
    void anotherWordingIsTakenAsByAnEdit(Life life) {
        Question.Id edited = living(life);
        Question.Id imported = living(life);
        QuestionDraft other = QuestionFixture.complete(new QuestionContent.TrueFalse(LocalText.of("另一种说法"), true));

        edit(edited, other);
        take(imported, other);

        assertThat(told(imported)).isEqualTo(told(edited));
        assertThat(itemBank.get(imported).waiting()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void otherTagsLeaveItWhereItStands(Life life) {
        Question.Id edited = living(life);
        Question.Id imported = living(life);
        QuestionDraft old = itemBank.get(imported).draft();
        QuestionDraft tagged = new QuestionDraft(
                old.content(), old.difficulty(), null, Set.of("一大"), old.explanation(), old.source(), old.points());
        boolean waited = itemBank.get(imported).waiting();

        edit(edited, tagged);
        take(imported, tagged);

        assertThat(told(imported)).isEqualTo(told(edited));
        assertThat(itemBank.get(imported).waiting()).isEqualTo(waited);
    }

    private Question.Id living(Life life) {
        Question.Id id = itemBank.add(bank, QuestionFixture.complete(QuestionFixture.single("原文")));
        switch (life) {
            case DRAFT -> {}
            case WAITING -> submit(id);
            case PUBLISHED -> publish(id);
            case EDITED -> {
                publish(id);
                edit(id, QuestionFixture.complete(QuestionFixture.multiple("第二稿")));
            }
            case EDITED_WAITING -> {
                publish(id);
                edit(id, QuestionFixture.complete(QuestionFixture.multiple("第二稿")));
                submit(id);
            }
            case RETIRED -> {
                publish(id);
                publishing.retire(id);
            }
            case RETIRED_WAITING -> {
                publish(id);
                publishing.retire(id);
                submit(id);
            }
            case RETIRED_EDITED_WAITING -> {
                publish(id);
                publishing.retire(id);
                edit(id, QuestionFixture.complete(QuestionFixture.multiple("第二稿")));
                submit(id);
            }
        }
        return id;
    }

    private void publish(Question.Id id) {
        submit(id);
        QuestionFixture.asAdmin(district.districtAdmin);
        assertThat(publishing.approve(id, itemBank.get(id).revision())).isInstanceOf(PublishOutcome.Published.class);
        QuestionFixture.asAdmin(district.northAdmin);
    }

    private void submit(Question.Id id) {
        assertThat(publishing.submit(id, itemBank.get(id).revision())).isInstanceOf(PublishOutcome.Submitted.class);
    }

    private void edit(Question.Id id, QuestionDraft draft) {
        assertThat(itemBank.edit(id, itemBank.get(id).revision(), draft)).isInstanceOf(SaveOutcome.Saved.class);
    }

    private void take(Question.Id id, QuestionDraft draft) {
        NewQuestion found = new NewQuestion(null, draft);
        int counter = intake.plan(bank, List.of(), IntakeWatch.NOBODY).counter();
        IntakeOutcome outcome = new TransactionTemplate(transactions)
                .execute(_ ->
                        intake.take(bank, counter, List.of(new IntakeItem.Replace(id, found)), IntakeWatch.NOBODY));
        assertThat(outcome).isEqualTo(new IntakeOutcome.Taken(0, 1, 0, List.of(id)));
    }

    /** Where it stands, what its authors read about it, and what the trail tells. */
    private List<Object> told(Question.Id id) {
        QuestionDetail detail = itemBank.get(id);
        List<Object> remarks = publishing.remarks(id).stream()
                .<Object>map(remark -> List.of(remark.number(), remark.kind(), remark.by()))
                .toList();
        List<Object> trail = jdbc.sql(
                        "select what, subject_name, scope, old_text, new_text from audit_entry where subject_id = ? order by at, id")
                .param(id.value())
                .query((row, _) -> (Object) (row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + row.getString(4) + " " + row.getString(5)))
                .list();
        return List.of(
                detail.state(), detail.waiting(), detail.edited(), detail.revision(), detail.draft(), remarks, trail);
    }
}
