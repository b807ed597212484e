package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.dushuban.format.FileFault;
import org.dushuban.format.Finding;
import org.dushuban.format.FormatFault;
import org.dushuban.format.Severity;
import org.dushuban.format.Upload;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;

/** Whatever is sent: the run ends, says why, and nothing is written. */
class HostileImportTest extends ImportCase {

    @Test
    void anEmptyFileIsCalledEmpty() {
        assertRefused(new Upload("题目.xlsx", new byte[0]), FileFault.EMPTY);
    }

    @Test
    void aWorkbookWithAPasswordSaysSo() throws Exception {
        assertRefused(new Upload("题目.xlsx", encrypted()), FileFault.PASSWORD);
    }

    @Test
    void aBombIsNotUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part :
                    Sheets.parts("<worksheet><sheetData/></worksheet>").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        ImportRun run = assertRefused(new Upload("题目.xlsx", bytes.toByteArray()), null);
        assertThat(run.report().counts().questions()).isZero();
    }

    @Test
    void whatIsNoWorkbookIsReadAsWhatItIs() {
        ImportRun run = checked(new Upload("题目.xlsx", csv(rows(2)).bytes()));
        assertThat(run.report().counts().questions()).isEqualTo(2);
        assertThat(run.report().findings())
                .as("the suffix is wrong, and the file says so")
                .anySatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
    }

    @Test
    void noiseIsToldApartFromQuestions() {
        byte[] noise = new byte[100_000];
        new Random(11).nextBytes(noise);
        assertRefused(new Upload("题目.bin", noise), null);
    }

    @Test
    void whatIsTooLongIsNotEvenBegun() {
        long before = rows("import_run");
        assertThatThrownBy(() -> imports.start(bank, new Upload("题目.csv", new byte[Upload.MAX_BYTES + 1])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("import_run")).isEqualTo(before);
        assertEmptyBank();
    }

    @Test
    void aNameOfAnyLengthIsTaken() {
        ImportRun run =
                checked(new Upload("名".repeat(5_000) + ".csv", csv(rows(1)).bytes()));
        assertThat(run.file()).hasSize(200);
        assertThat(run.report().counts().questions()).isEqualTo(1);
    }

    private ImportRun assertRefused(Upload upload, FormatFault fault) {
        ImportRun run = checked(upload);
        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        List<Finding> errors = run.report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        assertThat(errors).isNotEmpty();
        if (fault != null) {
            assertThat(errors).extracting(Finding::fault).containsExactly(fault);
        }
        assertThat(imports.tally(run.id()).written()).isZero();
        assertThat(confirmed(run).report().written().added()).isZero();
        assertEmptyBank();
        return run;
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            var encryptor = info.getEncryptor();
            encryptor.confirmPassword("secret");
            try (var content = encryptor.getDataStream(file)) {
                content.write("not to be read".getBytes(StandardCharsets.UTF_8));
            }
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
