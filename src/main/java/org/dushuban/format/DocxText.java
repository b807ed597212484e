package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down the text of a document line by line, as its author sees it. */
final class DocxText {

    private static final int STEP = 1_000;

    private final DocxParts parts;
    private final DocxNumbering numbering;
    private final Found found;
    private final DocxLines lines;

    private DocxText(DocxParts parts, DocxNumbering numbering, Found found) {
        this.parts = parts;
        this.numbering = numbering;
        this.found = found;
        lines = new DocxLines(found);
    }

    /**
     * The text of a document; what no text can hold is told at its lines.
     *
     * @param document its main part
     */
    static String of(byte[] document, DocxParts parts, Found found) throws BadXmlException {
        DocxText text = new DocxText(parts, DocxNumbering.of(parts), found);
        text.read(Xml.of(document));
        return text.lines.text();
    }

    private void read(Xml xml) throws BadXmlException {
        int count = 0;
        while (xml.next()) {
            switch (xml.name()) {
                case "p" -> paragraph(xml.element());
                case "tr" -> row(xml.element());
                default -> {
                    // goes on into what holds paragraphs
                }
            }
            if (lines.length() > Upload.MAX_BYTES) {
                throw new BadXmlException(FileFault.TOO_BIG, xml.line());
            }
            if (++count % STEP == 0) {
                found.reached(0);
            }
        }
    }

    private void paragraph(XmlElement paragraph) {
        List<XmlElement> boxes = words(paragraph);
        lines.end();
        boxes.forEach(this::box);
    }

    private List<XmlElement> words(XmlElement paragraph) {
        XmlElement properties = paragraph.first("pPr").orElse(null);
        lines.add(numbering.label(properties));
        return new DocxParagraph(parts, found, lines).write(paragraph);
    }

    private void box(XmlElement box) {
        for (XmlElement child : box.elements()) {
            switch (child.name()) {
                case "p" -> paragraph(child);
                case "tbl" -> child.all("tr").forEach(this::row);
                default -> box(child);
            }
        }
    }

    /** A row whose cells have one paragraph each is a line; else every paragraph is one. */
    private void row(XmlElement row) {
        List<XmlElement> cells = new ArrayList<>();
        cells(row, cells);
        boolean inOneLine = cells.stream().allMatch(cell -> only(cell) != null);
        if (!inOneLine) {
            cells.forEach(this::box);
            return;
        }
        List<XmlElement> boxes = new ArrayList<>();
        boolean first = true;
        for (XmlElement cell : cells) {
            XmlElement paragraph = only(cell);
            lines.add(first ? "" : "\t");
            first = false;
            if (paragraph != null) {
                boxes.addAll(words(paragraph));
            }
        }
        lines.end();
        boxes.forEach(this::box);
    }

    private static void cells(XmlElement row, List<XmlElement> cells) {
        for (XmlElement child : row.elements()) {
            if (child.name().equals("tc")) {
                cells.add(child);
            } else {
                cells(child, cells);
            }
        }
    }

    /** The one paragraph of a cell; null if it holds anything else. */
    private static @Nullable XmlElement only(XmlElement cell) {
        List<XmlElement> content = cell.elements().stream()
                .filter(one -> !one.name().equals("tcPr"))
                .toList();
        return content.size() == 1 && content.getFirst().name().equals("p") ? content.getFirst() : null;
    }
}
