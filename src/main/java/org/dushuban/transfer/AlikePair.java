package org.dushuban.transfer;

import java.util.List;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.question.QuestionContent;
import org.jspecify.annotations.Nullable;

/**
 * A question of a file beside the one that it is most like.
 *
 * @param index which pair it is, from 0
 * @param total how many pairs there are
 * @param place of the question among those of the file, from 0
 * @param other what it is like; null if that has left the reach of the one who asks since the look
 * @param number what the bank's question is called elsewhere; null if it has no name, or is one of the same file
 * @param where the other one stands; null for one of the bank
 * @param likeness of the stems, from 0 to 1
 * @param parts how alike their other texts are, from 0 to 1
 * @param possible what can be chosen
 */
public record AlikePair(
        int index,
        int total,
        int place,
        FoundQuestion question,
        @Nullable QuestionContent other,
        @Nullable String number,
        @Nullable Place where,
        double likeness,
        double parts,
        List<Duplicate> possible,
        Duplicate becomes) {

    public AlikePair {
        possible = List.copyOf(possible);
    }
}
