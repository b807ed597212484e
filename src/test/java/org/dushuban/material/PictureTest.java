package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"png,PNG", "jpg,JPEG", "gif,GIF"})
    void aPictureIsKnownByWhatItHolds(String format, PictureType type) {
        byte[] bytes = PictureSamples.drawn(format, 300, 17);

        assertThat(PictureHeader.read(bytes)).contains(new PictureHeader(type, 300, 17));
        assertThat(Picture.of(bytes)).get().satisfies(picture -> {
            assertThat(picture.type()).isEqualTo(type);
            assertThat(picture.hash()).matches("[0-9a-f]{64}");
            assertThat(picture.address()).isEqualTo("/files/" + picture.hash());
            assertThat(Picture.hashIn(picture.address())).contains(picture.hash());
            assertThat(picture).isEqualTo(Picture.of(bytes.clone()).orElseThrow());
        });
    }

    @ParameterizedTest
    @CsvSource({
        // lossy, lossless and extended, each with 640 by 360
        "52494646 24000000 57454250 56503820 18000000 300100 9D012A 8002 6801, 640, 360",
        "52494646 24000000 57454250 5650384C 18000000 2F 7FC25900, 640, 360",
        "52494646 24000000 57454250 56503858 0A000000 10000000 7F0200 670100, 640, 360",
        "52494646 24000000 57454250 56503858 0A000000 10000000 FFFFFF FFFFFF, 16777216, 16777216"
    })
    void theThreeKindsOfWebpSayTheirSize(String hex, long width, long height) {
        assertThat(PictureHeader.read(hex(hex))).contains(new PictureHeader(PictureType.WEBP, width, height));
    }

    @Test
    void aJpegMaySayItsSizeAfterOtherSegments() {
        byte[] jpeg =
                hex("FFD8 FFE0 0004 0000 FFFF FFE1 0006 FFC0 1234 FFC4 0002 FFC2 000B 08 0168 0280 01 01 11 00 FFDA");

        assertThat(PictureHeader.read(jpeg)).contains(new PictureHeader(PictureType.JPEG, 640, 360));
        assertThat(PictureHeader.read(hex("FFD8 FFDA 0004 0000 FFC0 000B 08 0168 0280 01 01 11 00")))
                .as("the scan comes first")
                .isEmpty();
        assertThat(PictureHeader.read(hex("FFD8 FFE0 0000 0000")))
                .as("a segment of no length")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 8000, true",
        "8001, 10, false",
        "10, 8001, false",
        "0, 10, false",
        "10, 0, false",
        "-1, 10, false",
        "2147483647, 2147483647, false",
        "65500, 65500, false"
    })
    void aPictureThatNoPhoneCanDrawIsRefused(int width, int height, boolean taken) {
        byte[] png = PictureSamples.drawn("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);

        assertThat(Picture.of(png).isPresent()).isEqualTo(taken);
    }

    @Test
    void aGifThatClaimsManyPixelsIsRefused() {
        byte[] gif = PictureSamples.drawn("gif", 4, 4);
        ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN).putShort(6, (short) 0xFFFF);

        assertThat(Picture.of(gif)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\" width=\"1\" height=\"1\"/>",
                "<?xml version=\"1.0\"?><svg/>",
                "<html><script>alert(1)</script></html>",
                "GIF88a\u0001\u0000\u0001\u0000",
                "GIF89a",
                "RIFF\u0000\u0000\u0000\u0000WAVEVP8 ",
                "RIFF\u0000\u0000\u0000\u0000WEBPVP9 ",
                "BM\u0000\u0000",
                "%PDF-1.7",
                "\u0089PNG\r\n\u001a\n"
            })
    void whatIsNoPictureIsRefusedWhateverItIsCalled(String content) {
        assertThat(Picture.of(content.getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @Test
    void aPictureThatIsTooLongIsRefused() {
        byte[] png = PictureSamples.drawn("png", 4, 4);

        assertThat(Picture.of(Arrays.copyOf(png, Picture.MAX_BYTES))).isPresent();
        assertThat(Picture.of(Arrays.copyOf(png, Picture.MAX_BYTES + 1))).isEmpty();
    }

    /** No start and no damage of a picture makes the reading fail. */
    @Test
    void aBrokenPictureIsRefusedOrTakenButNeverAnError() {
        for (int seed = 0; seed < Thorough.orElse(20_000, 4_000); seed++) {
            Random random = new Random(seed);
            byte[] bytes = PictureSamples.drawn(new String[] {"png", "jpg", "gif"}[random.nextInt(3)], 5, 5);
            byte[] broken = Arrays.copyOf(bytes, random.nextInt(Math.min(bytes.length, 700)));
            for (int i = 0; i < 3 && broken.length > 4; i++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            Optional<Picture> picture = Picture.of(broken);
            assertThat(picture.map(Picture::bytes).orElse(broken))
                    .as("seed %d", seed)
                    .isSameAs(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/files/", "/files/../secret", "/files/ABC", "files/x", "https://elsewhere.example/files/x"})
    void onlyAddressesOfPicturesHoldAHash(String address) {
        assertThat(Picture.hashIn(address)).isEmpty();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
