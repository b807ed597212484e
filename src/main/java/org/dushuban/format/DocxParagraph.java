package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.material.Picture;

/** Writes down a paragraph of a document. */
final class DocxParagraph {

    private static final int MIN_BLANK = 4;
    private static final int MAX_BLANK = 20;
    private static final String FILLED = "__";

    private final DocxParts parts;
    private final Found found;
    private final DocxLines lines;
    private final List<XmlElement> boxes = new ArrayList<>();
    private final StringBuilder underlined = new StringBuilder();
    private boolean marked;
    private boolean unmarked;

    DocxParagraph(DocxParts parts, Found found, DocxLines lines) {
        this.parts = parts;
        this.found = found;
        this.lines = lines;
    }

    /** @return what stands in boxes beside it */
    List<XmlElement> write(XmlElement paragraph) {
        children(paragraph);
        flush();
        if (marked && unmarked) {
            lines.note(PaperFault.DOCX_EMPHASIS);
        }
        return boxes;
    }

    private void children(XmlElement parent) {
        parent.elements().forEach(this::take);
    }

    private void take(XmlElement element) {
        switch (element.name()) {
            case "r" -> run(element);
            case "hyperlink",
                    "ins",
                    "moveTo",
                    "smartTag",
                    "sdt",
                    "sdtContent",
                    "customXml",
                    "fldSimple",
                    "dir",
                    "bdo" -> children(element);
            case "del", "moveFrom" -> lines.note(PaperFault.DOCX_REVISION);
            case "oMath", "oMathPara" -> formula(element);
            case "AlternateContent" -> chosen(element).ifPresent(this::children);
            default -> {
                // properties, bookmarks and the like show nothing
            }
        }
    }

    private void formula(XmlElement element) {
        flush();
        String words = element.text();
        lines.add(words);
        lines.warning(PaperFault.DOCX_FORMULA, words);
    }

    private void run(XmlElement run) {
        DocxRun look = DocxRun.of(run);
        run.elements().forEach(element -> inRun(element, look));
    }

    private void inRun(XmlElement element, DocxRun look) {
        switch (element.name()) {
            case "t" -> words(element.text(), look);
            case "tab", "ptab" -> words("\t", look);
            case "noBreakHyphen" -> words("-", look);
            case "sym" -> words(symbol(element), look);
            case "br", "cr" -> {
                flush();
                lines.end();
            }
            case "drawing", "pict" -> drawing(element);
            case "object" -> {
                flush();
                lines.warning(PaperFault.DOCX_OBJECT, "");
            }
            case "ruby" -> element.first("rubyBase").ifPresent(this::children);
            case "AlternateContent" ->
                chosen(element).ifPresent(choice -> choice.elements().forEach(one -> inRun(one, look)));
            case "commentReference" -> lines.note(PaperFault.DOCX_COMMENT);
            case "footnoteReference", "endnoteReference" -> lines.note(PaperFault.DOCX_FOOTNOTE);
            case "instrText" -> instruction(element.text());
            default -> {
                // what a reader of the document does not see
            }
        }
    }

    /** A field that draws a formula shows no text. */
    private void instruction(String text) {
        if (text.strip().startsWith("EQ ")) {
            lines.warning(PaperFault.DOCX_FORMULA, text.strip());
        }
    }

    private void words(String text, DocxRun look) {
        if (look.underlined()) {
            underlined.append(text);
            return;
        }
        flush();
        if (!text.isBlank()) {
            marked |= look.marked() || look.raised() != null && look.shown(text).equals(text);
            unmarked |= !look.marked();
        }
        lines.add(look.shown(text));
    }

    /** Spaces with a line below are a blank to fill; words with such spaces around them have filled one. */
    private void flush() {
        if (underlined.isEmpty()) {
            return;
        }
        String text = underlined.toString();
        underlined.setLength(0);
        String words = PaperChars.fold(text).strip();
        if (words.isEmpty()) {
            lines.add("_".repeat(Math.clamp(text.length(), MIN_BLANK, MAX_BLANK)));
            return;
        }
        String folded = PaperChars.fold(text);
        int from = PaperChars.skipBlanks(folded, 0, folded.length());
        int to = PaperChars.trimEnd(folded, from, folded.length());
        boolean filled = from > 0 && to < folded.length();
        if (filled) {
            lines.add(FILLED + text.substring(from, to) + FILLED);
        } else {
            marked = true;
            unmarked = true;
            lines.add(text);
        }
    }

    /** What Word shows of the alternatives for older and newer programs. */
    private static Optional<XmlElement> chosen(XmlElement alternatives) {
        return alternatives.first("Choice").or(() -> alternatives.first("Fallback"));
    }

    private void drawing(XmlElement drawing) {
        flush();
        List<XmlElement> inside = new ArrayList<>();
        gather(drawing, inside);
        boolean shown = false;
        for (XmlElement one : inside) {
            if (one.name().equals("txbxContent")) {
                boxes.add(one);
                lines.note(PaperFault.DOCX_TEXT_BOX);
            } else {
                picture(one, drawing);
            }
            shown = true;
        }
        if (!shown) {
            lines.warning(PaperFault.DOCX_OBJECT, name(drawing));
        }
    }

    private static void gather(XmlElement element, List<XmlElement> inside) {
        switch (element.name()) {
            case "blip", "imagedata", "txbxContent" -> inside.add(element);
            case "AlternateContent" -> chosen(element).ifPresent(choice -> gather(choice, inside));
            default -> element.elements().forEach(child -> gather(child, inside));
        }
    }

    private void picture(XmlElement image, XmlElement drawing) {
        String relationship = image.name().equals("blip") ? image.attribute("embed") : image.attribute("id");
        Optional<Picture> picture = parts.picture(relationship);
        Optional<String> address = picture.flatMap(found::keep);
        if (address.isPresent()) {
            lines.add(PaperMarkdown.picture(name(drawing), address.get()));
        } else {
            lines.warning(PaperFault.DOCX_PICTURE, name(drawing));
        }
    }

    /** What the author wrote in place of the picture; empty where nobody did. */
    private static String name(XmlElement drawing) {
        for (XmlElement layout : drawing.elements()) {
            Optional<XmlElement> properties = layout.first("docPr");
            if (properties.isPresent()) {
                return properties.get().attribute("descr");
            }
        }
        return "";
    }

    /** The ticks and crosses of the fonts in which papers have them; others are not known by their number. */
    private static String symbol(XmlElement symbol) {
        boolean second = symbol.attribute("font").equals("Wingdings 2");
        String code = symbol.attribute("char").toUpperCase(Locale.ROOT);
        if (second) {
            return switch (code) {
                case "F050", "F052" -> "√";
                case "F04F", "F051", "F053" -> "×";
                default -> "\uFFFD";
            };
        }
        return switch (code) {
            case "F0FC", "F0FE", "F0D6" -> "√";
            case "F0FB", "F0FD", "F0B4" -> "×";
            case "F081", "F08C" -> "①";
            case "F0B7", "F06C", "F06E" -> "";
            default -> "\uFFFD";
        };
    }
}
