package org.dushuban.sheet;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The texts of a workbook that its cells refer to by number (ECMA-376, 18.4), as long as they are not too many. */
final class SharedTexts extends DefaultHandler {

    private final TableLimits limits;
    private final CellText text;
    private final List<String> texts = new ArrayList<>();
    private long weight;

    SharedTexts(TableLimits limits) {
        this.limits = limits;
        text = new CellText(limits.cellCharacters());
    }

    /** @throws IndexOutOfBoundsException if there is none of that number */
    String get(int number) {
        return texts.get(number);
    }

    /** @throws BadTableException if all of them together are longer than all cells may be */
    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        if (localName.equals("si")) {
            text.clear();
        }
        text.enter(localName);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.add(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        text.leave(localName);
        if (localName.equals("si")) {
            String whole = SheetText.decode(text.take());
            weight += TableLimits.CELL + whole.length();
            if (weight > limits.characters()) {
                throw BadTableException.file(Fault.TOO_BIG);
            }
            texts.add(whole);
        }
    }
}
