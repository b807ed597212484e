package org.dushuban.format;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.shared.Tagged;

/**
 * What we say in an item beyond QTI: the kind as its label, the rest as defaults of template variables, which no other
 * program takes for anything but constants of the item.
 */
final class QtiOwn {

    static final String TOOL = "Dushuban";

    /** Classes of elements that belong to the answer and not to the stem. */
    static final String ENTRIES = "dushuban-entries";

    static final String UNIT = "dushuban-unit";
    static final String BLANK = "dushuban-blank";

    static final String RULE = "DUSHUBAN_RULE";
    static final String FULL = "DUSHUBAN_FULL";
    static final String NONE = "DUSHUBAN_NONE";
    static final String EXPLANATION = "EXPLANATION";

    private QtiOwn() {}

    /** Whether we have written an item. */
    static boolean wrote(XmlElement item) {
        return item.attribute("toolName").equals(TOOL);
    }

    /** The Markdown of a text whose HTML does not say all of it. */
    static String text(String path, String language) {
        return "DUSHUBAN_TEXT_" + path + "_" + language.toUpperCase(Locale.ROOT);
    }

    /** @param number from 1 */
    static String blank(int number) {
        return "DUSHUBAN_BLANK_" + number;
    }

    /** What we have said in an item; nothing in one of another program. */
    static Map<String, String> said(XmlElement item) {
        Map<String, String> said = new HashMap<>();
        if (wrote(item)) {
            for (XmlElement declared : item.all("templateDeclaration")) {
                declared.first("defaultValue")
                        .flatMap(value -> value.first("value"))
                        .ifPresent(value -> said.put(declared.attribute("identifier"), value.text()));
            }
        }
        return said;
    }

    /** How a blank compares, in words. */
    static String rule(Blank blank) {
        StringBuilder words = new StringBuilder(blank.match().tag());
        blank.folds().forEach(fold -> words.append(' ').append(fold.tag()));
        return words.toString();
    }

    static Match match(String rule) {
        return Tagged.find(Match.class, List.of(rule.split(" ", -1)).getFirst()).orElse(Match.EXACT);
    }

    static Set<Fold> folds(String rule) {
        Set<Fold> folds = EnumSet.noneOf(Fold.class);
        for (String word : rule.split(" ", -1)) {
            Tagged.find(Fold.class, word).ifPresent(folds::add);
        }
        return folds;
    }
}
