package org.dushuban.question;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.organisation.Unit;
import org.springframework.stereotype.Component;

/** Looks up at once what has to hold before some questions are published. */
@Component
class PublishChecks {

    private final ReviewPolicy policy;
    private final Materials materials;

    PublishChecks(ReviewPolicy policy, Materials materials) {
        this.policy = policy;
        this.materials = materials;
    }

    /** @param questions some hundred at most */
    PublishCheck of(List<OwnQuestion> questions) {
        Set<Unit.Id> askSecond = questions.stream()
                .map(question -> question.bank().owner())
                .distinct()
                .filter(policy::asks)
                .map(Unit::id)
                .collect(Collectors.toSet());
        Set<Material.Id> named = questions.stream()
                .flatMap(question -> Stream.ofNullable(question.draft().source()))
                .flatMap(source -> switch (source) {
                    case Source.Passage passage -> Stream.of(new Material.Id(passage.material()));
                    case Source.Citation _ -> Stream.empty();
                })
                .collect(Collectors.toSet());
        return new PublishCheck(askSecond, materials.anchors(named));
    }
}
