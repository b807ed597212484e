package org.dushuban.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.OrderingRule;
import org.dushuban.sheet.Headings;

/**
 * How a question is marked, in one cell: for blanks the differences that are passed over, blank after blank
 * ({@code 忽略：大小写、空格；全部；无}), for an order its rule, for a short text how long it may be ({@code 500字}).
 */
final class GradingText {

    private static final int LONGEST = 100;
    private static final String IGNORED = "忽略";
    private static final List<String> ALL = List.of("全部", "所有", "all");
    private static final List<String> NONE = List.of("无", "不忽略", "none", "nothing");
    private static final List<String> BEGINNINGS = List.of(IGNORED, "ignoring", "ignored", "ignore");

    private GradingText() {}

    /** Empty where every difference of form is passed over, as usual. */
    static String ofBlanks(List<Blank> blanks) {
        if (blanks.stream().allMatch(blank -> blank.folds().equals(Fold.ALL))) {
            return "";
        }
        return blanks.stream().map(blank -> folds(blank.folds())).distinct().count() == 1
                ? IGNORED + "：" + folds(blanks.getFirst().folds())
                : blanks.stream()
                        .map(blank -> folds(blank.folds()))
                        .collect(Collectors.joining("；", IGNORED + "：", ""));
    }

    static String ofOrder(OrderingRule rule) {
        return words(rule).getFirst();
    }

    static String ofLimit(int limit) {
        return limit + "字";
    }

    /** What is passed over in each of so many blanks; empty where the text cannot be read. */
    static Optional<List<Set<Fold>>> blanks(String text, int count) {
        if (text.isBlank()) {
            return Optional.of(Stream.generate(() -> Fold.ALL).limit(count).toList());
        }
        List<Set<Fold>> each = new ArrayList<>();
        for (String part : Separated.split(text.strip(), "；;", "；;")) {
            Optional<Set<Fold>> folds = folds(part);
            if (folds.isEmpty()) {
                return Optional.empty();
            }
            each.add(folds.get());
        }
        if (each.size() == 1) {
            return Optional.of(Stream.generate(each::getFirst).limit(count).toList());
        }
        return each.size() == count ? Optional.of(each) : Optional.empty();
    }

    /** Adjacent pairs where nothing is said. */
    static Optional<OrderingRule> order(String text) {
        String letters = Headings.letters(text);
        return letters.isEmpty()
                ? Optional.of(OrderingRule.ADJACENT_PAIRS)
                : Stream.of(OrderingRule.values())
                        .filter(rule -> words(rule).stream()
                                .anyMatch(word -> Headings.letters(word).equals(letters)))
                        .findFirst();
    }

    /**
     * The limit of a short text; empty where the text cannot be read.
     *
     * @param usual where nothing is said
     */
    static Optional<Integer> limit(String text, int usual) {
        String letters = Headings.letters(text);
        if (letters.isEmpty()) {
            return Optional.of(usual);
        }
        int end = 0;
        while (end < letters.length() && letters.charAt(end) >= '0' && letters.charAt(end) <= '9') {
            end++;
        }
        boolean known = List.of("", "字", "字符", "字以内", "characters").contains(letters.substring(end));
        return end == 0 || end > 9 || !known
                ? Optional.empty()
                : Optional.of(Integer.parseInt(letters.substring(0, end)));
    }

    private static String folds(Set<Fold> folds) {
        if (folds.equals(Fold.ALL)) {
            return ALL.getFirst();
        }
        return folds.isEmpty()
                ? NONE.getFirst()
                : folds.stream().map(fold -> words(fold).getFirst()).collect(Collectors.joining("、"));
    }

    private static Optional<Set<Fold>> folds(String text) {
        String said = text.length() > LONGEST ? "" : Headings.letters(text);
        for (String beginning : BEGINNINGS) {
            said = said.startsWith(beginning) ? said.substring(beginning.length()) : said;
        }
        if (ALL.contains(said)) {
            return Optional.of(Fold.ALL);
        }
        if (NONE.contains(said)) {
            return Optional.of(Set.of());
        }
        Set<Fold> folds = EnumSet.noneOf(Fold.class);
        while (!said.isEmpty()) {
            String rest = said;
            for (Fold fold : Fold.values()) {
                for (String word : words(fold)) {
                    if (rest.length() == said.length() && said.startsWith(word)) {
                        folds.add(fold);
                        rest = said.substring(word.length());
                    }
                }
            }
            if (rest.length() == said.length()) {
                return Optional.empty();
            }
            said = rest;
        }
        return folds.isEmpty() ? Optional.empty() : Optional.of(folds);
    }

    private static List<String> words(Fold fold) {
        return switch (fold) {
            case CASE -> List.of("大小写", "case");
            case PUNCTUATION -> List.of("标点符号", "标点", "punctuation");
            case SPACE -> List.of("空格", "space");
            case WIDTH -> List.of("全半角", "width");
        };
    }

    private static List<String> words(OrderingRule rule) {
        return switch (rule) {
            case ALL_OR_NOTHING -> List.of("全对得分", "全对", "all or nothing");
            case ADJACENT_PAIRS -> List.of("相邻得分", "相邻", "按相邻", "adjacent pairs", "adjacent");
            case POSITION -> List.of("位置得分", "位置", "按位置", "position", "positions");
        };
    }
}
