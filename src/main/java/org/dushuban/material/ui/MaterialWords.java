package org.dushuban.material.ui;

import org.dushuban.material.MaterialDetail;
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

    /** Whose a text is, in which state, and how often it was worded. */
    static String note(MaterialDetail detail) {
        boolean edited =
                detail.state() == MaterialState.PUBLISHED && detail.latest().publishedAt() == null;
        return Words.of(
                "material.editor.note",
                detail.ownerName(),
                state(detail.state(), edited),
                detail.latest().revision().number());
    }

    static String state(MaterialState state, boolean edited) {
        String word = Words.of("material.state." + state.tag());
        return edited ? Words.of("material.state.edited", word) : word;
    }
}
