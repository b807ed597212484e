package org.dushuban.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the passages of a version in step with its text. */
@Component
class PassageWriter {

    private final PassageRepository passages;

    PassageWriter(PassageRepository passages) {
        this.passages = passages;
    }

    MaterialVersion read(MaterialVersionEntity version) {
        return version.toVersion(passages.findByVersionIdOrderByPlace(version.id));
    }

    List<Anchors.Anchored> anchored(MaterialVersionEntity version) {
        return passages.findByVersionIdOrderByPlace(version.id).stream()
                .map(passage -> new Anchors.Anchored(passage.anchor, passage.textZh))
                .toList();
    }

    /** Those of a draft, and what it has lost of the published wording: a passage put back gets its anchor back. */
    List<Anchors.Anchored> anchored(MaterialVersionEntity draft, @Nullable MaterialVersionEntity published) {
        List<Anchors.Anchored> all = new ArrayList<>(anchored(draft));
        if (published != null) {
            Set<String> known = all.stream().map(Anchors.Anchored::anchor).collect(Collectors.toSet());
            anchored(published).stream()
                    .filter(passage -> !known.contains(passage.anchor()))
                    .forEach(all::add);
        }
        return all;
    }

    /**
     * Replaces the passages of that version by those of its text.
     *
     * @param given how many anchors the material has given out so far
     * @return how many it has given out now
     */
    int write(MaterialVersionEntity version, List<Anchors.Anchored> before, int given) {
        LocalText body = version.text().body();
        List<MaterialText.Block> blocks = MaterialText.of(body.zh()).blocks();
        List<MaterialText.Block> english =
                body.en() == null ? List.of() : MaterialText.of(body.en()).blocks();
        Anchors.Result anchors = Anchors.carry(
                before, blocks.stream().map(MaterialText.Block::text).toList(), given);
        passages.deleteOf(version.id);
        passages.saveAll(blocks.stream()
                .map(block -> new PassageEntity(
                        version.id, block, anchors.anchors().get(block.place()), english(english, block.place())))
                .toList());
        return anchors.given();
    }

    /** The languages are paired by position. */
    private static @Nullable String english(List<MaterialText.Block> english, int place) {
        return place < english.size() ? english.get(place).text() : null;
    }
}
