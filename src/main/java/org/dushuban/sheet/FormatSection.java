package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dushuban.sheet.FormatToken.Kind;

/** Takes a section of a format code apart. */
final class FormatSection {

    private static final List<String> GENERALS = List.of("General", "G/通用格式", "G/標準", "@");
    private static final List<String> HALVES = List.of("AM/PM", "上午/下午", "A/P");
    private static final String FIGURES = "0#?";
    private static final Set<Kind> OF_NUMBERS = Set.of(Kind.FIGURES, Kind.PERCENT, Kind.GENERAL);
    private static final String PLAIN = " $-+/():^&'~{}<>=.,;";

    private final String code;
    private final List<FormatToken> tokens = new ArrayList<>();
    private int at;
    private boolean unknown;

    private FormatSection(String code) {
        this.code = code;
    }

    static FormatSection of(String code) {
        FormatSection section = new FormatSection(code);
        while (section.at < code.length()) {
            section.next();
        }
        boolean mixed =
                section.isDate() && section.tokens.stream().anyMatch(token -> OF_NUMBERS.contains(token.kind()));
        section.unknown |= mixed;
        section.setMinutes();
        return section;
    }

    static FormatSection unknown() {
        FormatSection section = new FormatSection("");
        section.unknown = true;
        return section;
    }

    /** Whether all that it holds is known here. */
    boolean isKnown() {
        return !unknown;
    }

    List<FormatToken> tokens() {
        return tokens;
    }

    /** Whether it shows a date or a time. */
    boolean isDate() {
        return tokens.stream().anyMatch(token -> token.kind().isOfDate());
    }

    private void next() {
        char c = code.charAt(at);
        if (c == '"') {
            int close = code.indexOf('"', at + 1);
            take(Kind.LITERAL, code.substring(at + 1, close < 0 ? code.length() : close));
            at = close < 0 ? code.length() : close + 1;
        } else if (c == '\\' || c == '!') {
            take(Kind.LITERAL, code.substring(Math.min(code.length(), at + 1), Math.min(code.length(), at + 2)));
            at += 2;
        } else if (c == '_' || c == '*') {
            // room for a character, and a character that fills the cell
            at += 2;
        } else if (c == '[') {
            bracket();
        } else if (!word(GENERALS, Kind.GENERAL) && !word(HALVES, Kind.HALF_OF_DAY)) {
            letters(c);
        }
    }

    private boolean word(List<String> words, Kind kind) {
        for (String word : words) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                take(kind, word);
                at += word.length();
                return true;
            }
        }
        return false;
    }

    /** A colour says nothing; a currency is shown; what else there is changes the figures. */
    private void bracket() {
        int close = code.indexOf(']', at);
        String inside = code.substring(at + 1, Math.max(at + 1, close));
        String small = inside.toLowerCase(Locale.ROOT);
        if (close < 0 || inside.isEmpty() || small.contains("num") || "<>=".indexOf(inside.charAt(0)) >= 0) {
            unknown = true;
        } else if (inside.charAt(0) == '$') {
            int dash = inside.indexOf('-');
            take(Kind.LITERAL, inside.substring(1, dash < 0 ? inside.length() : dash));
        } else if (isRun(small, 'h') || isRun(small, 'm') || isRun(small, 's')) {
            take(Kind.ELAPSED, small);
        }
        at = close < 0 ? code.length() : close + 1;
    }

    private void letters(char c) {
        char small = Character.toLowerCase(c);
        int end = at;
        while (end < code.length() && Character.toLowerCase(code.charAt(end)) == small) {
            end++;
        }
        String run = code.substring(at, end);
        switch (small) {
            case 'y' -> take(Kind.YEAR, run);
            case 'm' -> take(Kind.MONTH, run);
            case 'd' -> take(run.length() < 3 ? Kind.DAY : Kind.WEEKDAY, run);
            case 'a' -> take(Kind.WEEKDAY, run);
            case 'h' -> take(Kind.HOUR, run);
            case 's' -> take(Kind.SECOND, run);
            case '%' -> take(Kind.PERCENT, run);
            case '0', '#', '?' -> {
                figures();
                return;
            }
            default -> {
                boolean begins = c == '.' && end < code.length() && FIGURES.indexOf(code.charAt(end)) >= 0;
                if (begins) {
                    figures();
                    return;
                }
                unknown |= c < 0x80 && PLAIN.indexOf(c) < 0 || small == 'a' && run.length() < 3;
                take(Kind.LITERAL, run);
            }
        }
        at = end;
    }

    private void figures() {
        int from = at;
        while (at < code.length() && (FIGURES + ".,").indexOf(code.charAt(at)) >= 0) {
            at++;
        }
        String run = code.substring(from, at);
        // a second number, a fraction, thousands left out
        unknown |= tokens.stream()
                        .anyMatch(token ->
                                token.kind() == Kind.FIGURES || token.kind().isOfDate())
                || run.endsWith(",")
                || run.indexOf('.') != run.lastIndexOf('.');
        take(Kind.FIGURES, run);
    }

    private void take(Kind kind, String text) {
        tokens.add(new FormatToken(kind, text));
    }

    /** An m behind hours or before seconds counts minutes. */
    private void setMinutes() {
        Kind before = Kind.LITERAL;
        for (int i = 0; i < tokens.size(); i++) {
            FormatToken token = tokens.get(i);
            if (!token.kind().isOfDate() || token.kind() == Kind.HALF_OF_DAY) {
                continue;
            }
            boolean minutes = token.kind() == Kind.MONTH
                    && token.length() < 3
                    && (before == Kind.HOUR || before == Kind.ELAPSED || nextOfDate(i + 1) == Kind.SECOND);
            if (minutes) {
                tokens.set(i, new FormatToken(Kind.MINUTE, token.text()));
            }
            before = tokens.get(i).kind();
        }
    }

    private Kind nextOfDate(int from) {
        return tokens.stream()
                .skip(from)
                .map(FormatToken::kind)
                .filter(kind -> kind.isOfDate() && kind != Kind.HALF_OF_DAY)
                .findFirst()
                .orElse(Kind.LITERAL);
    }

    private static boolean isRun(String text, char one) {
        return text.chars().allMatch(c -> c == one);
    }
}
