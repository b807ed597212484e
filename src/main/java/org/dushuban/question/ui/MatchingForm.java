package org.dushuban.question.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.Asked;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** What belongs to what, and what belongs to nothing. */
final class MatchingForm extends AnswerForm {

    private static final int MIN = 2;
    private static final int USUAL = 3;

    private final FormRows<PairRow> pairs;
    private final FormRows<TextRow> distractors;

    MatchingForm(Runnable changed) {
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-labelledby", "pairs-label");
        pairs = new FormRows<>(
                        () -> new PairRow(changed),
                        MIN,
                        QuestionContent.MAX_OPTIONS,
                        "question.editor.pair.add",
                        changed)
                .start(USUAL);
        distractors = new FormRows<>(
                () -> new TextRow("question.editor.distractor.", changed),
                0,
                QuestionContent.MAX_CHOICES - 1,
                "question.editor.distractor.add",
                changed);
        add(
                label("question.editor.pairs", "pairs-label"),
                pairs,
                label("question.editor.distractors", "distractors-label"),
                problem(),
                distractors);
    }

    @Override
    void show(QuestionContent content) {
        if (content instanceof QuestionContent.Matching matching) {
            pairs.show(matching.pairs(), PairRow::show);
            distractors.show(matching.distractors(), (row, text) -> row.line.show(text));
        }
    }

    @Override
    Optional<QuestionContent> read(LocalText stem) {
        boolean lefts = BilingualLine.allDifferent(
                pairs.rows().stream().map(row -> row.left).toList());
        boolean choices = checkChoices();
        return lefts && choices
                ? Optional.of(new QuestionContent.Matching(
                        stem,
                        pairs.rows().stream()
                                .map(row -> new Pair(row.left.text(), row.right.text()))
                                .toList(),
                        distractors.rows().stream().map(row -> row.line.text()).toList()))
                : Optional.empty();
    }

    /** A right text may belong to several, always in the same wording; a distractor is like nothing else. */
    private boolean checkChoices() {
        Map<String, LocalText> known = new HashMap<>();
        boolean fine = true;
        for (PairRow row : pairs.rows()) {
            fine &= row.right.complain(problem(row.right, known, true));
        }
        for (TextRow row : distractors.rows()) {
            fine &= row.line.complain(problem(row.line, known, false));
        }
        boolean few = complain(
                known.size() > QuestionContent.MAX_CHOICES
                        ? getTranslation("question.editor.pair.most", QuestionContent.MAX_CHOICES)
                        : "");
        return fine && few;
    }

    private static String problem(BilingualLine line, Map<String, LocalText> known, boolean again) {
        if (line.isBlank()) {
            return "question.editor.row.missing";
        }
        LocalText text = line.text();
        LocalText before = known.putIfAbsent(text.zh(), text);
        if (before == null || (again && before.equals(text))) {
            return "";
        }
        return again ? "question.editor.pair.wording" : "question.editor.row.twice";
    }

    @Override
    Asked preview(LocalText stem) {
        List<LocalText> choices = Stream.concat(
                        pairs.rows().stream().map(row -> row.right),
                        distractors.rows().stream().map(row -> row.line))
                .map(BilingualLine::preview)
                .distinct()
                .toList();
        return new Asked.Matching(
                stem, pairs.rows().stream().map(row -> row.left.preview()).toList(), choices);
    }

    @Override
    List<String> values() {
        List<String> values = new ArrayList<>(pairs.values());
        values.add("");
        values.addAll(distractors.values());
        return values;
    }
}
