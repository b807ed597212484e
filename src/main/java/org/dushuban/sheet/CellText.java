package org.dushuban.sheet;

/**
 * Gathers the text of a cell from the elements that it is spread over, without what says only how it is pronounced. Of one
 * that is too long as much is kept as shows that it is.
 */
final class CellText {

    private static final String PHONETIC = "rPh";

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private boolean open;
    private int phonetic;

    CellText(int most) {
        this.most = most;
    }

    void clear() {
        text.setLength(0);
        open = false;
    }

    void enter(String element) {
        phonetic += element.equals(PHONETIC) ? 1 : 0;
        open |= isText(element) && phonetic == 0;
    }

    void leave(String element) {
        phonetic -= element.equals(PHONETIC) ? 1 : 0;
        open &= !isText(element);
    }

    void add(char[] characters, int start, int length) {
        if (open) {
            text.append(characters, start, Math.clamp(most + 1L - text.length(), 0, length));
        }
    }

    String take() {
        return text.toString();
    }

    private static boolean isText(String element) {
        return element.equals("t") || element.equals("v");
    }
}
