package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipsTest {

    private static final ZipLimits LIMITS = new ZipLimits(5, 1_000_000);

    @Test
    void filesAreToldInTheirOrderAndFoldersLeftOut() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("imsmanifest.xml", bytes("<m/>"));
        files.put("图/", new byte[0]);
        files.put("图/1.png", bytes("png"));
        List<String> told = new ArrayList<>();
        Zips.entries(
                Sheets.zip(files),
                LIMITS,
                file -> told.add(file.name() + "=" + new String(file.bytes(100), StandardCharsets.UTF_8)));
        assertThat(told).containsExactly("imsmanifest.xml=<m/>", "图/1.png=png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "a/../../b",
                "a/..",
                "./a",
                "/etc/passwd",
                "C:/x",
                "a/..\\x",
                " ",
                "a\nb",
                "a\u0000b"
            })
    void namesThatLeadOutAreRefused(String name) {
        BadZipException bad = bad(Sheets.zip(Map.of(name, bytes("x"))), LIMITS);
        assertThat(bad.fault()).isEqualTo(ZipFault.NAME_UNSAFE);
        assertThat(bad.entry()).isEqualTo(name);
    }

    /** The numbers of Zstandard, XZ, LZMA, Deflate64, bzip2, and of none. */
    @ParameterizedTest
    @ValueSource(ints = {93, 95, 14, 9, 12, 200})
    void otherWaysOfPackingAreUnreadable(int method) {
        byte[] archive = Sheets.zip(Map.of("a", bytes("x")));
        archive[8] = (byte) method;
        assertThat(bad(archive, LIMITS).fault()).isEqualTo(ZipFault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.xml", "..a/b..", "a/...", "图片 1.png", "a//b"})
    void otherNamesAreTaken(String name) {
        Zips.check(Sheets.zip(Map.of(name, bytes("x"))), LIMITS);
        assertThat(Zips.isSafe(name)).isTrue();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        byte[] twins = Sheets.zip(Map.of("a1", bytes("x"), "a2", bytes("y")));
        for (int i = 0; i < twins.length - 1; i++) {
            if (twins[i] == 'a' && twins[i + 1] == '2') {
                twins[i + 1] = '1';
            }
        }
        assertThat(bad(twins, LIMITS).fault()).isEqualTo(ZipFault.NAME_TWICE);
    }

    @Test
    void whatIsUnpackedIsCountedWhetherReadOrNot() {
        byte[] one = Sheets.zip(Map.of("a", new byte[1_000_001]));
        assertThat(bad(one, LIMITS).fault()).isEqualTo(ZipFault.TOO_BIG);
        byte[] three = Sheets.zip(Map.of("a", new byte[400_000], "b", new byte[400_000], "c", new byte[400_000]));
        assertThat(bad(three, LIMITS).fault()).isEqualTo(ZipFault.TOO_BIG);
        BadZipException bad = catchThrowableOfType(
                BadZipException.class,
                () -> Zips.entries(Sheets.zip(Map.of("a", new byte[101])), LIMITS, file -> file.bytes(100)));
        assertThat(bad.fault()).isEqualTo(ZipFault.TOO_BIG);
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 5).forEach(i -> files.put("f" + i, new byte[1]));
        Zips.check(Sheets.zip(files), LIMITS);
        files.put("last", new byte[1]);
        assertThat(bad(Sheets.zip(files), LIMITS).fault()).isEqualTo(ZipFault.TOO_MANY_ENTRIES);
    }

    @Test
    void anEncryptedEntryIsToldApart() {
        byte[] zip = Sheets.zip(Map.of("a", bytes("x")));
        zip[6] |= 1;
        assertThat(bad(zip, LIMITS).fault()).isEqualTo(ZipFault.PASSWORD);
    }

    @Test
    void whatIsDamagedEndsInAFaultAndNothingElse() {
        long seed = 11;
        Random random = new Random(seed);
        byte[] good = Sheets.zip(Map.of("a.xml", bytes("<a>text</a>".repeat(50)), "b", new byte[300]));
        for (int run = 0; run < 3_000; run++) {
            byte[] bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int flips = random.nextInt(4); flips >= 0; flips--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            try {
                Zips.entries(bad, LIMITS, file -> file.bytes(10_000));
            } catch (BadZipException e) {
                assertThat(e.fault()).as("seed %d", seed).isNotNull();
            }
        }
        assertThat(bad(new byte[] {'P', 'K', 3, 4}, LIMITS).fault()).isEqualTo(ZipFault.UNREADABLE);
        assertThat(bad(bytes("no archive"), LIMITS).fault()).isEqualTo(ZipFault.UNREADABLE);
    }

    private static BadZipException bad(byte[] zip, ZipLimits limits) {
        return catchThrowableOfType(BadZipException.class, () -> Zips.check(zip, limits));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
