package org.dushuban.account;

import org.jspecify.annotations.Nullable;

/**
 * What is needed to make an account. It has no password yet: an administrator hands out a first one.
 *
 * @param number 1 to 40 characters without white space
 * @param name 1 to 100 characters
 * @param phone digits, perhaps with a leading plus, or null
 */
public record NewUser(String number, String name, @Nullable String phone) {

    /** @throws IllegalArgumentException if a value is outside its range */
    public NewUser {
        number = number.strip();
        name = name.strip();
        phone = phone == null || phone.isBlank() ? null : phone.replaceAll("[\\s-]", "");
        if (!number.matches("\\S{1,40}")) {
            throw new IllegalArgumentException("member number: " + number);
        }
        if (name.isEmpty() || name.length() > 100) {
            throw new IllegalArgumentException("name: " + name);
        }
        if (phone != null && !phone.matches("\\+?\\d{5,20}")) {
            throw new IllegalArgumentException("phone: " + phone);
        }
    }
}
