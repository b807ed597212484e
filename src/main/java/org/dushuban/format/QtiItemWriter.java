package org.dushuban.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.dushuban.material.MarkdownText;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/**
 * Writes a question as an item of QTI 2.2. Its parts stand in the order of the schema: responses, outcomes, what is ours as
 * template variables, the body, the processing, the explanation.
 */
final class QtiItemWriter {

    static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p2";

    private static final String SCHEMA = NAMESPACE + " http://www.imsglobal.org/xsd/qti/qtiv2p2/imsqti_v2p2.xsd";
    private static final String RESPONSE = "RESPONSE";
    private static final int MAX_TITLE = 60;
    private static final int MAX_ENTRY = 60;

    private final FoundQuestion question;
    private final QtiItemTexts texts;
    private final QtiRules rules;
    private final List<XmlNode> responses = new ArrayList<>();
    private final List<XmlNode> body = new ArrayList<>();
    private final Map<String, String> said = new LinkedHashMap<>();
    private List<XmlNode> processing = List.of();

    private QtiItemWriter(FoundQuestion question, UnaryOperator<String> pictures) {
        this.question = question;
        texts = new QtiItemTexts(pictures);
        rules = new QtiRules(question.points());
    }

    /** @param pictures the address in the package of a picture, given its address here */
    static XmlElement item(FoundQuestion question, String identifier, UnaryOperator<String> pictures) {
        return new QtiItemWriter(question, pictures).item(identifier);
    }

    /** What identifies the response of a blank. */
    static String response(int number) {
        return RESPONSE + "_" + number;
    }

    /** What a question is called: its number, or how it begins. */
    static String title(FoundQuestion question) {
        if (question.number() != null) {
            return question.number();
        }
        String stem =
                QtiXml.legal(MarkdownText.toPlain(question.content().stem().zh()));
        return stem.codePointCount(0, stem.length()) <= MAX_TITLE
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, MAX_TITLE)) + "…";
    }

    private XmlElement item(String identifier) {
        content();
        List<XmlNode> explanation = explanation();
        said.putAll(texts.sources());
        List<XmlNode> parts = new ArrayList<>(responses);
        parts.addAll(rules.outcomes(question.content().markedByPerson(), !explanation.isEmpty()));
        said.forEach((name, value) -> parts.add(QtiRules.declared("templateDeclaration", name, "string", value)));
        parts.add(QtiXml.element("itemBody", Map.of(), body));
        parts.addAll(processing);
        parts.addAll(explanation);
        return QtiXml.element("assessmentItem", attributes(identifier), parts);
    }

    private Map<String, String> attributes(String identifier) {
        return QtiXml.with(
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                SCHEMA,
                "identifier",
                identifier,
                "title",
                title(question),
                "label",
                question.content().kind(),
                "xml:lang",
                "zh",
                "adaptive",
                "false",
                "timeDependent",
                "false",
                "toolName",
                QtiOwn.TOOL,
                "toolVersion",
                "1");
    }

    private List<XmlNode> explanation() {
        LocalText text = question.explanation();
        return text == null
                ? List.of()
                : List.of(QtiXml.element(
                        "modalFeedback",
                        QtiXml.with(
                                "outcomeIdentifier", "FEEDBACK", "showHide", "show", "identifier", QtiOwn.EXPLANATION),
                        texts.blocks(QtiOwn.EXPLANATION, text)));
    }

    private void content() {
        switch (question.content()) {
            case QuestionContent.SingleChoice choice ->
                choice(choice, choice.options(), List.of(Sketch.letter(choice.right())), false);
            case QuestionContent.MultipleChoice choice ->
                choice(
                        choice,
                        choice.options(),
                        choice.right().stream().map(Sketch::letter).toList(),
                        true);
            case QuestionContent.TrueFalse statement -> trueFalse(statement);
            case QuestionContent.FillIn gaps -> fillIn(gaps);
            case QuestionContent.Numeric number -> numeric(number);
            case QuestionContent.Date date -> date(date);
            case QuestionContent.Ordering row -> ordering(row);
            case QuestionContent.Matching matching -> matching(matching);
            case QuestionContent.ShortText essay -> shortText(essay);
        }
    }

    private void choice(QuestionContent content, List<LocalText> options, List<String> right, boolean many) {
        responses.add(QtiRules.response(RESPONSE, many ? "multiple" : "single", "identifier", right));
        body.addAll(texts.blocks(QtiTexts.STEM, content.stem()));
        body.add(QtiXml.element(
                "choiceInteraction",
                QtiXml.with("responseIdentifier", RESPONSE, "shuffle", "false", "maxChoices", many ? "0" : "1"),
                choices("simpleChoice", "", options)));
        processing = rules.matching(RESPONSE);
    }

    /** Choices that are called by letters, or by a letter and numbers. */
    private List<XmlNode> choices(String element, String prefix, List<LocalText> options) {
        List<XmlNode> choices = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            String name = prefix.isEmpty() ? Sketch.letter(i) : prefix + (i + 1);
            Map<String, String> attributes = QtiXml.with("identifier", name);
            if (element.equals("simpleAssociableChoice")) {
                // what is on the left has one partner, what is on the right has any number of them
                attributes.put("matchMax", prefix.equals("L") ? "1" : "0");
            }
            choices.add(QtiXml.element(element, attributes, texts.inside(name, options.get(i))));
        }
        return choices;
    }

    private void trueFalse(QuestionContent.TrueFalse statement) {
        choice(
                statement,
                List.of(new LocalText("正确", "True"), new LocalText("错误", "False")),
                List.of(Sketch.letter(statement.right() ? 0 : 1)),
                false);
    }

    private void fillIn(QuestionContent.FillIn gaps) {
        List<Blank> blanks = gaps.blanks();
        List<String> names = IntStream.rangeClosed(1, blanks.size())
                .mapToObj(number -> blanks.size() == 1 ? RESPONSE : response(number))
                .toList();
        for (int i = 0; i < blanks.size(); i++) {
            Blank blank = blanks.get(i);
            responses.add(QtiRules.mapped(
                    names.get(i), blank.accepted(), !blank.folds().contains(Fold.CASE)));
            if (blank.match() != Match.EXACT || !blank.folds().equals(Fold.ALL)) {
                said.put(QtiOwn.blank(i + 1), QtiOwn.rule(blank));
            }
        }
        List<XmlNode> below = new ArrayList<>();
        body.addAll(texts.withEntries(
                gaps.stem(),
                blanks.size(),
                number -> entry(
                        names.get(number - 1),
                        blanks.get(number - 1).accepted().getFirst().length()),
                below));
        body.addAll(below);
        processing = rules.share(names, blanks.size());
    }

    private static XmlElement entry(String response, int length) {
        return QtiXml.element(
                "textEntryInteraction",
                QtiXml.with(
                        "responseIdentifier",
                        response,
                        "expectedLength",
                        String.valueOf(Math.min(MAX_ENTRY, 2 * length))));
    }

    private void numeric(QuestionContent.Numeric number) {
        String right = number.right().toPlainString();
        responses.add(QtiRules.response(RESPONSE, "single", "float", List.of(right)));
        body.addAll(texts.blocks(QtiTexts.STEM, number.stem()));
        List<XmlNode> line = new ArrayList<>();
        line.add(entry(RESPONSE, right.length()));
        LocalText unit = number.unit();
        if (unit != null) {
            line.add(QtiXml.element("div", QtiXml.with("class", QtiOwn.UNIT), texts.inside(QtiTexts.UNIT, unit)));
        }
        body.add(QtiXml.element("div", QtiXml.with("class", QtiOwn.ENTRIES), line));
        processing = rules.equal(RESPONSE, number.tolerance());
    }

    private void date(QuestionContent.Date date) {
        String right = date.right().toString();
        responses.add(QtiRules.response(RESPONSE, "single", "string", List.of(right)));
        said.put(QtiOwn.FULL, String.valueOf(date.full()));
        said.put(QtiOwn.NONE, String.valueOf(date.none()));
        body.addAll(texts.blocks(QtiTexts.STEM, date.stem()));
        body.add(QtiXml.element("div", QtiXml.with("class", QtiOwn.ENTRIES), entry(RESPONSE, right.length())));
        processing = rules.matching(RESPONSE);
    }

    private void ordering(QuestionContent.Ordering row) {
        List<String> order =
                IntStream.range(0, row.items().size()).mapToObj(Sketch::letter).toList();
        responses.add(QtiRules.response(RESPONSE, "ordered", "identifier", order));
        said.put(QtiOwn.RULE, row.rule().tag());
        body.addAll(texts.blocks(QtiTexts.STEM, row.stem()));
        body.add(QtiXml.element(
                "orderInteraction",
                QtiXml.with("responseIdentifier", RESPONSE, "shuffle", "true"),
                choices("simpleChoice", "", row.items())));
        processing = rules.matching(RESPONSE);
    }

    private void matching(QuestionContent.Matching matching) {
        List<LocalText> choices = matching.choices();
        List<String> pairs = IntStream.range(0, matching.pairs().size())
                .mapToObj(i -> "L%d R%d"
                        .formatted(
                                i + 1, choices.indexOf(matching.pairs().get(i).right()) + 1))
                .toList();
        responses.add(QtiRules.mappedPairs(RESPONSE, pairs));
        body.addAll(texts.blocks(QtiTexts.STEM, matching.stem()));
        List<LocalText> lefts =
                matching.pairs().stream().map(pair -> pair.left()).toList();
        body.add(QtiXml.element(
                "matchInteraction",
                QtiXml.with(
                        "responseIdentifier",
                        RESPONSE,
                        "shuffle",
                        "true",
                        "maxAssociations",
                        String.valueOf(pairs.size())),
                QtiXml.element("simpleMatchSet", Map.of(), choices("simpleAssociableChoice", "L", lefts)),
                QtiXml.element("simpleMatchSet", Map.of(), choices("simpleAssociableChoice", "R", choices))));
        processing = rules.share(List.of(RESPONSE), pairs.size());
    }

    private void shortText(QuestionContent.ShortText essay) {
        responses.add(QtiRules.response(RESPONSE, "single", "string", List.of()));
        body.addAll(texts.blocks(QtiTexts.STEM, essay.stem()));
        body.add(QtiXml.element(
                "rubricBlock", QtiXml.with("view", "scorer"), texts.blocks(QtiTexts.MODEL, essay.model())));
        body.add(QtiXml.element(
                "extendedTextInteraction",
                QtiXml.with("responseIdentifier", RESPONSE, "expectedLength", String.valueOf(essay.limit()))));
    }
}
