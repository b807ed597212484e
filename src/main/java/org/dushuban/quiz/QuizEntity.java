package org.dushuban.quiz;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dushuban.organisation.Unit;
import org.dushuban.question.MultipleChoiceRule;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.Revision;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "quiz")
class QuizEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID ownerId;

    @Enumerated(EnumType.STRING)
    Quiz.State state = Quiz.State.DRAFT;

    @Column(name = "title_zh")
    String titleZh;

    @Column(name = "title_en")
    @Nullable
    String titleEn;

    @Enumerated(EnumType.STRING)
    QuizKind kind;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "closes_at")
    Instant closesAt;

    @Column(name = "limit_seconds")
    int limitSeconds;

    int attempts;

    @Enumerated(EnumType.STRING)
    CountedAttempt counts;

    @Column(name = "pass_percent")
    int passPercent;

    @Column(name = "shuffle_questions")
    boolean shuffleQuestions;

    @Column(name = "shuffle_options")
    boolean shuffleOptions;

    @Enumerated(EnumType.STRING)
    @Column(name = "multiple_choice")
    MultipleChoiceRule multipleChoice;

    String review;

    @Column(name = "closed_early_at")
    @Nullable
    Instant closedEarlyAt;

    @ElementCollection
    @CollectionTable(name = "quiz_section", joinColumns = @JoinColumn(name = "quiz_id"))
    @OrderColumn(name = "place")
    @Column(name = "content")
    @BatchSize(size = 100)
    List<String> sections = new ArrayList<>();

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    QuizEntity() {}

    QuizEntity(UUID id, Unit.Id owner, QuizRules rules, List<Section> sections) {
        this.id = id;
        this.ownerId = owner.value();
        write(rules);
        write(sections);
    }

    final void write(QuizRules rules) {
        titleZh = rules.title().zh();
        titleEn = rules.title().en();
        kind = rules.kind();
        opensAt = rules.window().opens();
        closesAt = rules.window().closes();
        limitSeconds = (int) rules.limit().toSeconds();
        attempts = rules.attempts();
        counts = rules.counts();
        passPercent = rules.passPercent();
        shuffleQuestions = rules.shuffleQuestions();
        shuffleOptions = rules.shuffleOptions();
        multipleChoice = rules.multipleChoice();
        review = Json.write(rules.review());
    }

    final void write(List<Section> newSections) {
        List<String> contents = newSections.stream().map(Json::write).toList();
        if (!contents.equals(sections)) {
            sections.clear();
            sections.addAll(contents);
        }
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    Quiz toQuiz() {
        return new Quiz(
                new Quiz.Id(id),
                new Unit.Id(ownerId),
                state,
                rules(),
                sections.stream()
                        .map(content -> Json.read(content, Section.class))
                        .toList(),
                revision(),
                closedEarlyAt);
    }

    /** Drafts have no versions. */
    Revision revision() {
        return new Revision(1, Objects.requireNonNullElse(version, 0));
    }

    private QuizRules rules() {
        return new QuizRules(
                new LocalText(titleZh, titleEn),
                kind,
                new Window(opensAt, closesAt),
                Duration.ofSeconds(limitSeconds),
                attempts,
                counts,
                passPercent,
                shuffleQuestions,
                shuffleOptions,
                multipleChoice,
                Json.read(review, Review.class));
    }
}
