package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dushuban.question.OrderingRule;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads what is matched: two lists with letters and figures and an answer A-②, or the pairs themselves in the answer. */
final class PaperLists {

    /** Papers do not say how a partly right order counts, and count it as wrong. */
    static final OrderingRule RULE = OrderingRule.ALL_OR_NOTHING;

    private static final int LONGEST = 400;
    private static final String BETWEEN = " ,;、-→:=~()和对应。.\n>";

    private final PaperDraft draft;
    private final PaperReply reply;

    /**
     * What belongs together.
     *
     * @param rights as many as there are lefts
     * @param rightPlaces where each of them stands, and then the distractors
     */
    record Pairs(
            List<@Nullable LocalText> lefts,
            List<@Nullable LocalText> rights,
            List<LocalText> distractors,
            List<Stretch> leftPlaces,
            List<Stretch> rightPlaces) {}

    PaperLists(PaperDraft draft, PaperReply reply) {
        this.draft = draft;
        this.reply = reply;
    }

    /** Empty, and told, if they cannot be read. */
    Optional<Pairs> pairs() {
        Optional<String> words = reply.words();
        PaperPart part = reply.part();
        if (words.isEmpty() || part == null) {
            reply.refuseMissing();
            return Optional.empty();
        }
        Optional<Pairs> pairs = draft.options.isEmpty() || draft.items.isEmpty()
                ? inWords(words.get(), part)
                : byMarks(PaperChars.fold(words.get()));
        if (pairs.isEmpty() && !reply.isUnreadable()) {
            reply.refuse();
        }
        return pairs;
    }

    // ---- two lists

    private Optional<Pairs> byMarks(String folded) {
        boolean lettersLeft = start(draft.options) < start(draft.items);
        List<Integer> letters = new ArrayList<>();
        List<Integer> figures = new ArrayList<>();
        int at = 0;
        while (at < folded.length() && folded.length() <= LONGEST) {
            char c = folded.charAt(at);
            int end = PaperChars.skipFigures(folded, at, folded.length());
            if (PaperChars.isLetter(c)) {
                letters.add(PaperChars.place(c));
            } else if (PaperChars.enclosed(c) > 0) {
                figures.add(PaperChars.enclosed(c) - 1);
            } else if (end > at && end - at < 3) {
                figures.add(Integer.parseInt(folded.substring(at, end)) - 1);
            } else if (BETWEEN.indexOf(c) < 0) {
                return Optional.empty();
            }
            at = Math.max(at + 1, end);
        }
        List<PaperPart> lefts = lettersLeft ? draft.options : draft.items;
        List<PaperPart> rights = lettersLeft ? draft.items : draft.options;
        return together(lefts, rights, lettersLeft ? letters : figures, lettersLeft ? figures : letters);
    }

    private Optional<Pairs> together(
            List<PaperPart> lefts, List<PaperPart> rights, List<Integer> left, List<Integer> right) {
        TreeMap<Integer, Integer> chosen = new TreeMap<>();
        for (int i = 0; i < left.size() && left.size() == right.size(); i++) {
            if (left.get(i) >= lefts.size() || right.get(i) < 0 || right.get(i) >= rights.size()) {
                return Optional.empty();
            }
            chosen.merge(left.get(i), right.get(i), (_, _) -> -1);
        }
        if (chosen.size() != lefts.size() || chosen.firstKey() < 0 || chosen.containsValue(-1)) {
            return Optional.empty();
        }
        List<PaperPart> used = chosen.values().stream().map(rights::get).toList();
        List<PaperPart> unused =
                rights.stream().filter(one -> !used.contains(one)).toList();
        List<Stretch> places = new ArrayList<>(places(used));
        places.addAll(places(unused));
        List<LocalText> distractors = new ArrayList<>();
        for (LocalText text : texts(unused)) {
            if (text != null) {
                distractors.add(text);
            }
        }
        return Optional.of(new Pairs(texts(lefts), texts(used), distractors, places(lefts), places));
    }

    // ---- pairs in the answer

    /** 一大—1921年；二大—1922年 */
    private static Optional<Pairs> inWords(String raw, PaperPart part) {
        String folded = PaperChars.fold(raw);
        List<@Nullable LocalText> lefts = new ArrayList<>();
        List<@Nullable LocalText> rights = new ArrayList<>();
        List<Stretch> leftPlaces = new ArrayList<>();
        List<Stretch> rightPlaces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && ";\n".indexOf(folded.charAt(at)) < 0) {
                continue;
            }
            int dash = folded.indexOf('-', from);
            if (dash > from && dash < at) {
                int end = dash;
                while (end < at && folded.charAt(end) == '-') {
                    end++;
                }
                lefts.add(PaperMarkdown.of(raw.substring(from, dash)));
                rights.add(PaperMarkdown.of(PaperAnswer.bare(raw.substring(end, at))));
                leftPlaces.add(part.stretch(from, dash));
                rightPlaces.add(part.stretch(end, at));
            } else if (!folded.substring(from, at).isBlank()) {
                return Optional.empty();
            }
            from = at + 1;
        }
        return lefts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Pairs(lefts, rights, List.of(), leftPlaces, rightPlaces));
    }

    private static int start(List<PaperPart> parts) {
        return parts.stream()
                .filter(part -> !part.isEmpty())
                .findFirst()
                .map(part -> part.first().from())
                .orElse(0);
    }

    private List<Stretch> places(List<PaperPart> parts) {
        return parts.stream()
                .map(part -> part.isEmpty() ? draft.mark : part.first())
                .toList();
    }

    private static List<@Nullable LocalText> texts(List<PaperPart> parts) {
        List<@Nullable LocalText> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(PaperMarkdown.of(part.raw())));
        return texts;
    }
}
