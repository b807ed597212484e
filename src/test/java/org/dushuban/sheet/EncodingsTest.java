package org.dushuban.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "GB18030,''"})
    void theEncodingIsFoundOutAndTheMarkLeftOut(String charset, String mark) {
        String text = "单选题，答案：A，䶮𠮷 1921";
        byte[] bytes = joined(HexFormat.of().parseHex(mark), text.getBytes(Charset.forName(charset)));
        assertThat(Encodings.decode(bytes)).contains(new Encodings.Decoded(text, Charset.forName(charset)));
    }

    @Test
    void plainLettersAreUtf8() {
        assertThat(Encodings.decode("abc".getBytes(StandardCharsets.US_ASCII)))
                .contains(new Encodings.Decoded("abc", StandardCharsets.UTF_8));
        assertThat(Encodings.decode(new byte[0])).contains(new Encodings.Decoded("", StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EFBBBFFF", "FFFE41", "FEFF00", "FFFE00D8", "FF41", "8130"})
    void whatIsBrokenIsNoText(String hex) {
        assertThat(Encodings.decode(HexFormat.of().parseHex(hex))).isEmpty();
    }

    @Test
    void noBytesAreTooStrange() {
        long seed = 7;
        Random random = new Random(seed);
        for (int run = 0; run < 2_000; run++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            Encodings.decode(bytes)
                    .ifPresent(decoded -> assertThat(
                                    new String(decoded.text().getBytes(decoded.charset()), decoded.charset()))
                            .as("seed %d", seed)
                            .isEqualTo(decoded.text()));
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = new byte[first.length + second.length];
        System.arraycopy(first, 0, joined, 0, first.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
