package org.dushuban.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: long enough, and nothing that is tried first. No rules on kinds of characters, which make
 * passwords harder to remember and no harder to guess (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordRule {

    /** In characters, whatever they are. */
    public static final int SHORTEST = 10;

    /** In bytes; bcrypt looks no further. */
    public static final int LONGEST = 72;

    /** What must be left when the own name and numbers are taken away. */
    private static final int OWN = 8;

    private static final String RUNS = "01234567890 09876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba "
            + "qwertyuiop asdfghjkl zxcvbnm poiuytrewq lkjhgfdsa mnbvcxz";

    private static final Set<String> COMMON = load();

    private PasswordRule() {}

    /** @param own what somebody who knows the person would try: number, phone, name */
    public static Optional<PasswordProblem> check(String password, Collection<String> own) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        if (COMMON.contains(plain) || isPattern(plain)) {
            return Optional.of(PasswordProblem.COMMON);
        }
        return isOwn(plain, own) ? Optional.of(PasswordProblem.PERSONAL) : Optional.empty();
    }

    /** The same few characters over and over, or a walk along the keyboard. */
    private static boolean isPattern(String plain) {
        for (int unit = 1; unit <= 4; unit++) {
            String start = plain.substring(0, unit);
            if (start.repeat(plain.length() / unit + 1).startsWith(plain)) {
                return true;
            }
        }
        return plain.length() > 0 && withoutRuns(plain).length() < 4;
    }

    private static String withoutRuns(String plain) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            int end = at + 1;
            while (end <= plain.length() && RUNS.contains(plain.substring(at, end))) {
                end++;
            }
            int run = end - 1 - at;
            if (run < 4) {
                left.append(plain.charAt(at++));
            } else {
                at += run;
            }
        }
        return left.toString();
    }

    private static boolean isOwn(String plain, Collection<String> own) {
        String left = plain.replace("dushuban", "").replace("读书班", "");
        boolean any = !left.equals(plain);
        for (String part : own) {
            String small = part.toLowerCase(Locale.ROOT);
            if (small.length() >= 2 && left.contains(small)) {
                left = left.replace(small, "");
                any = true;
            }
        }
        return any && left.codePointCount(0, left.length()) < OWN;
    }

    private static Set<String> load() {
        try (InputStream list = Objects.requireNonNull(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"), "common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
