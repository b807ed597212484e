package org.dushuban.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.material.Picture;
import org.dushuban.question.Blank;
import org.dushuban.question.BlankMarks;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.OrderingRule;
import org.dushuban.question.Pair;
import org.dushuban.question.PartialDate;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;

/**
 * Random questions with all that a question can have, for the laws of exchange formats; the same seed gives the same ones.
 * No text of one generator comes twice, and no external number.
 */
public final class Questions {

    private static final Picture PICTURE = Picture.of(
                    Base64.getDecoder()
                            .decode(
                                    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="))
            .orElseThrow();

    private static final List<String> BEGINNINGS = List.of(
            "=1+2",
            "+1",
            "-1",
            "@名",
            "'",
            "''",
            "'=",
            "＝甲",
            "－乙",
            "~",
            "=>",
            "A. ",
            "1. ",
            "- ",
            "# ",
            "> ",
            "//",
            "::",
            "TRUE",
            "ANSWER: A ",
            "$CATEGORY: ",
            "答案：",
            "_x0041_",
            "\\",
            "{",
            "}",
            "[",
            "(",
            "1921",
            "对",
            "√",
            "\"",
            "<p>",
            "&lt;");

    private static final List<String> MARKDOWN = List.of(
            "**重点**",
            "*斜体*",
            "`code = {x} & y`",
            "[链接](https://example.org/a?b=1&c=2)",
            "![图](" + PICTURE.address() + ")",
            "\\*不斜\\*",
            "# 不是标题",
            "&amp;",
            "***又粗又斜***");

    private static final List<String> CHARACTERS = List.of(
            "党的一大",
            "在上海召开",
            "a word",
            "“引号”",
            "\"quote\"",
            "it's",
            "甲,乙",
            "甲，乙、丙；丁",
            "a;b",
            "前\t后",
            "{大括号}",
            "~波浪~",
            "#井号",
            "甲:乙",
            "反\\斜杠",
            "<",
            ">",
            "&",
            "]]>",
            "<!-- -->",
            "ＡＢＣ１２３",
            "（全角）",
            "🎉",
            "👩‍👩‍👧",
            "𠮷野",
            "x = 1",
            "a=>b",
            "a->b",
            "1±2",
            "a|b",
            "100%",
            "%50%",
            "$5^2$",
            "__下划__",
            "ß",
            "é",
            "中\u00A0间",
            "全\u3000角",
            "≤",
            "①",
            "……",
            "1/2",
            "《书》第一章",
            "[1]",
            "(A)",
            "（　）",
            "____");

    private static final List<String> BREAKS = List.of(
            "\n", "\n\n", "\n- 甲\n- 乙\n\n", "\n\n1. 一\n2. 二\n\n", "\\\n", "\n\n> 引文\n\n", "\n\n```\nx < {y}\n```\n\n");

    private static final List<String> MARKS = List.of("[[1]]", "[[9]]", "[[", "[[2]");

    private final Random random;
    private final boolean simple;
    private int texts;
    private boolean english;

    private Questions(long seed, boolean simple) {
        this.random = new Random(seed);
        this.simple = simple;
    }

    /** Questions with whatever could trouble a format. */
    public Questions(long seed) {
        this(seed, false);
    }

    /** Questions whose texts are words only, on one line and without Markdown. */
    public static Questions simple(long seed) {
        return new Questions(seed, true);
    }

    /** What the addresses of the pictures in the texts show. */
    public static Optional<Picture> picture(String address) {
        return Optional.of(PICTURE).filter(picture -> picture.address().equals(address));
    }

    /** The question without its place, for comparing. */
    public static FoundQuestion anywhere(FoundQuestion question) {
        return question.at(new Place.File());
    }

    /** Questions of all kinds in turn. */
    public List<FoundQuestion> list(int count) {
        QuestionKind[] kinds = QuestionKind.values();
        return IntStream.range(0, count)
                .mapToObj(number -> of(kinds[number % kinds.length]))
                .toList();
    }

    public FoundQuestion of(QuestionKind kind) {
        english = random.nextBoolean();
        QuestionContent content = content(kind);
        return new FoundQuestion(
                new Place.File(),
                perhaps(this::number),
                content,
                perhaps(() -> one(List.of(Difficulty.values()))),
                random.nextBoolean() ? List.of() : list(1, 4, _ -> name("/\\ａ 一_级")),
                random.nextBoolean() ? Set.of() : new TreeSet<>(list(1, 5, _ -> name(",，、;；#\"| "))),
                perhaps(this::text),
                perhaps(this::source),
                perhaps(() -> plain(BigDecimal.valueOf(1 + random.nextInt(100_000), 2))));
    }

    public QuestionContent content(QuestionKind kind) {
        return switch (kind) {
            case SINGLE_CHOICE -> {
                List<LocalText> options = several(2, QuestionContent.MAX_OPTIONS);
                yield new QuestionContent.SingleChoice(stem(), options, random.nextInt(options.size()));
            }
            case MULTIPLE_CHOICE -> {
                List<LocalText> options = several(2, QuestionContent.MAX_OPTIONS);
                yield new QuestionContent.MultipleChoice(stem(), options, some(options.size()));
            }
            case TRUE_FALSE -> new QuestionContent.TrueFalse(stem(), random.nextBoolean());
            case FILL_IN -> fillIn();
            case NUMERIC ->
                new QuestionContent.Numeric(stem(), figure(), figure().abs(), random.nextBoolean() ? text() : null);
            case DATE -> {
                int full = random.nextInt(3) == 0 ? 0 : random.nextInt(30);
                yield new QuestionContent.Date(stem(), date(), full, full + 1 + random.nextInt(300));
            }
            case ORDERING ->
                new QuestionContent.Ordering(
                        stem(), several(2, QuestionContent.MAX_OPTIONS), one(List.of(OrderingRule.values())));
            case MATCHING -> matching();
            case SHORT_TEXT ->
                new QuestionContent.ShortText(stem(), text(), 1 + random.nextInt(QuestionContent.MAX_TEXT));
        };
    }

    // ---- kinds

    private QuestionContent fillIn() {
        int count = 1 + random.nextInt(QuestionContent.MAX_BLANKS);
        List<Blank> blanks = IntStream.range(0, count).mapToObj(_ -> blank()).toList();
        LocalText stem = unmarked();
        if (random.nextBoolean()) {
            return new QuestionContent.FillIn(stem, blanks);
        }
        String english = stem.en() == null ? null : marked(stem.en(), count);
        return new QuestionContent.FillIn(new LocalText(marked(stem.zh(), count), english), blanks);
    }

    private LocalText unmarked() {
        LocalText text = text();
        return BlankMarks.fit(text, 0) ? text : unmarked();
    }

    /** With the marks of all blanks, in an order of its own. */
    private String marked(String text, int count) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.rangeClosed(1, count).boxed().toList());
        Collections.shuffle(numbers, random);
        StringBuilder marked = new StringBuilder(random.nextBoolean() ? text + " " : "");
        numbers.forEach(number -> marked.append(BlankMarks.mark(number)).append(random.nextBoolean() ? "，" : ""));
        return marked.append(marked.charAt(0) == '[' ? text : "").toString();
    }

    private Blank blank() {
        Set<Fold> folds = EnumSet.allOf(Fold.class);
        if (random.nextBoolean()) {
            folds.removeIf(_ -> random.nextBoolean());
        }
        List<String> accepted = list(1, 4, _ -> accepted());
        return new Blank(accepted, one(List.of(Match.values())), folds);
    }

    private String accepted() {
        String awkward = simple
                ? ""
                : one(List.of("", "", "~", "=", "\\", "|", "；", ";", "-", "'", "a|b；c\\d", "*", "{}", "#:", "<i>"));
        return (awkward + "词" + texts++ + (simple ? "" : one(List.of("", "", "\\", "|", "*", "。", "~", " x")))).strip();
    }

    private QuestionContent matching() {
        List<LocalText> rights = several(1, 7);
        List<Pair> pairs =
                list(2, QuestionContent.MAX_OPTIONS, _ -> new Pair(text(), rights.get(random.nextInt(rights.size()))));
        return new QuestionContent.Matching(stem(), pairs, several(0, 4));
    }

    /** Of either sign and of few or many figures, sometimes zero. */
    private BigDecimal figure() {
        return switch (random.nextInt(4)) {
            case 0 -> BigDecimal.valueOf(random.nextInt(2_200));
            case 1 -> plain(BigDecimal.valueOf(random.nextInt(-100_000, 100_000), random.nextInt(4)));
            case 2 -> plain(BigDecimal.valueOf(random.nextLong(-9_999_999_999_999_99L, 9_999_999_999_999_99L), 10));
            default -> BigDecimal.valueOf(random.nextLong(999_999_999_999_999L));
        };
    }

    private PartialDate date() {
        int year = random.nextInt(5) == 0 ? -1 - random.nextInt(9_999) : 1 + random.nextInt(9_999);
        Integer month = random.nextInt(3) == 0 ? null : 1 + random.nextInt(12);
        return new PartialDate(year, month, month == null || random.nextInt(3) == 0 ? null : 1 + random.nextInt(28));
    }

    private SortedSet<Integer> some(int size) {
        SortedSet<Integer> some = new TreeSet<>(Set.of(random.nextInt(size)));
        IntStream.range(0, size).filter(_ -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    // ---- what goes with a question

    private String number() {
        return one(List.of("Q-", "题", "00", "=", "a b ")) + texts++;
    }

    private String name(String awkward) {
        int at = random.nextInt(awkward.length());
        return one(List.of("中共一大", "Congress", "长征")) + (simple ? "" : awkward.charAt(at)) + texts++;
    }

    private Source source() {
        return random.nextInt(3) == 0
                ? new Source.Passage(new UUID(random.nextLong(), random.nextLong()), "p" + (1 + random.nextInt(99)))
                : new Source.Citation(line(), perhaps(this::line));
    }

    private LocalText line() {
        Supplier<String> made = () -> one(List.of("毛泽东选集", "Selected Works", "宪法", simple ? "章程" : "《章程》与》《"))
                + (random.nextBoolean() ? " 第一卷" : "")
                + texts++;
        return new LocalText(made.get(), english && random.nextBoolean() ? made.get() : null);
    }

    // ---- texts

    /** Like any other text, or with something that looks like the mark of a blank. */
    private LocalText stem() {
        LocalText text = text();
        return simple || random.nextInt(10) > 0 ? text : new LocalText(text.zh() + one(MARKS), text.en());
    }

    private List<LocalText> several(int least, int most) {
        return list(least, most, _ -> text());
    }

    private LocalText text() {
        return new LocalText(words(), english && random.nextInt(5) > 0 ? words() : null);
    }

    /** Never the same twice. */
    private String words() {
        String unique = (random.nextBoolean() ? "文字" : "text ") + texts++;
        if (simple) {
            return unique;
        }
        StringBuilder words = new StringBuilder(random.nextInt(4) == 0 ? one(BEGINNINGS) : "");
        int pieces = random.nextInt(4);
        for (int i = 0; i < pieces; i++) {
            words.append(one(CHARACTERS));
        }
        words.append(unique);
        if (random.nextInt(4) == 0) {
            words.append(one(MARKDOWN));
        }
        if (random.nextInt(8) == 0) {
            words.append(one(BREAKS)).append(one(CHARACTERS));
        }
        return words.toString();
    }

    // ---- chance

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private <T> T perhaps(Supplier<T> made) {
        return random.nextBoolean() ? made.get() : null;
    }

    private <T> List<T> list(int least, int most, IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(least, most + 1))
                .mapToObj(made)
                .toList();
    }
}
