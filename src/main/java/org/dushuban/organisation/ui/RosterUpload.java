package org.dushuban.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import org.dushuban.organisation.RosterReader;
import org.dushuban.shared.ui.Words;

/** Takes one file, no more of it than can be a roster. */
final class RosterUpload {

    private RosterUpload() {}

    /** @param taken is told the name of the file and what it holds, with the page at hand */
    static Upload to(BiConsumer<String, byte[]> taken) {
        Upload upload = new Upload(event -> take(event, taken));
        upload.setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
        upload.setMaxFileSize(RosterReader.MAX_BYTES);
        upload.setUploadButton(new Button(Words.of("organisation.import.choose")));
        upload.setDropLabel(new Span(Words.of("organisation.import.drop")));
        upload.setI18n(words());
        // brings the page's next round trip, in which it learns what became of the file
        upload.getElement().addEventListener("upload-success", event -> upload.clearFileList());
        return upload;
    }

    private static void take(UploadEvent event, BiConsumer<String, byte[]> taken) throws IOException {
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes(RosterReader.MAX_BYTES + 1);
            UI ui = event.getUI();
            ui.access(() -> taken.accept(event.getFileName(), bytes));
        }
    }

    private static UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(Words.of("organisation.import.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(Words.of("organisation.import.choose")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Words.of(
                                "roster.fault.too-big.reason", Integer.toString(RosterReader.MAX_BYTES / 1_000_000)))
                        .setIncorrectFileType(Words.of("roster.fault.unreadable.reason"))
                        .setTooManyFiles(Words.of("organisation.import.one-file")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Words.of("organisation.import.sending"))
                                .setHeld(Words.of("organisation.import.sending"))
                                .setProcessing(Words.of("organisation.import.sending"))
                                .setStalled(Words.of("organisation.import.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Words.of("organisation.import.failed"))
                                .setUnexpectedServerError(Words.of("organisation.import.failed"))
                                .setForbidden(Words.of("organisation.import.failed"))))
                .setUnits(List.of("B", "kB", "MB"));
    }
}
