package org.dushuban.quiz;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitDirectory;
import org.dushuban.organisation.UnitPath;
import org.dushuban.question.ItemBank;
import org.dushuban.question.QuestionVersion;
import org.dushuban.question.QuestionVersions;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.DatabaseTime;
import org.dushuban.shared.Ids;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quizzes as people meet them. A member sees what is published by the own unit and those above; an administrator writes the
 * quizzes of the own units and those below.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Quizzes {

    /** So much of a stem is told that it is known again. */
    private static final int TOLD = 40;

    private final QuizRepository quizzes;
    private final QuizQuestions questions;
    private final QuestionVersions versions;
    private final ItemBank bank;
    private final UnitDirectory units;
    private final Scope scope;
    private final CurrentUser currentUser;
    private final AuditTrail trail;
    private final DatabaseTime time;
    private final Clock clock;

    Quizzes(
            QuizRepository quizzes,
            QuizQuestions questions,
            QuestionVersions versions,
            ItemBank bank,
            UnitDirectory units,
            Scope scope,
            CurrentUser currentUser,
            AuditTrail trail,
            DatabaseTime time,
            Clock clock) {
        this.quizzes = quizzes;
        this.questions = questions;
        this.versions = versions;
        this.bank = bank;
        this.units = units;
        this.scope = scope;
        this.currentUser = currentUser;
        this.trail = trail;
        this.time = time;
        this.clock = clock;
    }

    /**
     * Starts a draft.
     *
     * @throws NotFoundException if the one who asks does not administer that unit
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Quiz.Id create(Unit.Id owner, QuizRules rules) {
        return add(scope.administered(owner), rules, List.of());
    }

    /**
     * Saves a draft; whoever has published it meanwhile has overtaken, too.
     *
     * @param seen what the author had before the eyes
     * @throws NotFoundException if there is no such quiz, it is not theirs, or a new question is not for them to use
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public SaveOutcome edit(Quiz.Id id, Revision seen, QuizRules rules, List<Section> sections) {
        QuizEntity quiz = administered(id);
        Quiz before = quiz.toQuiz();
        if (before.state() != Quiz.State.DRAFT || !before.revision().equals(seen)) {
            return new SaveOutcome.Overtaken();
        }
        // what is in the draft may stay: somebody above may have put it there
        List<QuestionVersion.Id> known =
                before.entries().stream().map(Section.Entry::version).toList();
        bank.requireUsable(versions(sections).stream()
                .filter(version -> !known.contains(version))
                .toList());
        List<QuizDifference> differences =
                QuizDifference.between(before, rules, sections, clock.getZone(), this::wording);
        if (!differences.isEmpty()) {
            quiz.write(rules);
            quiz.write(sections);
            quizzes.flush();
            questions.write(quiz.id, versions(sections));
            differences.forEach(one -> record(one.what(), quiz, one.from(), one.to()));
        }
        return new SaveOutcome.Saved(quiz.revision());
    }

    /**
     * Opens a quiz to its members. Publishing a published one changes nothing.
     *
     * @throws NotFoundException if there is no such quiz, or it is not theirs
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Publication publish(Quiz.Id id) {
        QuizEntity quiz = administered(id);
        if (quiz.state != Quiz.State.DRAFT) {
            return new Publication.Published(quiz.toQuiz());
        }
        List<Publication.Reason> reasons = reasonsAgainst(quiz.toQuiz());
        if (!reasons.isEmpty()) {
            return new Publication.Refused(reasons);
        }
        moveTo(Quiz.State.PUBLISHED, quiz, "quiz.published");
        return new Publication.Published(quiz.toQuiz());
    }

    /**
     * Ends the window of a published quiz now. Attempts under way keep the time that they were given.
     *
     * @throws NotFoundException if there is no such quiz, or it is not theirs
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Quiz closeEarly(Quiz.Id id) {
        QuizEntity quiz = administered(id);
        if (quiz.state == Quiz.State.PUBLISHED) {
            quiz.closedEarlyAt = time.now();
            moveTo(Quiz.State.CLOSED, quiz, "quiz.closed");
        }
        return quiz.toQuiz();
    }

    /**
     * Starts a draft with the rules and the questions of another quiz.
     *
     * @throws NotFoundException if there is no such quiz, or it is not theirs
     */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Quiz.Id copy(Quiz.Id id, LocalText title) {
        Quiz quiz = administered(id).toQuiz();
        return add(scope.administered(quiz.owner()), quiz.rules().withTitle(title), quiz.sections());
    }

    /** All quizzes in the scope of the one who asks, latest window first. */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public List<Quiz> administered() {
        return scope.administered().stream()
                .map(Unit::path)
                .flatMap(path -> quizzes.within(path.from(), path.end()).stream())
                .distinct()
                .map(QuizEntity::toQuiz)
                .sorted(LATEST_FIRST)
                .toList();
    }

    /** @throws NotFoundException if there is no such quiz, or it is not theirs */
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    @Transactional(readOnly = true)
    public Quiz toAdminister(Quiz.Id id) {
        return administered(id).toQuiz();
    }

    /** What is addressed to the one who asks, open or not, latest window first. */
    @Transactional(readOnly = true)
    public List<Quiz> addressed() {
        return scope.home()
                .map(home -> quizzes.publishedOf(upwards(home.path())).stream()
                        .map(QuizEntity::toQuiz)
                        .toList())
                .orElse(List.of());
    }

    /**
     * A published quiz that is addressed to the one who asks, or lies in their scope.
     *
     * @throws NotFoundException if there is none such
     */
    @Transactional(readOnly = true)
    public Quiz visible(Quiz.Id id) {
        return quizzes.findById(id.value())
                .filter(quiz -> quiz.state != Quiz.State.DRAFT)
                .filter(quiz -> units.find(new Unit.Id(quiz.ownerId))
                        .filter(owner -> scope.sees(owner.path()))
                        .isPresent())
                .map(QuizEntity::toQuiz)
                .orElseThrow(() -> new NotFoundException("quiz", id));
    }

    private static final Comparator<Quiz> LATEST_FIRST =
            Comparator.comparing((Quiz quiz) -> quiz.rules().window().closes()).reversed();

    private Quiz.Id add(Unit owner, QuizRules rules, List<Section> sections) {
        QuizEntity quiz = quizzes.saveAndFlush(new QuizEntity(Ids.next(), owner.id(), rules, sections));
        questions.write(quiz.id, versions(sections));
        record("quiz.created", quiz, null, quiz.titleZh);
        return new Quiz.Id(quiz.id);
    }

    private QuizEntity administered(Quiz.Id id) {
        return quizzes.findById(id.value())
                .filter(quiz -> units.find(new Unit.Id(quiz.ownerId))
                        .filter(owner -> scope.administers(owner.path()))
                        .isPresent())
                .orElseThrow(() -> new NotFoundException("quiz", id));
    }

    private List<Publication.Reason> reasonsAgainst(Quiz quiz) {
        List<Publication.Reason> reasons = new ArrayList<>();
        if (quiz.questions() == 0) {
            reasons.add(new Publication.Reason.NoQuestions());
        }
        if (!quiz.rules().window().inOrder()) {
            reasons.add(new Publication.Reason.WindowOutOfOrder());
        } else if (!quiz.rules().window().closes().isAfter(time.now())) {
            reasons.add(new Publication.Reason.WindowOver());
        }
        List<QuestionVersion> used =
                versions.get(quiz.entries().stream().map(Section.Entry::version).toList());
        List<Integer> unpublished = places(used, question -> !published(question));
        if (!unpublished.isEmpty()) {
            reasons.add(new Publication.Reason.QuestionsNotPublished(unpublished));
        }
        List<Integer> byHand = places(used, question -> question.content().markedByPerson());
        if (!byHand.isEmpty()) {
            reasons.add(new Publication.Reason.MarkedByHand(byHand));
        }
        return reasons;
    }

    /** From 1. */
    private static List<Integer> places(List<QuestionVersion> used, Predicate<QuestionVersion> wanted) {
        return IntStream.range(0, used.size())
                .filter(place -> wanted.test(used.get(place)))
                .map(place -> place + 1)
                .boxed()
                .toList();
    }

    /** A version that has been followed by another one was published itself, and may stay. */
    private boolean published(QuestionVersion version) {
        return versions.current(version.question())
                .filter(current -> version.number() <= current.number())
                .isPresent();
    }

    /** The beginning of what a version asks, and its number. */
    private String wording(QuestionVersion.Id id) {
        QuestionVersion version = versions.get(List.of(id)).getFirst();
        String stem = version.content().stem().zh().replace('\n', ' ');
        int length = Math.min(TOLD, stem.codePointCount(0, stem.length()));
        String start = stem.substring(0, stem.offsetByCodePoints(0, length));
        return "%s v%d".formatted(start.length() < stem.length() ? start + "…" : start, version.number());
    }

    private void moveTo(Quiz.State state, QuizEntity quiz, String what) {
        String before = quiz.state.tag();
        quiz.state = state;
        record(what, quiz, before, state.tag());
    }

    private void record(String what, QuizEntity quiz, @Nullable String from, String to) {
        UnitPath path = units.find(new Unit.Id(quiz.ownerId))
                .map(Unit::path)
                .orElseThrow(() -> new NotFoundException("unit", quiz.ownerId));
        trail.record(currentUser.actor(), new Change(what, quiz.id, quiz.titleZh, path.digits(), from, to));
    }

    private static List<QuestionVersion.Id> versions(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .map(Section.Entry::version)
                .toList();
    }

    /** The paths of a unit and all above it. */
    private static List<String> upwards(UnitPath path) {
        int width = path.digits().length() / path.depth();
        return IntStream.rangeClosed(1, path.depth())
                .mapToObj(depth -> path.digits().substring(0, depth * width))
                .toList();
    }
}
