package org.dushuban.format;

import org.dushuban.sheet.BadZipException;
import org.dushuban.sheet.CompoundFile;

/** Reads a paper in a document of Word: as the text that its author sees. */
final class DocxReader implements QuestionReader {

    @Override
    public void read(Upload upload, Found found) {
        if (CompoundFile.is(upload.bytes())) {
            boolean locked = CompoundFile.isLocked(upload.bytes());
            found.error(new Place.File(), locked ? FileFault.PASSWORD : FileFault.UNKNOWN, upload.name());
            return;
        }
        try {
            DocxParts parts = DocxParts.of(upload.bytes());
            byte[] document = parts.document().orElseThrow(() -> new BadXmlException(FileFault.DAMAGED, 1));
            PaperText.read(DocxText.of(document, parts, found), found);
        } catch (BadXmlException e) {
            found.error(new Place.File(), e.fault(), upload.name());
        } catch (BadZipException e) {
            found.error(new Place.File(), fault(e), e.entry().isEmpty() ? upload.name() : e.entry());
        }
    }

    private static FileFault fault(BadZipException e) {
        return switch (e.fault()) {
            case UNREADABLE -> FileFault.DAMAGED;
            case PASSWORD -> FileFault.PASSWORD;
            case TOO_BIG, TOO_MANY_ENTRIES -> FileFault.TOO_BIG;
            case NAME_UNSAFE, NAME_TWICE -> FileFault.UNSAFE_NAME;
        };
    }
}
