package org.dushuban.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dushuban.material.Picture;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Pair;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Writes Moodle XML with all texts in Markdown and their pictures beside them. It holds all kinds but dates. */
final class MoodleWriter implements QuestionWriter {

    @Override
    public Optional<FoundQuestion> held(FoundQuestion question, Losses losses) {
        HeldParts parts = new HeldParts(question, losses);
        Optional<FoundQuestion> ready = parts.ready();
        return ready.isEmpty() ? parts.inexact() : held(ready.get(), parts);
    }

    private Optional<FoundQuestion> held(FoundQuestion ready, HeldParts parts) {
        Optional<QuestionContent> content = content(ready.content(), parts);
        if (content.isEmpty()) {
            parts.note(MoodleFault.KIND, ready.content().kind());
            return Optional.empty();
        }
        SourceLine.Split told = parts.told(ready.explanation());
        FoundQuestion held = parts.with(content.get(), told.rest(), told.source(), ready.points());
        return RoundTrip.keeps(held, this, new MoodleReader()) ? Optional.of(held) : parts.inexact();
    }

    private static Optional<QuestionContent> content(QuestionContent content, HeldParts parts) {
        return switch (content) {
            case QuestionContent.SingleChoice _,
                    QuestionContent.MultipleChoice _,
                    QuestionContent.TrueFalse _,
                    QuestionContent.Ordering _ -> Optional.of(content);
            case QuestionContent.FillIn(LocalText stem, List<Blank> blanks) ->
                Optional.of(
                        blanks.size() == 1
                                ? new QuestionContent.FillIn(parts.stem(stem), List.of(parts.blank(blanks.getFirst())))
                                : MoodleGaps.held(stem, blanks, parts));
            case QuestionContent.Numeric(
                    LocalText stem,
                    BigDecimal right,
                    BigDecimal tolerance,
                    @Nullable LocalText unit) ->
                Optional.of(
                        new QuestionContent.Numeric(stem, right, tolerance, unit == null ? null : parts.plain(unit)));
            case QuestionContent.Matching matching -> MoodlePairs.held(matching, parts);
            case QuestionContent.ShortText text -> Optional.of(parts.shortText(text));
            case QuestionContent.Date _ -> Optional.empty();
        };
    }

    @Override
    public void write(Iterator<FoundQuestion> questions, Function<String, Optional<Picture>> pictures, OutputStream out)
            throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        List<String> topic = List.of();
        while (questions.hasNext()) {
            FoundQuestion question = questions.next();
            MoodleXml xml = new MoodleXml(pictures);
            if (!question.topic().equals(topic)) {
                topic = question.topic();
                xml.open("question", "type", "category");
                xml.open("category").leaf("text", CategoryPath.written(topic)).close();
                xml.close();
            }
            write(question, xml);
            writer.append(xml.toString());
        }
        writer.append("</quiz>\n");
        writer.flush();
    }

    private static void write(FoundQuestion question, MoodleXml xml) {
        QuestionContent content = question.content();
        xml.open("question", "type", type(content));
        xml.open("name").leaf("text", MoodleNames.of(question)).close();
        xml.text("questiontext", stem(content));
        LocalText general = SourceLine.joined(question.explanation(), question.source());
        if (general != null) {
            xml.text("generalfeedback", Multilang.written(general));
        }
        BigDecimal points = question.points();
        if (points != null) {
            xml.leaf("defaultgrade", points.toPlainString());
        }
        String number = question.number();
        if (number != null) {
            xml.leaf("idnumber", number);
        }
        answers(content, xml);
        List<String> tags = MoodleTags.written(question);
        if (!tags.isEmpty()) {
            xml.open("tags");
            tags.forEach(tag -> xml.open("tag").leaf("text", tag).close());
            xml.close();
        }
        xml.close();
    }

    private static String type(QuestionContent content) {
        return switch (content) {
            case QuestionContent.SingleChoice _, QuestionContent.MultipleChoice _ -> "multichoice";
            case QuestionContent.TrueFalse _ -> "truefalse";
            case QuestionContent.FillIn gaps -> gaps.blanks().size() == 1 ? "shortanswer" : "cloze";
            case QuestionContent.Numeric _ -> "numerical";
            case QuestionContent.Ordering _ -> "ordering";
            case QuestionContent.Matching _ -> "matching";
            case QuestionContent.ShortText _ -> "essay";
            case QuestionContent.Date _ -> throw new IllegalArgumentException("Moodle has no dates");
        };
    }

    private static String stem(QuestionContent content) {
        if (content instanceof QuestionContent.FillIn(LocalText stem, List<Blank> blanks)) {
            String en = stem.en();
            return blanks.size() == 1
                    ? Multilang.written(
                            new LocalText(GapMarks.drawn(stem.zh()), en == null ? null : GapMarks.drawn(en)))
                    : MoodleGaps.written(stem, blanks);
        }
        return Multilang.written(content.stem());
    }

    private static void answers(QuestionContent content, MoodleXml xml) {
        switch (content) {
            case QuestionContent.SingleChoice choice -> {
                xml.leaf("single", "true").leaf("shuffleanswers", "true").leaf("answernumbering", "abc");
                for (int i = 0; i < choice.options().size(); i++) {
                    answer(
                            xml,
                            i == choice.right() ? "100" : "0",
                            choice.options().get(i));
                }
            }
            case QuestionContent.MultipleChoice choice -> several(choice, xml);
            case QuestionContent.TrueFalse statement -> {
                plainAnswer(xml, statement.right() ? "100" : "0", "true").close();
                plainAnswer(xml, statement.right() ? "0" : "100", "false").close();
            }
            case QuestionContent.FillIn gaps -> shortAnswer(gaps, xml);
            case QuestionContent.Numeric number -> numeric(number, xml);
            case QuestionContent.Ordering row -> {
                xml.leaf("layouttype", "VERTICAL")
                        .leaf("selecttype", "ALL")
                        .leaf("selectcount", "0")
                        .leaf("gradingtype", MoodleOrdering.grading(row.rule()));
                for (int i = 0; i < row.items().size(); i++) {
                    answer(xml, String.valueOf(i + 1), row.items().get(i));
                }
            }
            case QuestionContent.Matching matching -> pairs(matching, xml);
            case QuestionContent.ShortText text -> {
                xml.leaf("responseformat", "plain").leaf("responserequired", "1");
                xml.text("graderinfo", Multilang.written(text.model()));
            }
            case QuestionContent.Date _ -> {}
        }
    }

    /** All wrong options take all points away, so that ticking everything is worth nothing in Moodle either. */
    private static void several(QuestionContent.MultipleChoice choice, MoodleXml xml) {
        xml.leaf("single", "false").leaf("shuffleanswers", "true").leaf("answernumbering", "abc");
        String weight = GiftWriter.weight(choice.right().size());
        for (int i = 0; i < choice.options().size(); i++) {
            answer(
                    xml,
                    choice.right().contains(i) ? weight : "-100",
                    choice.options().get(i));
        }
    }

    private static void shortAnswer(QuestionContent.FillIn gaps, MoodleXml xml) {
        if (gaps.blanks().size() > 1) {
            return;
        }
        Blank blank = gaps.blanks().getFirst();
        xml.leaf("usecase", blank.folds().contains(Fold.CASE) ? "0" : "1");
        blank.accepted()
                .forEach(text -> plainAnswer(xml, "100", Wildcards.written(text, blank.match()))
                        .close());
    }

    private static void numeric(QuestionContent.Numeric number, MoodleXml xml) {
        plainAnswer(xml, "100", number.right().toPlainString())
                .leaf("tolerance", number.tolerance().toPlainString())
                .close();
        LocalText unit = number.unit();
        if (unit != null) {
            xml.open("units").open("unit");
            xml.leaf("multiplier", "1").leaf("unit_name", MoodlePairs.plain(unit));
            xml.close().close();
        }
        xml.leaf("unitgradingtype", "0").leaf("showunits", unit == null ? "3" : "0");
    }

    private static void pairs(QuestionContent.Matching matching, MoodleXml xml) {
        xml.leaf("shuffleanswers", "true");
        for (Pair pair : matching.pairs()) {
            xml.openText("subquestion", Multilang.written(pair.left()));
            xml.open("answer").leaf("text", MoodlePairs.plain(pair.right())).close();
            xml.close();
        }
        for (LocalText distractor : matching.distractors()) {
            xml.openText("subquestion", "");
            xml.open("answer").leaf("text", MoodlePairs.plain(distractor)).close();
            xml.close();
        }
    }

    private static void answer(MoodleXml xml, String fraction, LocalText option) {
        xml.text("answer", Multilang.written(option), "fraction", fraction);
    }

    private static MoodleXml plainAnswer(MoodleXml xml, String fraction, String text) {
        return xml.open("answer", "fraction", fraction, "format", "plain_text").leaf("text", text);
    }
}
