package org.dushuban.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Knows the lines of a paper that are of no question: page numbers, lines for names and scores, how to go about it. */
final class PaperAsides {

    private static final int LONGEST = 120;
    private static final String[] NAMES = {
        "姓名", "得分", "班级", "学号", "考号", "准考证号", "工号", "部门", "单位", "成绩", "评卷人", "阅卷人", "总分", "题号", "支部"
    };
    private static final String[] INSTRUCTIONS = {"注意事项", "答题须知", "答题说明", "考试说明", "考生须知", "答卷说明"};

    /** With which lines for names begin, since most lines do not. */
    private static final String BEGINNINGS =
            Arrays.stream(NAMES).map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());

    private static final String ORNAMENTS = "-=*~·.…_ ";

    private PaperAsides() {}

    /** @param within whether the text of a question goes on until something else begins, and may be about such things */
    static boolean isAside(PaperLine line, boolean within) {
        if (line.to() - line.from() > LONGEST) {
            return false;
        }
        String words = line.words();
        return isPage(words) || isForNames(words) && !(within && saysMore(words)) || isOrnament(words);
    }

    /** Whether what follows, though numbered, says how to go about the paper. */
    static boolean opensInstructions(PaperLine line) {
        String words = line.words();
        for (String word : INSTRUCTIONS) {
            int at = words.indexOf(word);
            if (at >= 0 && at < 6) {
                return true;
            }
        }
        return false;
    }

    /** 第 1 页 共 4 页, - 1 -, 1/4, Page 1 of 4. */
    private static boolean isPage(String words) {
        boolean figures = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            figures |= PaperChars.isFigure(c);
            if (!PaperChars.isFigure(c) && " -/·~,()第页共".indexOf(c) < 0) {
                return isEnglishPage(words);
            }
        }
        return figures && (words.indexOf('页') >= 0 || isOneNumber(words));
    }

    /** 3, - 3 - or 3/8: short, and nothing else that figures and dashes say. */
    private static boolean isOneNumber(String words) {
        String bare = words.replace("-", "").replace(" ", "").replace("/", "");
        return bare.length() <= 3 && bare.chars().allMatch(c -> PaperChars.isFigure((char) c));
    }

    private static boolean isEnglishPage(String words) {
        if (!words.startsWith("p") && !words.startsWith("P")) {
            return false;
        }
        String[] parts = words.toLowerCase(Locale.ROOT).split(" ", 6);
        return parts.length >= 2
                && parts[0].equals("page")
                && parts[1].chars().allMatch(c -> PaperChars.isFigure((char) c))
                && (parts.length == 2 || parts.length == 4 && parts[2].equals("of"));
    }

    private static boolean isForNames(String words) {
        if (words.isEmpty() || BEGINNINGS.indexOf(words.charAt(0)) < 0) {
            return false;
        }
        for (String name : NAMES) {
            if (words.startsWith(name)) {
                int next = PaperChars.skipBlanks(words, name.length(), words.length());
                boolean divided = next > name.length() && words.length() <= LONGEST / 2;
                if (next == words.length() || ":_(".indexOf(words.charAt(next)) >= 0 || divided) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether there is more than names and lines to write them on. */
    private static boolean saysMore(String words) {
        int at = 0;
        while (at < words.length()) {
            int from = at;
            for (String name : NAMES) {
                at += at == from && words.startsWith(name, at) ? name.length() : 0;
            }
            at += at == from && ":_() ".indexOf(words.charAt(at)) >= 0 ? 1 : 0;
            if (at == from) {
                return true;
            }
        }
        return !words.contains("__");
    }

    /** A line drawn across the page. */
    private static boolean isOrnament(String words) {
        return words.length() >= 3
                && ORNAMENTS.indexOf(words.charAt(0)) >= 0
                && words.chars().allMatch(c -> ORNAMENTS.indexOf(c) >= 0)
                && !isBlanks(words);
    }

    /** Gaps to write into. */
    private static boolean isBlanks(String words) {
        return words.chars().allMatch(c -> c == '_' || c == ' ');
    }
}
