package org.dushuban.sheet;

import java.util.List;

/**
 * Limits of the JDK's XML parsers on what entities become, meant for those that a document declares. They count each
 * {@code &lt;} and {@code &#10;} too, so that a harmless file with 100,000 of these is refused (JDK 25). Only where no
 * declaration is taken may they be lifted: then each reference is one character, of which there are limits of ours.
 */
public final class ReferenceLimits {

    /** What the parsers call them. */
    public static final List<String> NAMES =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    /** The value of a limit that is none. */
    public static final String NONE = "0";

    private ReferenceLimits() {}
}
