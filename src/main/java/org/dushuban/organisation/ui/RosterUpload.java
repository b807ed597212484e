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

/** Takes one file, no more of it than can be a roster. */
class RosterUpload extends Upload {

    private final BiConsumer<String, byte[]> taken;

    /** @param taken is told the name of the file and what it holds, with the page at hand */
    RosterUpload(BiConsumer<String, byte[]> taken) {
        this.taken = taken;
        setUploadHandler(this::take);
        setAcceptedFileExtensions(".xlsx", ".csv", ".txt");
        setMaxFileSize(RosterReader.MAX_BYTES);
        setUploadButton(new Button(getTranslation("organisation.import.choose")));
        setDropLabel(new Span(getTranslation("organisation.import.drop")));
        setI18n(words());
        // brings the page's next round trip, in which it learns what became of the file
        getElement().addEventListener("upload-success", event -> clearFileList());
    }

    private void take(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes(RosterReader.MAX_BYTES + 1);
            UI ui = event.getUI();
            ui.access(() -> taken.accept(event.getFileName(), bytes));
        }
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("organisation.import.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("organisation.import.choose")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation(
                                "roster.fault.too-big.reason", Integer.toString(RosterReader.MAX_BYTES / 1_000_000)))
                        .setIncorrectFileType(getTranslation("roster.fault.unreadable.reason"))
                        .setTooManyFiles(getTranslation("organisation.import.one-file")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("organisation.import.sending"))
                                .setHeld(getTranslation("organisation.import.sending"))
                                .setProcessing(getTranslation("organisation.import.sending"))
                                .setStalled(getTranslation("organisation.import.stalled")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("")
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("organisation.import.failed"))
                                .setUnexpectedServerError(getTranslation("organisation.import.failed"))
                                .setForbidden(getTranslation("organisation.import.failed"))))
                .setUnits(List.of("B", "kB", "MB"));
    }
}
