package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Makes a question of a piece of a GIFT file. */
final class GiftQuestion implements Part.Places {

    /** How long a text may be that is written, where the file does not say. */
    static final int LIMIT = 1_000;

    private static final String GENERAL = "####";

    private final GiftBlock block;
    private final String text;
    private final Found found;
    private final Sketch sketch;
    private final MoodleKinds kinds;
    private final Contents contents;
    private final GiftTexts texts;
    private List<GiftAnswers.Piece> pieces = List.of();
    private int answersAt;

    GiftQuestion(GiftBlock block, Found found) {
        this.block = block;
        this.text = block.text();
        this.found = found;
        this.sketch = new Sketch(this, found);
        this.kinds = new MoodleKinds(sketch);
        this.contents = new Contents(sketch);
        this.texts = new GiftTexts(new MoodleTexts(found));
    }

    @Override
    public Place of(Part part, int index) {
        return switch (part) {
            case OPTION, CHOICE ->
                index < pieces.size()
                        ? block.place(
                                pieces.get(index).at(),
                                pieces.get(index).raw().stripTrailing().length())
                        : block.place(answersAt, 0);
            case ANSWER -> block.place(answersAt, 0);
            case WHOLE, STEM, EXPLANATION, POINTS, TOPIC, TAGS, NUMBER -> block.place(0, text.length());
        };
    }

    void read(List<String> topic) {
        if (text.length() > GiftBlock.MAX_TEXT) {
            found.error(of(Part.WHOLE, 0), QuestionFault.TEXT_TOO_LONG, text, String.valueOf(QuestionContent.MAX_TEXT));
            return;
        }
        int begin = title();
        int open = GiftText.find(text, "{", begin);
        int close = GiftText.find(text, "}", begin);
        if (open < 0 && close < 0) {
            found.warning(of(Part.WHOLE, 0), GiftFault.NO_ANSWERS, text);
            return;
        }
        if (!isOnePair(open, close)) {
            return;
        }
        sketch.topic(topic);
        GiftComments.read(block.comments(), sketch);
        answersAt = open + 1;
        String tail = text.substring(close + 1);
        String stem = text.substring(begin, open) + (tail.isBlank() ? "" : GapMarks.gap(1) + tail);
        Answers answers = new Answers(text.substring(open + 1, close));
        texts.questionFormat(stem);
        LocalText asked = texts.read(stem, of(Part.STEM, 0));
        name(begin, asked);
        sketch.finish(content(stem, asked, answers));
    }

    /** Where the text after the title begins. */
    private int title() {
        if (!text.stripLeading().startsWith("::")) {
            return 0;
        }
        int from = text.indexOf("::") + 2;
        int end = GiftText.find(text, "::", from);
        if (end < 0) {
            sketch.warning(Part.WHOLE, 0, GiftFault.TITLE, text);
            return 0;
        }
        return end + 2;
    }

    /** A title is noted, unless it only says again how the question is called or begins. */
    private void name(int begin, @Nullable LocalText asked) {
        if (begin > 0) {
            int from = text.indexOf("::") + 2;
            String name = GiftText.read(text.substring(from, begin - 2)).strip();
            MoodleNames.note(name, asked, sketch);
        }
    }

    private boolean isOnePair(int open, int close) {
        if (block.torn()) {
            sketch.error(Part.WHOLE, 0, GiftFault.BLANK_LINE, text);
            return false;
        }
        int second = open < 0 ? -1 : GiftText.find(text, "{", open + 1);
        if (open < 0 || close < open || second >= 0 && second < close) {
            int at = open < 0 ? close : close < 0 || close > open ? open : close;
            found.error(block.place(at, 1), GiftFault.BRACES, text.substring(at));
            return false;
        }
        int third = second < 0 ? GiftText.find(text, "}", close + 1) : second;
        if (third >= 0) {
            found.error(
                    block.place(third, 1),
                    second < 0 ? GiftFault.BRACES : GiftFault.SECOND_ANSWERS,
                    text.substring(third));
            return false;
        }
        return true;
    }

    /** The answers of a question, and the feedback behind all of them. */
    private static final class Answers {

        private final String body;
        private final String general;

        Answers(String inner) {
            int from = GiftText.findLast(inner, GENERAL);
            body = from < 0 ? inner : inner.substring(0, from);
            general = from < 0 ? "" : inner.substring(from + GENERAL.length());
        }
    }

    private Optional<? extends QuestionContent> content(String stem, @Nullable LocalText asked, Answers answers) {
        String body = answers.body;
        LocalText general = texts.read(answers.general, of(Part.EXPLANATION, 0));
        String stripped = body.strip();
        LocalText lined = asked == null ? null : GapMarks.lined(asked);
        if (stripped.isEmpty()) {
            SourceLine.Split split = SourceLine.split(general);
            sketch.source(split.source());
            return contents.shortText(lined, split.rest(), LIMIT);
        }
        if (stripped.startsWith("#")) {
            return numeric(lined, general, body);
        }
        boolean choice = GiftText.find(body, "~", 0) >= 0;
        boolean equals = GiftText.find(body, "=", 0) >= 0;
        if (!choice && equals && GiftText.find(body, "->", 0) >= 0) {
            return matching(lined, general, body);
        }
        Optional<Boolean> truth = truth(body);
        if (!choice && truth.isPresent()) {
            return trueFalse(lined, general, body, truth.get());
        }
        if (!stripped.startsWith("=") && !stripped.startsWith("~")) {
            sketch.error(Part.ANSWER, 0, GiftFault.UNCLEAR, stripped);
            return Optional.empty();
        }
        List<MoodleKinds.Weighed> weighed = weighed(body, choice);
        checkCount();
        kinds.explain(general, weighed);
        return choice
                ? kinds.choice(lined, weighed, equals)
                : kinds.shortAnswer(texts.gapped(stem, of(Part.STEM, 0)), weighed, false);
    }

    private List<MoodleKinds.Weighed> weighed(String body, boolean choice) {
        pieces = GiftAnswers.pieces(body, answersAt, choice);
        checkMarks(body, choice);
        List<MoodleKinds.Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            GiftAnswers.Piece piece = pieces.get(i);
            Place place = of(Part.OPTION, i);
            BigDecimal usual = piece.right() ? MoodleKinds.WHOLE : BigDecimal.ZERO;
            weighed.add(new MoodleKinds.Weighed(
                    choice ? texts.read(piece.text(), place) : null,
                    GiftText.read(piece.text().strip()),
                    piece.weight() == null ? usual : piece.weight(),
                    texts.read(piece.feedback(), place)));
        }
        return weighed;
    }

    private void checkCount() {
        if (pieces.size() >= GiftAnswers.MOST) {
            sketch.error(
                    Part.ANSWER,
                    0,
                    QuestionFault.TOO_MANY_OPTIONS,
                    String.valueOf(pieces.size()),
                    String.valueOf(QuestionContent.MAX_OPTIONS));
        }
    }

    /** A mark right behind a letter may have been meant as a sign: told, unless all answers are written so tightly. */
    private void checkMarks(String body, boolean choice) {
        List<GiftAnswers.Piece> later = pieces.subList(Math.min(1, pieces.size()), pieces.size());
        boolean allTight = choice && later.stream().allMatch(piece -> isTight(body, piece));
        if (!allTight) {
            later.stream()
                    .filter(piece -> isTight(body, piece))
                    .forEach(piece -> found.warning(block.place(piece.at(), 1), GiftFault.MARK_INSIDE, piece.raw()));
        }
    }

    private boolean isTight(String body, GiftAnswers.Piece piece) {
        int before = piece.at() - answersAt - 2;
        return before >= 0 && !Character.isWhitespace(body.charAt(before));
    }

    private Optional<QuestionContent> matching(@Nullable LocalText stem, @Nullable LocalText general, String body) {
        pieces = GiftAnswers.pieces(body, answersAt, false);
        List<@Nullable LocalText> lefts = new ArrayList<>();
        List<@Nullable LocalText> rights = new ArrayList<>();
        List<LocalText> distractors = new ArrayList<>();
        List<GiftAnswers.Piece> pairs = new ArrayList<>();
        List<GiftAnswers.Piece> alone = new ArrayList<>();
        if (!body.stripLeading().startsWith("=")) {
            sketch.error(Part.ANSWER, 0, GiftFault.UNCLEAR, body.strip());
        }
        for (int i = 0; i < pieces.size(); i++) {
            String pair = pieces.get(i).raw();
            int arrow = GiftText.find(pair, "->", 0);
            if (arrow < 0) {
                sketch.error(Part.OPTION, i, GiftFault.PAIR, pair);
                continue;
            }
            LocalText left = texts.read(pair.substring(0, arrow), of(Part.OPTION, i));
            LocalText right = texts.plain(pair.substring(arrow + 2), of(Part.CHOICE, i));
            if (left == null && right != null) {
                distractors.add(right);
                alone.add(pieces.get(i));
            } else {
                lefts.add(left);
                rights.add(right);
                pairs.add(pieces.get(i));
            }
        }
        checkCount();
        pieces = Stream.concat(pairs.stream(), alone.stream()).toList();
        kinds.explain(general, List.of());
        return contents.matching(stem, lefts, rights, distractors);
    }

    private static Optional<Boolean> truth(String body) {
        int end = GiftText.find(body, "#", 0);
        String word = (end < 0 ? body : body.substring(0, end)).strip();
        return switch (word.length() > "FALSE".length() ? "" : word.toUpperCase(Locale.ROOT)) {
            case "T", "TRUE" -> Optional.of(true);
            case "F", "FALSE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** The first feedback is for those who are wrong. */
    private Optional<QuestionContent> trueFalse(
            @Nullable LocalText stem, @Nullable LocalText general, String body, boolean right) {
        int first = GiftText.find(body, "#", 0);
        int second = first < 0 ? -1 : GiftText.find(body, "#", first + 1);
        Place place = of(Part.ANSWER, 0);
        LocalText wrong =
                first < 0 ? null : texts.read(body.substring(first + 1, second < 0 ? body.length() : second), place);
        LocalText praise = second < 0 ? null : texts.read(body.substring(second + 1), place);
        kinds.explain(general, List.of(TruthWords.weighed(right, praise), TruthWords.weighed(!right, wrong)));
        return contents.trueFalse(stem, right);
    }

    private Optional<QuestionContent> numeric(@Nullable LocalText stem, @Nullable LocalText general, String body) {
        int sharp = GiftText.find(body, "#", 0);
        String inner = body.substring(sharp + 1);
        answersAt += sharp + 1;
        pieces = GiftAnswers.pieces(inner, answersAt, true);
        boolean listed = inner.isBlank()
                || inner.stripLeading().startsWith("=")
                || inner.stripLeading().startsWith("~");
        if (!listed) {
            pieces = new ArrayList<>(pieces);
            pieces.addFirst(GiftAnswers.first(inner, answersAt));
        }
        List<MoodleKinds.Figure> figures = new ArrayList<>();
        List<MoodleKinds.Weighed> all = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            GiftAnswers.Piece piece = pieces.get(i);
            BigDecimal weight = piece.weight() == null ? MoodleKinds.WHOLE : piece.weight();
            MoodleKinds.Weighed answer = new MoodleKinds.Weighed(
                    null,
                    GiftText.read(piece.text().strip()),
                    piece.right() ? weight : BigDecimal.ZERO,
                    texts.read(piece.feedback(), of(Part.OPTION, i)));
            all.add(answer);
            if (piece.right()) {
                GiftAnswers.figure(kinds, answer).ifPresent(figures::add);
            }
        }
        checkCount();
        kinds.explain(general, all);
        return sketch.isFaulty() ? Optional.empty() : kinds.numeric(stem, figures, null);
    }
}
