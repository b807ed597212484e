package org.dushuban.question;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.material.MarkdownText;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "question_version")
class QuestionVersionEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "question_id", updatable = false)
    UUID questionId;

    @Column(updatable = false)
    int number;

    String kind;

    @Convert(converter = DifficultyConverter.class)
    Difficulty difficulty;

    String content;
    String words;

    @Column(name = "explanation_zh")
    @Nullable
    String explanationZh;

    @Column(name = "explanation_en")
    @Nullable
    String explanationEn;

    @Nullable
    String source;

    @Nullable
    BigDecimal points;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    QuestionVersionEntity() {}

    QuestionVersionEntity(UUID id, UUID questionId, int number, QuestionDraft draft, Instant createdAt, UUID by) {
        this.id = id;
        this.questionId = questionId;
        this.number = number;
        write(draft, createdAt, by);
    }

    /**
     * Takes over another wording, which from now on is theirs who wrote it.
     *
     * @throws IllegalStateException if this one was published: papers keep it as it is
     */
    final void write(QuestionDraft draft, Instant at, UUID by) {
        if (publishedAt != null) {
            throw new IllegalStateException("version " + id + " was published");
        }
        createdAt = at;
        createdBy = by;
        LocalText why = draft.explanation();
        kind = draft.content().kind();
        difficulty = draft.difficulty();
        content = Json.write(draft.content());
        words = wordsOf(draft);
        explanationZh = why == null ? null : why.zh();
        explanationEn = why == null ? null : why.en();
        source = draft.source() == null ? null : Json.write(draft.source());
        points = draft.points();
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }

    QuestionVersion toVersion() {
        return new QuestionVersion(
                new QuestionVersion.Id(id),
                new Question.Id(questionId),
                number,
                Json.read(content, QuestionContent.class),
                difficulty,
                LocalText.orNull(explanationZh, explanationEn),
                source == null ? null : Json.read(source, Source.class),
                points);
    }

    private static String wordsOf(QuestionDraft draft) {
        Stream<LocalText> texts = draft.content().texts().stream();
        return Stream.concat(texts.flatMap(QuestionVersionEntity::both), cited(draft.source()))
                .map(MarkdownText::toPlain)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Stream<String> cited(@Nullable Source source) {
        return source instanceof Source.Citation(LocalText work, LocalText place)
                ? Stream.concat(both(work), place == null ? Stream.empty() : both(place))
                : Stream.empty();
    }

    private static Stream<String> both(LocalText text) {
        return Stream.concat(Stream.of(text.zh()), Stream.ofNullable(text.en()));
    }
}
