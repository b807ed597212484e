package org.dushuban.account;

/** Why a password will not do. */
public enum PasswordProblem {
    /** Fewer than {@value PasswordRule#SHORTEST} characters. */
    TOO_SHORT,
    /** More than {@value PasswordRule#LONGEST} bytes, of which bcrypt would not see the rest. */
    TOO_LONG,
    /** Among those that are tried first. */
    COMMON,
    /** Little more than the own number, phone or name, or the name of the product. */
    PERSONAL,
    /** The one that is to be replaced. */
    UNCHANGED;

    /** As it stands in the keys of its words. */
    public String word() {
        return switch (this) {
            case TOO_SHORT -> "too-short";
            case TOO_LONG -> "too-long";
            case COMMON -> "common";
            case PERSONAL -> "personal";
            case UNCHANGED -> "unchanged";
        };
    }
}
