package org.dushuban.format;

import java.util.List;

/** Reads Moodle XML as Moodle exports it (its {@code format/xml}), from version 1.9 on. */
final class MoodleReader implements QuestionReader {

    private static final int BETWEEN_REPORTS = 100;

    /** Pieces of a file, questions or not; a hostile one has millions. */
    private static final int MOST = 2 * Found.MAX_QUESTIONS;

    @Override
    public void read(Upload upload, Found found) {
        try {
            read(Xml.of(upload.bytes()), upload.bytes().length, found);
        } catch (BadXmlException e) {
            found.error(new Place.Item("", e.line()), e.fault(), "");
        }
    }

    /** A topic is no more than its path. */
    private static void tellCategory(XmlElement category, Found found) {
        category.elements().stream()
                .filter(part -> !part.name().equals("category") && !part.text().isBlank())
                .forEach(part -> found.note(MoodleHtml.place(part), MoodleFault.CATEGORY, part.name()));
    }

    private static void read(Xml xml, int length, Found found) throws BadXmlException {
        if (!xml.next()) {
            return;
        }
        if (!xml.name().equals("quiz")) {
            found.error(new Place.Item("", xml.line()), MoodleFault.ROOT, xml.name());
            return;
        }
        List<String> topic = List.of();
        int count = 0;
        while (xml.next()) {
            XmlElement element = xml.element();
            if (!element.name().equals("question")) {
                found.note(new Place.Item("", element.line()), MoodleFault.SETTING, element.name());
            } else if (element.attribute("type").equals("category")) {
                topic = CategoryPath.read(MoodleElements.text(element, "category"));
                tellCategory(element, found);
            } else {
                new MoodleQuestion(element, found).read(topic);
            }
            if (++count > MOST) {
                found.error(
                        new Place.File(),
                        FileFault.TOO_MANY_QUESTIONS,
                        String.valueOf(count),
                        String.valueOf(Found.MAX_QUESTIONS));
                return;
            }
            if (count % BETWEEN_REPORTS == 0) {
                found.reached(Math.min(1, (double) xml.offset() / length));
            }
        }
    }
}
