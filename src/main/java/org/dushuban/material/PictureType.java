package org.dushuban.material;

import org.dushuban.shared.Tagged;

/**
 * The pictures that are kept: what every browser draws and what holds nothing but a picture. SVG is none of them, since it
 * can hold script.
 */
public enum PictureType implements Tagged {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp");

    private final String tag;

    PictureType(String tag) {
        this.tag = tag;
    }

    /** The media type (RFC 2046), with which it is sent. */
    @Override
    public String tag() {
        return tag;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static PictureType ofTag(String tag) {
        return Tagged.of(PictureType.class, tag);
    }
}
