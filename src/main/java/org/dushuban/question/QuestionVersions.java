package org.dushuban.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of questions with their right answers, for grading and for jobs, which have no signed-in user. Nothing is
 * guarded here: whoever asks decides what a person may see of a version, and hands on no more than that.
 */
@Component
@Transactional(readOnly = true)
public class QuestionVersions {

    private final QuestionVersionRepository versions;

    QuestionVersions(QuestionVersionRepository versions) {
        this.versions = versions;
    }

    /**
     * The versions in the order in which they are asked for.
     *
     * @throws NotFoundException if one of them does not exist
     */
    public List<QuestionVersion> get(Collection<QuestionVersion.Id> ids) {
        Map<UUID, QuestionVersion> found =
                versions
                        .findAllById(new HashSet<>(
                                ids.stream().map(QuestionVersion.Id::value).toList()))
                        .stream()
                        .collect(Collectors.toMap(QuestionVersionEntity::getId, QuestionVersionEntity::toVersion));
        return ids.stream().map(id -> require(found, id)).toList();
    }

    /** The version that a new paper gets: the published one; none while the question is a draft or retired. */
    public Optional<QuestionVersion> current(Question.Id question) {
        return versions.published(question.value(), QuestionState.PUBLISHED).map(QuestionVersionEntity::toVersion);
    }

    private static QuestionVersion require(Map<UUID, QuestionVersion> found, QuestionVersion.Id id) {
        return Optional.ofNullable(found.get(id.value())).orElseThrow(() -> new NotFoundException("question", id));
    }
}
