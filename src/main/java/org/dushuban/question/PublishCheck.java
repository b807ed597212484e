package org.dushuban.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.material.Material;
import org.dushuban.organisation.Unit;

/**
 * What has to hold before questions are published.
 *
 * @param askSecond the units that ask for a second person
 * @param anchors those of the passages that can be read
 */
record PublishCheck(Set<Unit.Id> askSecond, Map<Material.Id, Set<String>> anchors) {

    boolean asksSecond(OwnQuestion question) {
        return askSecond.contains(question.bank().owner().id());
    }

    List<PublishOutcome.Reason> reasonsAgainst(OwnQuestion question) {
        QuestionDraft draft = question.draft();
        return Stream.of(
                        draft.explanation() == null ? PublishOutcome.Reason.NO_EXPLANATION : null,
                        switch (draft.source()) {
                            case null -> PublishOutcome.Reason.NO_SOURCE;
                            case Source.Citation _ -> null;
                            case Source.Passage passage ->
                                isThere(passage) ? null : PublishOutcome.Reason.NO_SUCH_PASSAGE;
                        })
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private boolean isThere(Source.Passage passage) {
        return anchors.getOrDefault(new Material.Id(passage.material()), Set.of())
                .contains(passage.anchor());
    }
}
