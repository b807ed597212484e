package org.dushuban.format;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Reads the texts of one question of Moodle XML, with the files that come with them. */
final class MoodleHtml {

    private static final String PLUGIN_FILE = "@@PLUGINFILE@@";

    private final Found found;
    private final Sketch sketch;
    private final MoodleTexts texts;

    MoodleHtml(Found found, Sketch sketch) {
        this.found = found;
        this.sketch = sketch;
        this.texts = new MoodleTexts(found);
    }

    static Place place(XmlElement element) {
        return new Place.Item("", element.line());
    }

    /** The text in an element as it stands there; elements in it are an error, as in Moodle. */
    String raw(XmlElement holder) {
        Optional<XmlElement> text = holder.first("text");
        if (text.isPresent() && text.get().hasElements()) {
            sketch.error(Part.WHOLE, 0, MoodleFault.MARKUP, text.get().text().strip());
        }
        return text.map(XmlElement::text).map(GapMarks::without).orElse("");
    }

    /** @return null where it says nothing */
    @Nullable
    LocalText read(XmlElement holder) {
        return read(holder, raw(holder));
    }

    /** @param raw the text of the element, changed */
    @Nullable
    LocalText read(XmlElement holder, String raw) {
        if (raw.isBlank() && holder.all("file").isEmpty()) {
            return null;
        }
        Files files = new Files(holder);
        LocalText text = texts.read(files.ready(raw), files.format, files.place, files);
        files.tellUnused();
        return text;
    }

    /** A stem with the mark of its only blank, if it leaves room for it. */
    @Nullable
    LocalText gapped(XmlElement holder) {
        Files files = new Files(holder);
        LocalText text = texts.gapped(files.ready(raw(holder)), files.format, files.place, files);
        files.tellUnused();
        return text;
    }

    /** What is plain text in Moodle. */
    @Nullable
    LocalText plain(XmlElement holder) {
        return texts.plain(raw(holder), place(holder));
    }

    /** The files of one text, and what becomes of addresses in it. */
    private final class Files implements UnaryOperator<String> {

        private final TextFormat format;
        private final Place place;
        private final Map<String, String> kept = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private final Set<String> used = new HashSet<>();

        Files(XmlElement holder) {
            format = TextFormat.ofMoodle(holder.attribute("format"));
            place = place(holder);
            List<XmlElement> files = holder.all("file");
            for (XmlElement file : files) {
                String folder = file.attribute("path").isEmpty() ? "/" : file.attribute("path");
                String name = folder + file.attribute("name");
                known.add(name);
                texts.kept(file.text())
                        .ifPresentOrElse(
                                address -> kept.put(name, address),
                                () -> found.warning(place(file), MoodleFault.FILE, file.attribute("name")));
            }
        }

        /** A text in which links lead nowhere outside, and those of Markdown to the pictures as they are kept. */
        String ready(String raw) {
            if (!raw.contains(PLUGIN_FILE)) {
                return raw;
            }
            if (format != TextFormat.MARKDOWN) {
                return raw.replace("href=\"" + PLUGIN_FILE, "title=\"").replace("href='" + PLUGIN_FILE, "title='");
            }
            StringBuilder ready = new StringBuilder(raw.length());
            int from = 0;
            for (int at = raw.indexOf(PLUGIN_FILE); at >= 0; at = raw.indexOf(PLUGIN_FILE, from)) {
                int to = at;
                while (to < raw.length() && ")>\"' \n".indexOf(raw.charAt(to)) < 0) {
                    to++;
                }
                ready.append(raw, from, at).append(apply(raw.substring(at, to)));
                from = to;
            }
            return ready.append(raw, from, raw.length()).toString();
        }

        @Override
        public String apply(String address) {
            if (address.isEmpty()) {
                // of Markdown, and told when it was looked for
                return address;
            }
            if (!address.startsWith(PLUGIN_FILE)) {
                return texts.picture(address, place);
            }
            String name = decoded(address.substring(PLUGIN_FILE.length()));
            used.add(name);
            String own = kept.get(name);
            // what is there but no picture has been told
            if (own == null && !known.contains(name)) {
                found.warning(place, MoodleFault.PICTURE, name.isEmpty() ? name : name.substring(1));
            }
            return own == null ? "" : own;
        }

        void tellUnused() {
            for (String name : kept.keySet()) {
                if (!used.contains(name)) {
                    found.note(place, MoodleFault.UNSHOWN, name.substring(1));
                }
            }
        }

        private static String decoded(String name) {
            try {
                return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return name;
            }
        }
    }
}
