package org.dushuban.question;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.dushuban.account.CurrentUser;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.springframework.stereotype.Component;

/** Writes questions with their versions: a draft in place, a published wording never. */
@Component
class QuestionWriter {

    private final QuestionRepository questions;
    private final QuestionVersionRepository versions;
    private final CurrentUser user;
    private final Clock clock;

    QuestionWriter(QuestionRepository questions, QuestionVersionRepository versions, CurrentUser user, Clock clock) {
        this.questions = questions;
        this.versions = versions;
        this.user = user;
        this.clock = clock;
    }

    QuestionEntity get(Question.Id id) {
        return questions.findById(id.value()).orElseThrow(() -> new NotFoundException("question", id));
    }

    /** Like {@link #get}; nobody else can change it until this transaction ends. */
    QuestionEntity hold(Question.Id id) {
        return questions.hold(List.of(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question", id));
    }

    /** Those of them that exist, held in the same way, in the order of their ids. */
    List<QuestionEntity> holdAll(List<UUID> ids) {
        return questions.hold(ids);
    }

    List<QuestionVersionEntity> latestOf(List<UUID> ids) {
        return versions.latest(ids);
    }

    QuestionVersionEntity latest(QuestionEntity question) {
        return versions.latest(List.of(question.id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("question", question.id));
    }

    static QuestionDraft draft(QuestionEntity question, QuestionVersionEntity version) {
        QuestionVersion wording = version.toVersion();
        return new QuestionDraft(
                wording.content(),
                wording.difficulty(),
                question.topicId == null ? null : new Topic.Id(question.topicId),
                question.tags,
                wording.explanation(),
                wording.source(),
                wording.points());
    }

    QuestionEntity create(Bank.Id bank, NewQuestion question) {
        UUID version = Ids.next();
        QuestionEntity entity = questions.save(
                new QuestionEntity(Ids.next(), bank.value(), question.number(), version, question.draft()));
        versions.save(version(version, entity, question.draft()));
        return entity;
    }

    /** Takes over a wording into the draft where there is one, else into a new version. */
    QuestionVersionEntity write(QuestionEntity question, QuestionVersionEntity latest, QuestionDraft draft) {
        boolean reworded = !wording(draft(question, latest)).equals(wording(draft));
        question.place(draft);
        if (!reworded) {
            return latest;
        }
        if (question.open()) {
            latest.write(draft, clock.instant(), user.id().value());
            return versions.saveAndFlush(latest);
        }
        question.latest++;
        question.latestId = Ids.next();
        return versions.saveAndFlush(version(question.latestId, question, draft));
    }

    /** The questions of a bank that came with these numbers. */
    Map<String, QuestionEntity> numbered(Bank.Id bank, List<String> numbers) {
        Map<String, QuestionEntity> known = new HashMap<>();
        questions
                .findByBankIdAndNumberIn(bank.value(), numbers)
                .forEach(question -> known.put(Objects.requireNonNull(question.number), question));
        return known;
    }

    static Revision revision(QuestionEntity question, QuestionVersionEntity latest) {
        int edits = Objects.requireNonNullElse(latest.version, 0) + Objects.requireNonNullElse(question.version, 0);
        return new Revision(latest.number, edits);
    }

    /** Puts it into another bank, in which its number is free. */
    void move(QuestionEntity question, Bank.Id bank) {
        question.bankId = bank.value();
    }

    /** Writes what has changed so far, so that the revision is the new one. */
    void flush() {
        questions.flush();
    }

    void publish(QuestionEntity question, QuestionVersionEntity latest) {
        latest.publishedAt = latest.publishedAt == null ? clock.instant() : latest.publishedAt;
        question.published = question.latest;
        question.publishedId = question.latestId;
        question.state = QuestionState.PUBLISHED;
    }

    /** @throws NotFoundException if the question has no such version */
    QuestionVersionEntity version(QuestionEntity question, int number) {
        return versions.findByQuestionIdAndNumber(question.id, number)
                .orElseThrow(() -> new NotFoundException("version", number));
    }

    List<Wording> history(UUID question) {
        return versions.findByQuestionIdOrderByNumberDesc(question).stream()
                .map(version ->
                        new Wording(version.toVersion(), version.createdAt, version.createdBy, version.publishedAt))
                .toList();
    }

    private QuestionVersionEntity version(UUID id, QuestionEntity question, QuestionDraft draft) {
        return new QuestionVersionEntity(
                id,
                question.id,
                question.latest,
                draft,
                clock.instant(),
                user.id().value());
    }

    /** Whether what belongs to a version is the same in both. */
    static boolean sameWording(QuestionDraft one, QuestionDraft other) {
        return wording(one).equals(wording(other));
    }

    /** What belongs to a version: topic and tags belong to the question and stay outside. */
    private static QuestionDraft wording(QuestionDraft draft) {
        return new QuestionDraft(
                draft.content(),
                draft.difficulty(),
                null,
                Set.of(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }
}
