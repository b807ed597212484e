package org.dushuban.format;

import java.math.BigDecimal;
import java.util.List;
import org.dushuban.question.NumberText;

/**
 * What an item declares about a response.
 *
 * @param cardinality single, multiple or ordered
 * @param baseType empty where it is not said
 * @param correct the right values
 * @param entries what single values are worth
 */
record QtiResponse(
        String identifier, String cardinality, String baseType, List<String> correct, List<Entry> entries, int line) {

    /** @param caseSensitive whether capital and small letters are different */
    record Entry(String value, BigDecimal worth, boolean caseSensitive) {

        boolean isRight() {
            return worth.signum() > 0;
        }
    }

    static QtiResponse of(XmlElement declaration) {
        return new QtiResponse(
                declaration.attribute("identifier"),
                declaration.attribute("cardinality"),
                declaration.attribute("baseType"),
                declaration.first("correctResponse").stream()
                        .flatMap(correct -> correct.all("value").stream())
                        .map(XmlElement::text)
                        .toList(),
                declaration.first("mapping").stream()
                        .flatMap(mapping -> mapping.all("mapEntry").stream())
                        .map(QtiResponse::entry)
                        .toList(),
                declaration.line());
    }

    /** Of an interaction whose response nobody has declared. */
    static QtiResponse unknown(XmlElement interaction) {
        return new QtiResponse(
                interaction.attribute("responseIdentifier"), "", "", List.of(), List.of(), interaction.line());
    }

    boolean isNumber() {
        return baseType.equals("float") || baseType.equals("integer");
    }

    boolean isMultiple() {
        return cardinality.equals("multiple");
    }

    private static Entry entry(XmlElement entry) {
        return new Entry(
                entry.attribute("mapKey"),
                Decimals.read(entry.attribute("mappedValue"))
                        .map(NumberText::plain)
                        .orElse(BigDecimal.ZERO),
                !entry.attribute("caseSensitive").strip().equals("false"));
    }
}
