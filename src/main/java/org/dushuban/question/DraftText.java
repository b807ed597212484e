package org.dushuban.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** All of a draft as plain lines, the same in every language, so that the audit trail shows from what to what. */
final class DraftText {

    private DraftText() {}

    static String of(QuestionDraft draft) {
        List<String> lines = new ArrayList<>(List.of(both(draft.content().stem())));
        lines.add(answer(draft.content()));
        add(lines, "=", draft.explanation());
        lines.add("# " + draft.difficulty().tag() + " " + String.join(" ", draft.tags()));
        if (draft.source() != null) {
            lines.add("@ " + source(draft.source()));
        }
        if (draft.points() != null) {
            lines.add("* " + draft.points().toPlainString());
        }
        return String.join("\n", lines);
    }

    private static String answer(QuestionContent content) {
        return switch (content) {
            case QuestionContent.SingleChoice choice -> options(choice.options(), Set.of(choice.right()));
            case QuestionContent.MultipleChoice choice -> options(choice.options(), choice.right());
            case QuestionContent.TrueFalse statement -> statement.right() ? "✓" : "✗";
            case QuestionContent.FillIn gaps ->
                numbered(gaps.blanks().stream().map(DraftText::blank).toList());
            case QuestionContent.Numeric number ->
                "✓ " + number.rightText() + (number.unit() == null ? "" : " " + both(number.unit()));
            case QuestionContent.Date date -> "✓ " + date.right() + " · " + date.full() + " · " + date.none();
            case QuestionContent.Ordering row ->
                numbered(row.items().stream().map(DraftText::both).toList()) + "\n· "
                        + row.rule().tag();
            case QuestionContent.Matching matching -> couples(matching);
            case QuestionContent.ShortText text -> "✓ " + both(text.model()) + "\n· " + text.limit();
        };
    }

    private static String blank(Blank blank) {
        String folds = blank.folds().stream().map(Fold::tag).collect(Collectors.joining(" "));
        return String.join(" | ", blank.accepted()) + " · " + blank.match().tag() + " · " + folds;
    }

    private static String numbered(List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> (i + 1) + " " + lines.get(i))
                .collect(Collectors.joining("\n"));
    }

    private static String couples(QuestionContent.Matching matching) {
        return Stream.concat(
                        matching.pairs().stream().map(pair -> both(pair.left()) + " → " + both(pair.right())),
                        matching.distractors().stream().map(other -> "✗ " + both(other)))
                .collect(Collectors.joining("\n"));
    }

    private static String options(List<LocalText> options, Set<Integer> right) {
        return IntStream.range(0, options.size())
                .mapToObj(i -> (right.contains(i) ? "✓ " : "") + (char) ('A' + i) + " " + both(options.get(i)))
                .collect(Collectors.joining("\n"));
    }

    private static String source(Source source) {
        return switch (source) {
            case Source.Passage passage -> passage.material() + "#" + passage.anchor();
            case Source.Citation citation ->
                both(citation.work()) + (citation.place() == null ? "" : ", " + both(citation.place()));
        };
    }

    private static void add(List<String> lines, String mark, @Nullable LocalText text) {
        if (text != null) {
            lines.add(mark + " " + both(text));
        }
    }

    private static String both(LocalText text) {
        return text.en() == null ? text.zh() : text.zh() + " / " + text.en();
    }
}
