package org.dushuban.format;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What an item says after an answer, which all becomes the explanation. */
final class QtiFeedback {

    private final QtiItem item;
    private final List<Remark> remarks = new ArrayList<>();

    /** @param letter of the option; empty for what is said about the whole */
    private record Remark(String letter, LocalText text) {}

    QtiFeedback(QtiItem item) {
        this.item = item;
    }

    /** Takes what is said about an option, which is then none of the rest. */
    void option(int index, List<XmlElement> said) {
        for (XmlElement element : said) {
            text(element).ifPresent(text -> remarks.add(new Remark(Sketch.letter(index), text)));
        }
        said.clear();
    }

    /** All of it; what hangs on the answer is told to do so no more. */
    @Nullable
    LocalText explanation() {
        List<XmlElement> whole = new ArrayList<>(item.element().all("modalFeedback"));
        if (item.isOurs()
                && whole.size() == 1
                && whole.getFirst().attribute("identifier").equals(QtiOwn.EXPLANATION)) {
            return item.texts().of(QtiOwn.EXPLANATION, whole.getFirst().children());
        }
        whole.addAll(item.body().feedback());
        Set<LocalText> texts = new LinkedHashSet<>();
        whole.forEach(element -> text(element).ifPresent(texts::add));
        if (texts.isEmpty() && remarks.isEmpty()) {
            return null;
        }
        item.sketch().note(QtiFault.FEEDBACK, "");
        boolean english = texts.stream().anyMatch(text -> text.en() != null)
                || remarks.stream().anyMatch(remark -> remark.text().en() != null);
        return LocalText.orNull(joined(texts, Locale.CHINESE), english ? joined(texts, Locale.ENGLISH) : null);
    }

    private String joined(Set<LocalText> texts, Locale locale) {
        StringBuilder all = new StringBuilder();
        for (LocalText text : texts) {
            all.append(all.isEmpty() ? "" : "\n\n").append(text.in(locale));
        }
        for (int i = 0; i < remarks.size(); i++) {
            Remark remark = remarks.get(i);
            all.append(all.isEmpty() ? "" : i == 0 ? "\n\n" : "\n")
                    .append("- ")
                    .append(remark.letter())
                    .append("：")
                    .append(remark.text().in(locale).replace("\n", "\n  "));
        }
        return all.toString();
    }

    private Optional<LocalText> text(XmlElement element) {
        return Optional.ofNullable(item.texts().of("", item.body().text(element)));
    }
}
