package org.dushuban.account;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to make an account. It has no password yet: an administrator hands out a first one.
 *
 * @param number 1 to 40 characters that are seen, in their narrow form
 * @param name 1 to 100 characters
 * @param phone digits, perhaps with a leading plus, or null
 */
public record NewUser(String number, String name, @Nullable String phone) {

    private static final Pattern NUMBER = Pattern.compile("[\\S&&[^\\p{C}\\p{Z}]]{1,40}");

    /** No line breaks and nothing that turns the direction of writing; private characters are in use for rare names. */
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

    private static final Pattern PHONE = Pattern.compile("\\+?\\d{5,20}");

    /** @throws IllegalArgumentException if a value is outside its range */
    public NewUser {
        number = plain(number);
        name = name.strip();
        phone = phone == null || phone.isBlank() ? null : plain(phone).replaceAll("[\\s-]", "");
        if (!isNumber(number)) {
            throw new IllegalArgumentException("member number: " + number);
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("name: " + name);
        }
        if (phone != null && !isPhone(phone)) {
            throw new IllegalArgumentException("phone: " + phone);
        }
    }

    /** Whether this can be a member number: nothing in it that is not seen. */
    public static boolean isNumber(String number) {
        return NUMBER.matcher(plain(number)).matches();
    }

    /** Whether this can be a name. */
    public static boolean isName(String name) {
        return !name.isBlank() && NAME.matcher(name.strip()).matches();
    }

    /** Whether this, without spaces and dashes, can be a phone number. */
    public static boolean isPhone(String phone) {
        return PHONE.matcher(phone).matches();
    }

    /** As people type it: full-width digits and letters, as an input method may write them, are the narrow ones. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
