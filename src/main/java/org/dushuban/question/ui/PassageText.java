package org.dushuban.question.ui;

import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.question.Source;
import org.dushuban.shared.ui.Words;

/** A passage that proves an answer, as people know it: by its place and what it says. */
public final class PassageText {

    private PassageText() {}

    /** In the language of the page; that it is lost where it cannot be read any more. */
    public static String of(Source.Passage passage, Materials materials) {
        return materials
                .find(new Material.Id(passage.material()), passage.anchor())
                .map(found -> Words.of(
                        "question.editor.source.passage.item",
                        found.section(),
                        found.number(),
                        found.text().in(Words.locale())))
                .orElseGet(() -> Words.of("question.versions.passage-lost"));
    }
}
