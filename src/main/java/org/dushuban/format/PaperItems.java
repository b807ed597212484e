package org.dushuban.format;

import org.jspecify.annotations.Nullable;

/** Items with figures in circles or brackets, ① and (1), where items are put in order or matched. */
final class PaperItems {

    private static final int MAX = 30;

    private PaperItems() {}

    /** Whether such figures are items in this question, and not a part of its stem. */
    static boolean areIn(PaperDraft draft) {
        PaperKind kind = draft.kind();
        return (kind == PaperKind.MATCHING || kind == PaperKind.ORDERING) && draft.items.size() < MAX;
    }

    /** Takes the items with which a line begins; false if it does not begin with the next one. */
    static boolean take(PaperDraft draft, PaperLine line, String text) {
        PaperNumber number = next(draft, line, line.from());
        if (number == null) {
            return false;
        }
        while (number != null) {
            int end = number.to();
            PaperPart item = new PaperPart(text);
            draft.items.add(item);
            PaperNumber following = null;
            while (end < line.to() && following == null) {
                end++;
                following = end < line.to() && PaperChars.enclosed(line.folded().charAt(end)) > 0
                        ? next(draft, line, end)
                        : null;
            }
            item.add(line.part(number.to(), end).stretch());
            number = following;
        }
        return true;
    }

    /** An option without the item that stands beside it on the line, which is taken. */
    static PaperLine beside(PaperDraft draft, PaperLine option, String text) {
        if (!areIn(draft)) {
            return option;
        }
        for (int at = option.from() + 1; at < option.to(); at++) {
            char before = option.folded().charAt(at - 1);
            boolean may = PaperChars.enclosed(option.folded().charAt(at)) > 0
                    || before == ' ' && option.folded().charAt(at) == '(';
            if (may && take(draft, option.rest(at), text)) {
                return option.part(option.from(), at);
            }
        }
        return option;
    }

    private static @Nullable PaperNumber next(PaperDraft draft, PaperLine line, int at) {
        PaperNumber number = PaperNumber.at(line.folded(), at, line.to());
        boolean item = number != null
                && (number.style() == PaperNumber.Style.CIRCLED || number.style() == PaperNumber.Style.CLOSED)
                && number.style() != draft.section.style()
                && number.number() == draft.items.size() + 1;
        return item ? number : null;
    }
}
