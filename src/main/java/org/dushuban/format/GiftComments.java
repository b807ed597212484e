package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;

/** What comments of GIFT say of a question: {@code // [id:7] [tag:history]}; a closing bracket within has a backslash. */
final class GiftComments {

    private static final String ID = "[id:";
    private static final String TAG = "[tag:";

    private GiftComments() {}

    static void read(List<String> comments, Sketch sketch) {
        for (String comment : comments) {
            values(comment, ID).forEach(sketch::number);
            values(comment, TAG).forEach(tag -> MoodleTags.read(tag, sketch));
        }
    }

    static String id(String number) {
        return ID + escaped(number) + "]";
    }

    static String tag(String tag) {
        return TAG + escaped(tag) + "]";
    }

    private static String escaped(String value) {
        return value.replace("]", "\\]");
    }

    private static List<String> values(String comment, String mark) {
        List<String> values = new ArrayList<>();
        int at = comment.indexOf(mark);
        while (at >= 0) {
            int from = at + mark.length();
            int to = from;
            while (to < comment.length() && (comment.charAt(to) != ']' || comment.charAt(to - 1) == '\\')) {
                to++;
            }
            if (to < comment.length()) {
                values.add(comment.substring(from, to).replace("\\]", "]"));
            }
            at = comment.indexOf(mark, to);
        }
        return values;
    }
}
