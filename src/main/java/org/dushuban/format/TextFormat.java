package org.dushuban.format;

/** How a text of Moodle is to be understood. */
enum TextFormat {
    HTML("html"),
    MARKDOWN("markdown"),
    PLAIN("plain"),
    /** HTML in which a line break is one. */
    AUTO("moodle");

    /** Before a text of GIFT in brackets. */
    private final String gift;

    TextFormat(String gift) {
        this.gift = gift;
    }

    String gift() {
        return gift;
    }

    /** By the name in Moodle XML, where each fork of Moodle calls the last one differently. */
    static TextFormat ofMoodle(String name) {
        return switch (name) {
            case "", "html" -> HTML;
            case "markdown" -> MARKDOWN;
            case "plain_text" -> PLAIN;
            default -> AUTO;
        };
    }
}
