package org.dushuban.format;

import java.util.Locale;

/** Writes the numbers of automatic lists as Word shows them (ECMA-376, part 1, 17.18.59 ST_NumberFormat). */
final class DocxNumberFormat {

    private static final String[] FIGURES = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] CAPITALS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int MAX_ROMAN = 3_999;
    private static final int LETTERS = 26;

    private DocxNumberFormat() {}

    /** The number in a format; a format that is not known counts in Arabic figures. */
    static String write(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> (number < 10 ? "0" : "") + number;
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting" -> counted(number, FIGURES, "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counted(number, CAPITALS, "拾", "佰");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "ideographTraditional" -> cycled(number, STEMS);
            case "ideographZodiac" -> cycled(number, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(number, '①', 20);
            case "decimalEnclosedParen" -> enclosed(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> enclosed(number, '⒈', 20);
            default -> String.valueOf(number);
        };
    }

    private static String letters(int number, char first) {
        if (number < 1 || number > LETTERS * LETTERS) {
            return String.valueOf(number);
        }
        String letter = String.valueOf((char) (first + (number - 1) % LETTERS));
        return letter.repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > MAX_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (left >= ROMAN_VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= ROMAN_VALUES[i];
            }
        }
        return roman.toString();
    }

    private static String counted(int number, String[] figures, String ten, String hundred) {
        if (number < 1 || number > 999) {
            return String.valueOf(number);
        }
        StringBuilder text = new StringBuilder();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        if (hundreds > 0) {
            text.append(figures[hundreds]).append(hundred);
        }
        if (tens > 0) {
            text.append(tens > 1 || hundreds > 0 ? figures[tens] : "").append(ten);
        } else if (hundreds > 0 && number % 10 > 0) {
            text.append("零");
        }
        return text.append(number % 10 > 0 ? figures[number % 10] : "").toString();
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(Math.abs(number)).chars().forEach(c -> text.append(FIGURES[c - '0']));
        return text.toString();
    }

    private static String cycled(int number, String signs) {
        return number < 1
                ? String.valueOf(number)
                : signs.substring((number - 1) % signs.length()).substring(0, 1);
    }

    private static String enclosed(int number, char first, int count) {
        return number < 1 || number > count ? String.valueOf(number) : String.valueOf((char) (first + number - 1));
    }
}
