package org.dushuban.shared.ui;

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

/** Takes one file, no more of it than may be. */
public final class FileUpload {

    private final int maxBytes;
    private final BiConsumer<String, byte[]> taken;

    private FileUpload(int maxBytes, BiConsumer<String, byte[]> taken) {
        this.maxBytes = maxBytes;
        this.taken = taken;
    }

    /**
     * A place to drop a file on, or to choose one.
     *
     * @param suffixes how the names of files end that may be chosen, such as {@code .csv}
     * @param maxBytes what a file may weigh
     * @param otherKind said of a file whose name ends otherwise
     * @param taken is told the name of the file and what it holds, with the page at hand; what it holds is one byte longer
     *     than may be if the file was too long and the browser has not noticed
     */
    public static Upload to(List<String> suffixes, int maxBytes, String otherKind, BiConsumer<String, byte[]> taken) {
        Upload upload = ofAnyKind(maxBytes, taken);
        upload.setAcceptedFileExtensions(suffixes.toArray(String[]::new));
        upload.setI18n(words(errors(maxBytes).setIncorrectFileType(otherKind)));
        return upload;
    }

    /** The same for files whatever their name: whoever takes them says what they are. */
    public static Upload ofAnyKind(int maxBytes, BiConsumer<String, byte[]> taken) {
        Upload upload = new Upload(new FileUpload(maxBytes, taken)::take);
        upload.setMaxFileSize(maxBytes);
        upload.setUploadButton(new Button(Words.of("shared.upload.choose")));
        upload.setDropLabel(new Span(Words.of("shared.upload.drop")));
        upload.setI18n(words(errors(maxBytes)));
        // brings the page's next round trip, in which it learns what became of the file
        upload.getElement().addEventListener("upload-success", event -> upload.clearFileList());
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes(maxBytes + 1);
            UI ui = event.getUI();
            ui.access(() -> taken.accept(event.getFileName(), bytes));
        }
    }

    private static UploadI18N words(UploadI18N.Error errors) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(Words.of("shared.upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(Words.of("shared.upload.choose")))
                .setError(errors)
                .setUploading(uploading())
                .setUnits(List.of("B", "kB", "MB"));
    }

    private static UploadI18N.Error errors(int maxBytes) {
        return new UploadI18N.Error()
                .setFileIsTooBig(Words.of("shared.upload.too-big", Integer.toString(maxBytes / 1_000_000)))
                .setTooManyFiles(Words.of("shared.upload.one-file"));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.of("shared.upload.sending"))
                        .setHeld(Words.of("shared.upload.sending"))
                        .setProcessing(Words.of("shared.upload.sending"))
                        .setStalled(Words.of("shared.upload.stalled")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.of("shared.upload.failed"))
                        .setUnexpectedServerError(Words.of("shared.upload.failed"))
                        .setForbidden(Words.of("shared.upload.failed")));
    }
}
