package org.dushuban.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Points;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.Source;
import org.dushuban.question.Topic;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A question as a reader puts it together: says at once all that is wrong with it, and becomes a question when nothing is.
 * {@link Contents} makes its content.
 */
final class Sketch {

    private static final int MAX_NUMBER = 60;

    private final Part.Places places;
    private final Found found;
    private final Set<String> tags = new TreeSet<>();
    private List<String> topic = List.of();
    private @Nullable String number;
    private @Nullable Difficulty difficulty;
    private @Nullable LocalText explanation;
    private @Nullable Source source;
    private @Nullable BigDecimal points;
    private boolean faulty;

    Sketch(Part.Places places, Found found) {
        this.places = places;
        this.found = found;
    }

    /** What it is called elsewhere; blank for nothing. */
    void number(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        if (stripped.length() > MAX_NUMBER) {
            error(Part.NUMBER, 0, QuestionFault.NUMBER_TOO_LONG, stripped, String.valueOf(MAX_NUMBER));
        } else if (found.firstOf(stripped)) {
            number = stripped;
        } else {
            error(Part.NUMBER, 0, QuestionFault.NUMBER_TWICE, stripped);
        }
    }

    /** Whether that is what it is called elsewhere. */
    boolean isNumbered(String text) {
        return text.equals(number);
    }

    /** @param names from the uppermost down to its own; blank ones are left out */
    void topic(List<String> names) {
        topic = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (topic.size() > Topic.MAX_DEPTH) {
            String path = String.join(" / ", topic);
            error(Part.TOPIC, 0, QuestionFault.TOPIC_TOO_DEEP, path, String.valueOf(Topic.MAX_DEPTH));
        }
        topic.stream()
                .filter(name -> name.length() > Topic.MAX_NAME)
                .forEach(name ->
                        error(Part.TOPIC, 0, QuestionFault.TOPIC_TOO_LONG, name, String.valueOf(Topic.MAX_NAME)));
    }

    /** A further tag; blank for nothing. */
    void tag(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || tags.contains(stripped)) {
            return;
        }
        if (stripped.length() > QuestionDraft.MAX_TAG_LENGTH) {
            error(Part.TAGS, 0, QuestionFault.TAG_TOO_LONG, stripped, String.valueOf(QuestionDraft.MAX_TAG_LENGTH));
        } else if (tags.size() == QuestionDraft.MAX_TAGS) {
            error(Part.TAGS, 0, QuestionFault.TOO_MANY_TAGS, stripped, String.valueOf(QuestionDraft.MAX_TAGS));
        } else {
            tags.add(stripped);
        }
    }

    void difficulty(@Nullable Difficulty known) {
        difficulty = known;
    }

    void explanation(@Nullable LocalText text) {
        explanation = text;
        checkLength(Part.EXPLANATION, 0, text);
    }

    void source(@Nullable Source known) {
        source = known;
    }

    /** Points that no question can have are told, and it is taken without them. */
    void points(BigDecimal worth) {
        if (Points.fits(worth)) {
            points = worth;
        } else {
            found.warning(places.of(Part.POINTS, 0), QuestionFault.POINTS, worth.toString(), Points.MAX.toString());
        }
    }

    void error(Part part, int index, FormatFault fault, String value, String... details) {
        faulty = true;
        found.error(places.of(part, index), fault, value, details);
    }

    void warning(Part part, int index, FormatFault fault, String value, String... details) {
        found.warning(places.of(part, index), fault, value, details);
    }

    void note(FormatFault fault, String value) {
        found.note(places.of(Part.WHOLE, 0), fault, value);
    }

    boolean isFaulty() {
        return faulty;
    }

    /** Takes it as a question, unless something is wrong with it. */
    void finish(Optional<? extends QuestionContent> content) {
        content.filter(_ -> !faulty)
                .ifPresent(made -> found.question(new FoundQuestion(
                        places.of(Part.WHOLE, 0), number, made, difficulty, topic, tags, explanation, source, points)));
    }

    // ---- what the contents of all kinds are checked for

    /** A text that has to be there; empty, and told, where it is not. */
    Optional<LocalText> required(Part part, int index, @Nullable LocalText text, FormatFault missing) {
        if (text == null) {
            error(part, index, missing, "");
            return Optional.empty();
        }
        checkLength(part, index, text);
        return Optional.of(text);
    }

    /**
     * Several texts, two to ten and all different; empty, and told, where they are not. Those that are missing at the end
     * do not count.
     */
    Optional<List<LocalText>> several(Part part, List<? extends @Nullable LocalText> texts) {
        List<LocalText> there = new ArrayList<>();
        int last = texts.size();
        while (last > 0 && texts.get(last - 1) == null) {
            last--;
        }
        for (int i = 0; i < last; i++) {
            required(part, i, texts.get(i), QuestionFault.OPTION_EMPTY).ifPresent(there::add);
        }
        if (last < 2) {
            error(part, last, QuestionFault.TOO_FEW_OPTIONS, String.valueOf(last));
        } else if (last > QuestionContent.MAX_OPTIONS) {
            error(
                    part,
                    QuestionContent.MAX_OPTIONS,
                    QuestionFault.TOO_MANY_OPTIONS,
                    String.valueOf(last),
                    String.valueOf(QuestionContent.MAX_OPTIONS));
        }
        different(part, texts);
        return faulty ? Optional.empty() : Optional.of(there);
    }

    /** Texts of which no two may be the same; the second one is told, with the letter of the first. Null is no text. */
    void different(Part part, List<? extends @Nullable LocalText> texts) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            LocalText text = texts.get(i);
            Integer other = text == null ? null : first.putIfAbsent(text.zh(), i);
            if (text != null && other != null) {
                error(part, i, QuestionFault.OPTION_TWICE, text.zh(), letter(other));
            }
        }
    }

    /** Places of options; those that are none are told. */
    boolean areOptions(SortedSet<Integer> right, int options) {
        if (right.isEmpty()) {
            error(Part.ANSWER, 0, QuestionFault.NO_ANSWER, "");
            return false;
        }
        right.stream()
                .filter(place -> place < 0 || place >= options)
                .forEach(place -> error(Part.ANSWER, 0, QuestionFault.ANSWER_NO_OPTION, letter(place)));
        return !faulty;
    }

    /** @param place from 0 */
    static String letter(int place) {
        return place >= 0 && place < 26 ? String.valueOf((char) ('A' + place)) : String.valueOf(place + 1);
    }

    private void checkLength(Part part, int index, @Nullable LocalText text) {
        if (text != null
                && Math.max(
                                text.zh().length(),
                                text.en() == null ? 0 : text.en().length())
                        > QuestionContent.MAX_TEXT) {
            error(part, index, QuestionFault.TEXT_TOO_LONG, text.zh(), String.valueOf(QuestionContent.MAX_TEXT));
        }
    }
}
