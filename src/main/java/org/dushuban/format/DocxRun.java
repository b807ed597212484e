package org.dushuban.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a piece of text in a document looks.
 *
 * @param underlined which makes a blank of spaces
 * @param marked whether it is set off in another way from what stands around it
 * @param raised whether it stands above the line, or, if false, below; null for neither
 */
record DocxRun(boolean underlined, boolean marked, @Nullable Boolean raised) {

    private static final String PLAIN = "0123456789+-=()n";
    private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    static DocxRun of(XmlElement run) {
        Optional<XmlElement> properties = run.first("rPr");
        if (properties.isEmpty()) {
            return new DocxRun(false, false, null);
        }
        XmlElement look = properties.get();
        String shift = look.first("vertAlign").map(one -> one.attribute("val")).orElse("");
        boolean marked = isOn(look, "b")
                || isOn(look, "i")
                || isOn(look, "em")
                || isOn(look, "strike")
                || isOn(look, "highlight")
                || isColoured(look);
        return new DocxRun(
                isOn(look, "u"),
                marked,
                shift.equals("superscript") ? Boolean.TRUE : shift.equals("subscript") ? Boolean.FALSE : null);
    }

    /** A text as it is shown: raised and lowered figures have characters of their own. */
    String shown(String text) {
        if (raised == null) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int place = PLAIN.indexOf(text.charAt(i));
            if (place < 0) {
                return text;
            }
            shown.append((raised ? ABOVE : BELOW).charAt(place));
        }
        return shown.toString();
    }

    private static boolean isOn(XmlElement look, String name) {
        return look.first(name)
                .map(one -> one.attribute("val"))
                .filter(value -> !value.equals("none") && !value.equals("0") && !value.equals("false"))
                .isPresent();
    }

    private static boolean isColoured(XmlElement look) {
        return look.first("color")
                .map(one -> one.attribute("val"))
                .filter(value -> !value.isEmpty() && !value.equals("auto") && !value.equals("000000"))
                .isPresent();
    }
}
