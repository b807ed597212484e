package org.dushuban.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dushuban.material.MaterialDraft;
import org.dushuban.shared.LocalText;

/** The sample readings as they stand in {@code demo/materials}, title and summary between dashes, then the text. */
final class SampleMaterial {

    private static final Pattern FILE =
            Pattern.compile("---\\s*title:\\s*(.+?)\\s*\\nsummary:\\s*(.+?)\\s*\\n---\\s*(.+)", Pattern.DOTALL);

    private SampleMaterial() {}

    static MaterialDraft load(String name) {
        Matcher chinese = file(name, "zh");
        Matcher english = file(name, "en");
        return new MaterialDraft(both(chinese, english, 1), both(chinese, english, 2), both(chinese, english, 3));
    }

    private static LocalText both(Matcher chinese, Matcher english, int part) {
        return new LocalText(chinese.group(part), english.group(part));
    }

    private static Matcher file(String name, String language) {
        String resource = "demo/materials/" + name + "." + language + ".md";
        Matcher matcher = FILE.matcher(SampleQuestions.text(resource));
        if (!matcher.matches()) {
            throw new IllegalStateException(resource + " has no title, summary and text");
        }
        return matcher;
    }
}
