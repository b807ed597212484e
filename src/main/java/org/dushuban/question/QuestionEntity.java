package org.dushuban.question;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

@Entity
@Table(name = "question")
class QuestionEntity implements Persistable<UUID> {

    @Id
    UUID id;

    @Column(name = "bank_id")
    UUID bankId;

    @Column(name = "topic_id")
    @Nullable
    UUID topicId;

    @Nullable
    String number;

    @Convert(converter = QuestionStateConverter.class)
    QuestionState state = QuestionState.DRAFT;

    int latest = 1;

    @Nullable
    Integer published;

    @Column(name = "latest_id")
    UUID latestId;

    @Column(name = "published_id")
    @Nullable
    UUID publishedId;

    int seq;

    @Column(name = "submitted_at")
    @Nullable
    Instant submittedAt;

    @Column(name = "submitted_by")
    @Nullable
    UUID submittedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "question_tag", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "tag")
    @BatchSize(size = 500)
    Set<String> tags = new TreeSet<>();

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init")
    QuestionEntity() {}

    QuestionEntity(UUID id, UUID bankId, @Nullable String number, UUID latestId, QuestionDraft draft) {
        this.id = id;
        this.bankId = bankId;
        this.number = number;
        this.latestId = latestId;
        place(draft);
    }

    /** Takes over what does not belong to the wording. */
    final void place(QuestionDraft draft) {
        topicId = draft.topic() == null ? null : draft.topic().value();
        tags.clear();
        tags.addAll(draft.tags());
    }

    /** Whether its latest version may still be changed in place. */
    boolean open() {
        return published == null || published < latest;
    }

    /** Whether its latest version waits for a second person. */
    boolean waiting() {
        return submittedAt != null;
    }

    /** From now on its latest version waits; what is published stays published meanwhile. */
    void submit(Instant at, UUID by) {
        submittedAt = at;
        submittedBy = by;
        state = state == QuestionState.PUBLISHED ? state : QuestionState.IN_REVIEW;
    }

    /** Its latest version waits no more. One that was published and then retired is retired again. */
    void endReview() {
        submittedAt = null;
        submittedBy = null;
        if (state == QuestionState.IN_REVIEW) {
            state = published == null ? QuestionState.DRAFT : QuestionState.RETIRED;
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
}
