package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the declarations of an item, and how it is scored: with its points if it has any, else with one. */
final class QtiRules {

    private static final String TEMPLATES = "http://www.imsglobal.org/question/qti_v2p2/rptemplates/";
    private static final String SCORE = "SCORE";

    private final @Nullable BigDecimal points;

    QtiRules(@Nullable BigDecimal points) {
        this.points = points;
    }

    /** @param right empty where a person has to judge */
    static XmlElement response(String name, String cardinality, String baseType, List<String> right) {
        return QtiXml.element(
                "responseDeclaration",
                QtiXml.with("identifier", name, "cardinality", cardinality, "baseType", baseType),
                right.isEmpty() ? List.of() : List.of(correct(right)));
    }

    /** A text of which several forms are right. */
    static XmlElement mapped(String name, List<String> accepted, boolean caseSensitive) {
        return QtiXml.element(
                "responseDeclaration",
                QtiXml.with("identifier", name, "cardinality", "single", "baseType", "string"),
                correct(List.of(accepted.getFirst())),
                mapping(accepted, caseSensitive));
    }

    /** Pairs of which each counts alike. */
    static XmlElement mappedPairs(String name, List<String> pairs) {
        return QtiXml.element(
                "responseDeclaration",
                QtiXml.with("identifier", name, "cardinality", "multiple", "baseType", "directedPair"),
                correct(pairs),
                mapping(pairs, true));
    }

    /** A variable with a constant value. */
    static XmlElement declared(String element, String name, String baseType, String value) {
        return QtiXml.element(
                element,
                QtiXml.with("identifier", name, "cardinality", "single", "baseType", baseType),
                QtiXml.element("defaultValue", Map.of(), QtiXml.words("value", Map.of(), value)));
    }

    /** @param byPerson whether a person gives the score */
    List<XmlNode> outcomes(boolean byPerson, boolean explained) {
        List<XmlNode> outcomes = new ArrayList<>();
        if (byPerson) {
            outcomes.add(QtiXml.element(
                    "outcomeDeclaration",
                    QtiXml.with(
                            "identifier",
                            SCORE,
                            "cardinality",
                            "single",
                            "baseType",
                            "float",
                            "externalScored",
                            "human")));
        } else {
            outcomes.add(declared("outcomeDeclaration", SCORE, "float", "0"));
        }
        if (points != null) {
            outcomes.add(declared("outcomeDeclaration", "MAXSCORE", "float", points.toPlainString()));
        }
        if (explained) {
            outcomes.add(declared("outcomeDeclaration", "FEEDBACK", "identifier", QtiOwn.EXPLANATION));
        }
        return outcomes;
    }

    /** All right, or nothing. */
    List<XmlNode> matching(String response) {
        return points == null ? template("match_correct") : condition(compared("match", Map.of(), response));
    }

    /** Right within a tolerance. */
    List<XmlNode> equal(String response, BigDecimal tolerance) {
        String side = tolerance.toPlainString();
        Map<String, String> mode = tolerance.signum() == 0
                ? QtiXml.with("toleranceMode", "exact")
                : QtiXml.with("toleranceMode", "absolute", "tolerance", side + " " + side);
        return condition(compared("equal", mode, response));
    }

    /** For each of several its share. */
    List<XmlNode> share(List<String> responses, int parts) {
        if (points == null && responses.size() == 1) {
            return template("map_response");
        }
        List<XmlElement> mapped = responses.stream()
                .map(response -> QtiXml.element("mapResponse", QtiXml.with("identifier", response)))
                .toList();
        XmlElement share = QtiXml.element(
                "divide", Map.of(), QtiXml.element("sum", Map.of(), mapped), number(BigDecimal.valueOf(parts)));
        XmlElement score = QtiXml.element("product", Map.of(), number(worth()), share);
        return List.of(QtiXml.element("responseProcessing", Map.of(), set(score)));
    }

    private BigDecimal worth() {
        return Objects.requireNonNullElse(points, BigDecimal.ONE);
    }

    private List<XmlNode> condition(XmlElement comparison) {
        XmlElement branch = QtiXml.element("responseIf", Map.of(), comparison, set(number(worth())));
        return List.of(
                QtiXml.element("responseProcessing", Map.of(), QtiXml.element("responseCondition", Map.of(), branch)));
    }

    private static XmlElement compared(String operator, Map<String, String> mode, String response) {
        Map<String, String> name = QtiXml.with("identifier", response);
        return QtiXml.element(operator, mode, QtiXml.element("variable", name), QtiXml.element("correct", name));
    }

    private static XmlElement set(XmlElement value) {
        return QtiXml.element("setOutcomeValue", QtiXml.with("identifier", SCORE), value);
    }

    private static XmlElement number(BigDecimal number) {
        return QtiXml.words("baseValue", QtiXml.with("baseType", "float"), number.toPlainString());
    }

    private static List<XmlNode> template(String name) {
        return List.of(QtiXml.element("responseProcessing", QtiXml.with("template", TEMPLATES + name)));
    }

    private static XmlElement correct(List<String> right) {
        return QtiXml.element(
                "correctResponse",
                Map.of(),
                right.stream()
                        .map(value -> QtiXml.words("value", Map.of(), value))
                        .toList());
    }

    private static XmlElement mapping(List<String> keys, boolean caseSensitive) {
        return QtiXml.element(
                "mapping",
                QtiXml.with("defaultValue", "0"),
                keys.stream()
                        .map(key -> QtiXml.element(
                                "mapEntry",
                                QtiXml.with(
                                        "mapKey",
                                        key,
                                        "mappedValue",
                                        "1",
                                        "caseSensitive",
                                        String.valueOf(caseSensitive))))
                        .toList());
    }
}
