package org.dushuban.question;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question on a list: in its latest wording where the one who asks may change it, else in the published one.
 *
 * @param stem Markdown
 * @param number null where it came with none
 * @param edited whether there is a newer wording than the published one
 * @param waiting whether its latest wording waits for a second person; never told of those of higher units
 * @param points what it is usually worth, null where nobody has said
 * @param sourced whether it says what proves the answer
 * @param changeable whether the one who asks may change it
 */
public record QuestionSummary(
        Question.Id id,
        QuestionVersion.Id version,
        @Nullable String number,
        LocalText stem,
        QuestionKind kind,
        Difficulty difficulty,
        @Nullable LocalText topic,
        QuestionState state,
        boolean edited,
        boolean waiting,
        @Nullable BigDecimal points,
        boolean sourced,
        boolean changeable,
        SortedSet<String> tags,
        List<Flag> flags) {

    public QuestionSummary {
        tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        flags = List.copyOf(flags);
    }
}
