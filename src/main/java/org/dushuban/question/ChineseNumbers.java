package org.dushuban.question;

import java.util.OptionalLong;

/**
 * Reads whole numbers in Chinese figures: one figure after the other (一九二一), or with their places (二十三, 一千零五十, 廿三).
 * Their capital forms are read too.
 */
public final class ChineseNumbers {

    private static final int MAX_FIGURES = 12;
    private static final String FIGURES = "〇一二三四五六七八九";
    private static final String CAPITALS = "零壹贰叁肆伍陆柒捌玖";

    private ChineseNumbers() {}

    /** The number below a trillion that the whole text is; empty where it is none. */
    public static OptionalLong read(String text) {
        if (text.isEmpty() || text.length() > 2 * MAX_FIGURES) {
            return OptionalLong.empty();
        }
        boolean figuresOnly = text.chars().allMatch(character -> figure(character) >= 0);
        return figuresOnly ? oneByOne(text) : new Places().read(text);
    }

    /** The value of a single figure; -1 where it is none. */
    static int figure(int character) {
        return switch (character) {
            case '○', '0' -> 0;
            case '两' -> 2;
            default -> Math.max(FIGURES.indexOf(character), CAPITALS.indexOf(character));
        };
    }

    private static OptionalLong oneByOne(String text) {
        if (text.length() > MAX_FIGURES) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int at = 0; at < text.length(); at++) {
            number = number * 10 + figure(text.charAt(at));
        }
        return OptionalLong.of(number);
    }

    /** A number with its places: within each group of four they fall, and so do the groups. */
    private static final class Places {

        private long whole;
        private long group;
        private int figure = -1;
        private boolean zero;
        private long place = 10_000;
        private long groupPlace = Long.MAX_VALUE;

        OptionalLong read(String text) {
            for (int at = 0; at < text.length(); at++) {
                if (!take(text.charAt(at))) {
                    return OptionalLong.empty();
                }
            }
            return shortened() ? OptionalLong.empty() : OptionalLong.of(whole + group + Math.max(figure, 0));
        }

        /** 一百二 is said for 120 and for 102: it is neither. */
        private boolean shortened() {
            return figure > 0 && !zero && (group > 0 ? place > 10 : whole > 0);
        }

        private boolean take(char character) {
            return switch (character) {
                case '十', '拾' -> place(10, group == 0 ? 1 : -1);
                case '廿' -> figure < 0 && place(10, 2);
                case '卅' -> figure < 0 && place(10, 3);
                case '百', '佰' -> place(100, -1);
                case '千', '仟' -> place(1_000, -1);
                case '万' -> closeGroup(10_000);
                case '亿' -> closeGroup(100_000_000);
                default -> figure(ChineseNumbers.figure(character));
            };
        }

        /** @param bare what the place counts where no figure stands before it; -1 where one has to */
        private boolean place(long value, int bare) {
            int count = figure > 0 ? figure : bare;
            if (count < 0 || value >= place) {
                return false;
            }
            group += count * value;
            place = value;
            figure = -1;
            zero = false;
            return true;
        }

        private boolean closeGroup(long value) {
            long counted = group + Math.max(figure, 0);
            if (counted == 0 || value >= groupPlace) {
                return false;
            }
            whole += counted * value;
            group = 0;
            figure = -1;
            zero = false;
            place = 10_000;
            groupPlace = value;
            return true;
        }

        private boolean figure(int value) {
            if (value < 0 || figure > 0) {
                return false;
            }
            zero |= value == 0;
            figure = value;
            return true;
        }
    }
}
