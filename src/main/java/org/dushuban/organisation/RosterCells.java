package org.dushuban.organisation;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what people write into the cells of a roster. */
final class RosterCells {

    /** The First Congress met from 23 July 1921; the first of that month is the earliest day taken. */
    static final LocalDate FOUNDING = LocalDate.of(1921, 7, 1);

    /** What spreadsheets show where a formula has failed. */
    private static final Set<String> FAILED =
            Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!");

    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:T?[0:.]{1,20})?");
    private static final Pattern COMPACT_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, MemberState> STATES = Map.ofEntries(
            Map.entry("正式党员", MemberState.FULL),
            Map.entry("正式", MemberState.FULL),
            Map.entry("full", MemberState.FULL),
            Map.entry("fullmember", MemberState.FULL),
            Map.entry("预备党员", MemberState.PROBATIONARY),
            Map.entry("预备", MemberState.PROBATIONARY),
            Map.entry("probationary", MemberState.PROBATIONARY),
            Map.entry("probationarymember", MemberState.PROBATIONARY),
            Map.entry("入党申请人", MemberState.APPLICANT),
            Map.entry("申请人", MemberState.APPLICANT),
            Map.entry("applicant", MemberState.APPLICANT));

    private RosterCells() {}

    static boolean isFailed(String cell) {
        return FAILED.contains(cell);
    }

    /** Half-width and stripped; white space within is left, for it may be a slip. */
    static String number(String cell) {
        return narrow(cell).strip();
    }

    /** Chinese names lose the spaces with which lists align them; others keep one between words. Marks not seen are none. */
    static String name(String cell) {
        String name =
                cell.replaceAll("\\p{Cf}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
        return name.matches("[\\p{IsHan}· ]+") ? name.replace(" ", "") : name;
    }

    static String phone(String cell) {
        String phone = narrow(cell).replaceAll("[\\s()-]", "");
        return phone.matches("\\d(\\.\\d+)?E\\d{1,2}") ? new BigDecimal(phone).toPlainString() : phone;
    }

    static Optional<LocalDate> day(String cell) {
        String text = narrow(cell).replaceAll("\\s", "");
        Matcher parts = DAY.matcher(text);
        Matcher compact = COMPACT_DAY.matcher(text);
        Matcher match = parts.matches() ? parts : compact;
        if (match == compact && !compact.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(match, 1), number(match, 2), number(match, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<MemberState> state(String cell) {
        return Optional.ofNullable(STATES.get(narrow(cell).replaceAll("\\s", "").toLowerCase(Locale.ROOT)));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }
}
