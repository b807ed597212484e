package org.dushuban.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.dushuban.material.Picture;

/** Pictures, drawn by the JDK. */
public final class PictureSamples {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private PictureSamples() {}

    /** Another one each time. */
    public static Picture picture() {
        return Picture.of(drawn("png", 12, 7)).orElseThrow();
    }

    /**
     * Another picture each time.
     *
     * @param format png, jpg or gif
     */
    public static byte[] drawn(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int number = NEXT.incrementAndGet();
        for (int x = 0; x < width; x++) {
            image.setRGB(x, 0, number * (x + 1) * 2_654_435);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
