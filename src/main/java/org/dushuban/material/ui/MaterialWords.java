package org.dushuban.material.ui;

import org.dushuban.material.MaterialState;
import org.dushuban.material.PassagePlace;
import org.dushuban.shared.ui.Words;

/** What belongs to materials, in words. */
public final class MaterialWords {

    private MaterialWords() {}

    /** Such as 《一个日期的考证》第四节第 1 段. */
    public static String place(PassagePlace place) {
        return Words.of(
                "material.passage.place",
                place.title().in(Words.locale()),
                place.passage().section(),
                place.passage().number());
    }

    static String state(MaterialState state, boolean edited) {
        String word = Words.of("material.state." + state.tag());
        return edited ? Words.of("material.state.edited", word) : word;
    }
}
