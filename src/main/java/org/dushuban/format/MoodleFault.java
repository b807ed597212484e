package org.dushuban.format;

/** What Moodle XML says cannot be read, or not be held. */
public enum MoodleFault implements FormatFault {
    ;

    private final String tag;

    MoodleFault(String tag) {
        this.tag = tag;
    }

    @Override
    public String tag() {
        return tag;
    }
}
