package org.dushuban.format;

import java.math.BigDecimal;
import java.util.List;

/** Which values of a response are right, and what is told of those that count otherwise. */
final class QtiKey {

    private final QtiItem item;

    QtiKey(QtiItem item) {
        this.item = item;
    }

    /**
     * The right values, each once, without blanks around them.
     *
     * @param several whether all that are worth something are right together; else only those that are worth the most
     */
    List<String> right(QtiResponse response, boolean several) {
        return rightOnes(response, several).stream()
                .map(entry -> entry.value().strip())
                .distinct()
                .toList();
    }

    /** The same as they are declared. */
    List<QtiResponse.Entry> rightOnes(QtiResponse response, boolean several) {
        List<QtiResponse.Entry> worths = item.scoring().worths(response);
        BigDecimal most = worths.stream()
                .map(QtiResponse.Entry::worth)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        for (QtiResponse.Entry entry : worths) {
            String told = entry.value() + " = " + entry.worth().toPlainString();
            if (entry.worth().signum() < 0) {
                item.sketch().warning(Part.ANSWER, 0, QtiFault.NEGATIVE, told);
            } else if (entry.isRight() && entry.worth().compareTo(most) < 0) {
                item.sketch().warning(Part.ANSWER, 0, several ? QtiFault.UNEVEN : QtiFault.PARTIAL, told);
            }
        }
        return worths.stream()
                .filter(QtiResponse.Entry::isRight)
                .filter(entry -> several || entry.worth().compareTo(most) == 0)
                .toList();
    }
}
