package org.dushuban.architecture;

import static org.dushuban.architecture.MatrixEntry.call;
import static org.dushuban.architecture.MatrixEntry.run;
import static org.dushuban.architecture.Rule.ADMINISTERS;
import static org.dushuban.architecture.Rule.ADMINISTERS_LISTED;
import static org.dushuban.architecture.Rule.ADMINISTRATORS;
import static org.dushuban.architecture.Rule.BOTH_BRANCHES;
import static org.dushuban.architecture.Rule.NEVER_TOGETHER;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.question.IntakeItem;
import org.dushuban.question.IntakeWatch;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionSelection;
import org.dushuban.shared.LocalText;

/** The part of the matrix that concerns the question bank. */
final class MatrixQuestions {

    private MatrixQuestions() {}

    static List<MatrixEntry> all() {
        return Stream.of(topics(), bank(), life(), history(), many(), intake())
                .flatMap(List::stream)
                .toList();
    }

    private static List<MatrixEntry> topics() {
        return List.of(
                call(
                        "Topics.usable()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.topics.usable().contains(w.topic)),
                call(
                        "Topics.usable(Unit.Id)",
                        ADMINISTERS,
                        (on, w) -> on.topics.usable(w.a1).contains(w.topic)),
                call(
                        "Topics.add(Unit.Id, Topic.Id, String, LocalText)",
                        ADMINISTERS,
                        (on, w) -> on.topics.add(w.a1, w.topic.id(), "first-congress", LocalText.of("一大"))),
                call(
                        "Topics.add(Unit.Id, Topic.Id, LocalText)",
                        ADMINISTERS,
                        (on, w) -> on.topics.add(w.a1, w.topic.id(), LocalText.of("二大"))),
                call(
                        "Topics.tree()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.topics.tree().stream()
                                .anyMatch(node -> node.topic().equals(w.topic))),
                run(
                        "Topics.rename(Topic.Id, LocalText)",
                        ADMINISTERS,
                        (on, w) -> on.topics.rename(w.topic.id(), LocalText.of("新名"))),
                run("Topics.move(Topic.Id, Topic.Id)", ADMINISTERS, (on, w) -> on.topics.move(w.topic.id(), null)),
                call("Topics.remove(Topic.Id)", ADMINISTERS, (on, w) -> on.topics.remove(w.topic.id())),
                call(
                        "Topics.known(Unit.Id, Collection)",
                        ADMINISTERS,
                        (on, w) -> on.topics.known(w.a1, List.of(List.of("党史")))),
                call(
                        "Topics.missing(Unit.Id, Collection)",
                        ADMINISTERS,
                        (on, w) -> on.topics.missing(w.a1, List.of(List.of("新主题")))),
                call(
                        "Topics.named(Unit.Id, Collection)",
                        ADMINISTERS,
                        (on, w) -> on.topics.named(w.a1, List.of(List.of("新主题")))));
    }

    private static List<MatrixEntry> bank() {
        return List.of(
                call(
                        "ItemBank.banks()",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.itemBank.banks().stream()
                                .anyMatch(bank -> bank.id().equals(w.bank))),
                call("ItemBank.create(Unit.Id, String)", ADMINISTERS, (on, w) -> on.itemBank.create(w.a1, "新题库")),
                run("ItemBank.rename(Bank.Id, String)", ADMINISTERS, (on, w) -> on.itemBank.rename(w.bank, "新名")),
                call(
                        "ItemBank.count(QuestionFilter)",
                        ADMINISTERS_LISTED,
                        (on, w) -> on.itemBank.count(w.inBank()) > 0),
                call(
                        "ItemBank.questions(QuestionFilter, int, int)",
                        ADMINISTERS_LISTED,
                        (on, w) -> !on.itemBank.questions(w.inBank(), 0, 10).isEmpty()),
                call("ItemBank.tags()", ADMINISTRATORS, (on, w) -> on.itemBank.tags()),
                call("ItemBank.flags()", ADMINISTRATORS, (on, w) -> on.itemBank.flags()),
                call("ItemBank.get(Question.Id)", ADMINISTERS, (on, w) -> on.itemBank.get(w.question)),
                run(
                        "ItemBank.requireUsable(Collection)",
                        ADMINISTERS,
                        (on, w) -> on.itemBank.requireUsable(List.of(w.version))),
                call(
                        "ItemBank.add(Bank.Id, QuestionDraft)",
                        ADMINISTERS,
                        (on, w) -> on.itemBank.add(w.bank, w.newQuestion())),
                call(
                                "ItemBank.add(Bank.Id, QuestionDraft)",
                                NEVER_TOGETHER,
                                (on, w) -> on.itemBank.add(w.bankOfB1, w.newQuestionOnTopic()))
                        .on("a bank of B1, under a topic of A1"),
                call(
                        "ItemBank.edit(Question.Id, Revision, QuestionDraft)",
                        ADMINISTERS,
                        (on, w) -> on.itemBank.edit(w.question, w.seenQuestion, w.newQuestionOnTopic())),
                call("ItemBank.duplicate(Question.Id)", ADMINISTERS, (on, w) -> on.itemBank.duplicate(w.question)));
    }

    private static List<MatrixEntry> life() {
        return List.of(
                call(
                        "Publishing.submit(Question.Id, Revision)",
                        ADMINISTERS,
                        (on, w) -> on.publishing.submit(w.question, w.seenQuestion)),
                call(
                        "Publishing.approve(Question.Id, Revision)",
                        ADMINISTERS,
                        (on, w) -> on.publishing.approve(w.question, w.seenQuestion)),
                call(
                        "Publishing.sendBack(Question.Id, Revision, String)",
                        ADMINISTERS,
                        (on, w) -> on.publishing.sendBack(w.question, w.seenQuestion, "请补出处")),
                run("Publishing.withdraw(Question.Id)", ADMINISTERS, (on, w) -> on.publishing.withdraw(w.question)),
                run("Publishing.retire(Question.Id)", ADMINISTERS, (on, w) -> on.publishing.retire(w.question)),
                run("Publishing.asksSecond(Unit.Id)", ADMINISTERS, (on, w) -> on.publishing.asksSecond(w.a1)),
                run(
                        "Publishing.askSecond(Unit.Id, boolean)",
                        ADMINISTERS,
                        (on, w) -> on.publishing.askSecond(w.a1, true)),
                call("Publishing.remarks(Question.Id)", ADMINISTERS, (on, w) -> on.publishing.remarks(w.question)));
    }

    private static List<MatrixEntry> history() {
        return List.of(
                call(
                        "QuestionHistory.versions(Question.Id)",
                        ADMINISTERS,
                        (on, w) -> on.questionHistory.versions(w.question)),
                call(
                        "QuestionHistory.compare(Question.Id, int, int)",
                        ADMINISTERS,
                        (on, w) -> on.questionHistory.compare(w.question, 1, 1)),
                call(
                        "QuestionHistory.restore(Question.Id, Revision, int)",
                        ADMINISTERS,
                        (on, w) -> on.questionHistory.restore(w.question, w.seenQuestion, 1)),
                call("QuestionHistory.uses(Question.Id)", ADMINISTERS, (on, w) -> on.questionHistory.uses(w.question)));
    }

    private static List<MatrixEntry> many() {
        return List.of(
                call(
                        "BulkChanges.retag(QuestionSelection, Set, Set)",
                        ADMINISTERS,
                        (on, w) -> on.bulkChanges.retag(these(w), Set.of("一大"), Set.of())),
                call(
                                "BulkChanges.retag(QuestionSelection, Set, Set)",
                                ADMINISTERS_LISTED,
                                (on, w) -> on.bulkChanges
                                                .retag(
                                                        new QuestionSelection.Matching(w.inBank()),
                                                        Set.of("一大"),
                                                        Set.of())
                                                .changed()
                                        > 0)
                        .on("what a filter finds in A1"),
                call(
                        "BulkChanges.place(QuestionSelection, Topic.Id)",
                        ADMINISTERS,
                        (on, w) -> on.bulkChanges.place(these(w), w.topic.id())),
                call(
                        "BulkChanges.move(QuestionSelection, Bank.Id)",
                        ADMINISTERS,
                        (on, w) -> on.bulkChanges.move(these(w), w.bank)),
                call(
                                "BulkChanges.move(QuestionSelection, Bank.Id)",
                                BOTH_BRANCHES,
                                (on, w) -> on.bulkChanges.move(these(w), w.bankOfB1))
                        .on("a question of A1, to B1"),
                call("BulkChanges.retire(QuestionSelection)", ADMINISTERS, (on, w) -> on.bulkChanges.retire(these(w))),
                call("BulkChanges.submit(QuestionSelection)", ADMINISTERS, (on, w) -> on.bulkChanges.submit(these(w))));
    }

    private static List<MatrixEntry> intake() {
        return List.of(
                call(
                        "NearDuplicates.of(LocalText, Question.Id, int)",
                        ADMINISTERS_LISTED,
                        (on, w) -> on
                                .nearDuplicates
                                .of(w.newQuestion().content().stem(), null, 1_000)
                                .stream()
                                .anyMatch(found -> found.id().equals(w.question))),
                call(
                        "Intake.plan(Bank.Id, List, IntakeWatch)",
                        ADMINISTERS,
                        (on, w) -> on.intake.plan(
                                w.bank, List.of(new NewQuestion("1", w.newQuestion())), IntakeWatch.NOBODY)),
                call(
                        "Intake.differences(Bank.Id, List)",
                        ADMINISTERS,
                        (on, w) -> on.intake
                                .differences(
                                        w.bank,
                                        List.of(new IntakeItem.Replace(
                                                w.question, new NewQuestion("1", w.newQuestion()))))
                                .containsKey(w.question)),
                call(
                        "Intake.take(Bank.Id, int, List, IntakeWatch)",
                        ADMINISTERS,
                        (on, w) -> on.intake.take(w.bank, 1, added(w.newQuestion()), IntakeWatch.NOBODY)),
                call(
                                "Intake.take(Bank.Id, int, List, IntakeWatch)",
                                NEVER_TOGETHER,
                                (on, w) -> on.intake.take(
                                        w.bankOfB1, 1, added(w.newQuestionOnTopic()), IntakeWatch.NOBODY))
                        .on("a bank of B1, under a topic of A1"));
    }

    private static List<IntakeItem> added(QuestionDraft question) {
        return List.of(new IntakeItem.Add(new NewQuestion("1", question)));
    }

    private static QuestionSelection these(MatrixWorld w) {
        return new QuestionSelection.These(Set.of(w.question));
    }
}
