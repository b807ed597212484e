package org.dushuban.format;

import java.util.Optional;
import java.util.function.Function;
import org.dushuban.sheet.Zips;

/**
 * Reads items and packages of QTI 2.0 to 2.2 and 3.0 (1EdTech, formerly IMS: Question and Test Interoperability).
 */
final class QtiReader implements QuestionReader {

    @Override
    public void read(Upload upload, Found found) {
        if (Zips.isZip(upload.bytes())) {
            QtiPackage.read(upload.bytes(), found);
        } else {
            item(upload.bytes(), "", QtiLom.NONE, _ -> Optional.empty(), found);
        }
    }

    /** Reads a file that should hold one item. */
    static void item(byte[] bytes, String file, QtiLom lom, Function<String, Optional<String>> pictures, Found found) {
        try {
            Xml xml = Xml.of(bytes);
            if (!xml.next()) {
                found.error(new Place.Item(file, 0), QtiFault.NO_ITEM, "");
                return;
            }
            String root = xml.name();
            switch (root) {
                case "assessmentItem", "qti-assessment-item" ->
                    QtiItem.read(QtiNames.ofTwo(xml.element()), file, lom, pictures, found);
                case "questestinterop" -> found.error(new Place.Item(file, xml.line()), QtiFault.OLD_VERSION, root);
                default -> found.error(new Place.Item(file, xml.line()), QtiFault.NO_ITEM, root);
            }
        } catch (BadXmlException e) {
            found.error(new Place.Item(file, e.line()), e.fault(), file);
        }
    }
}
