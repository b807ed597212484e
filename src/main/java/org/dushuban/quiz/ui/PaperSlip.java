package org.dushuban.quiz.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dushuban.shared.ui.Facts;
import org.dushuban.shared.ui.KeyValues;

/** What the paper comes to, beside the form, as it is written. */
class PaperSlip extends Aside {

    private final Div slip = new Div();

    PaperSlip() {
        addClassName("ds-aside");
        getElement().setAttribute("aria-label", getTranslation("quiz.slip.title"));
        getElement().setAttribute("aria-live", "polite");
        slip.addClassName("ds-paper");
        add(slip);
    }

    void show(List<EntryList.Entry> entries) {
        BigDecimal points = entries.stream().map(EntryList.Entry::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<String, Long> kinds = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.question().content().kind(), TreeMap::new, Collectors.counting()));
        KeyValues mix = new KeyValues();
        kinds.forEach((kind, number) ->
                mix.pair(getTranslation("question.kind." + kind), getTranslation("quiz.slip.kind", number)));
        slip.removeAll();
        slip.add(
                new H2(getTranslation("quiz.slip.title")),
                new Facts()
                        .fact(getTranslation("quiz.slip.questions"), String.valueOf(entries.size()), "")
                        .fact(
                                getTranslation("quiz.slip.points"),
                                points.stripTrailingZeros().toPlainString(),
                                ""),
                mix);
    }
}
