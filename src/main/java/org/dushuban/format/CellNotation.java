package org.dushuban.format;

import org.dushuban.material.MarkdownText;

/** How the texts in cells are meant. */
enum CellNotation {
    /** As in our own tables. */
    MARKDOWN {
        @Override
        String markdown(String text) {
            return text;
        }

        @Override
        String marked(String text, int blanks) {
            return Gaps.marked(text, blanks);
        }
    },
    /** As in tables made for other systems: each character is itself. */
    PLAIN {
        @Override
        String markdown(String text) {
            return MarkdownText.escape(text);
        }

        @Override
        String marked(String text, int blanks) {
            return Gaps.markedPlain(text, blanks);
        }
    };

    /** The text as Markdown. */
    abstract String markdown(String text);

    /** The text as Markdown, in which gaps, if there are just so many, have become the marks of blanks. */
    abstract String marked(String text, int blanks);
}
