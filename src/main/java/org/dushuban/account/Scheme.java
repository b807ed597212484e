package org.dushuban.account;

/** Light or dark; {@code AUTO} does as the device does. */
public enum Scheme {
    AUTO,
    LIGHT,
    DARK;

    /** As it stands in the database, in the cookie and on the page. */
    public String word() {
        return switch (this) {
            case AUTO -> "auto";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }

    static Scheme of(String word) {
        for (Scheme scheme : values()) {
            if (scheme.word().equals(word)) {
                return scheme;
            }
        }
        return AUTO;
    }
}
