package org.dushuban.attempt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.dushuban.material.Material;
import org.dushuban.material.PassageDirectory;
import org.dushuban.material.PassagePlace;
import org.dushuban.material.ui.MaterialWords;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Words;

/** Shows what proves an answer: a link to the passage, or the citation. */
@org.springframework.stereotype.Component
class Citations {

    private final PassageDirectory passages;

    Citations(PassageDirectory passages) {
        this.passages = passages;
    }

    Component cite(Source source) {
        return switch (source) {
            case Source.Passage passage ->
                passages.find(new Material.Id(passage.material()), passage.anchor())
                        .<Component>map(Citations::link)
                        .orElseGet(() -> text(Words.of("attempt.review.source.gone")));
            case Source.Citation(LocalText work, LocalText place) ->
                text(
                        place == null
                                ? work.in(Words.locale())
                                : Words.of("attempt.review.source", work.in(Words.locale()), place.in(Words.locale())));
        };
    }

    private static Anchor link(PassagePlace place) {
        Anchor link = new Anchor(place.address());
        link.add(new Icon("link"), new Span(MaterialWords.place(place)));
        link.addClassName("ds-source");
        return link;
    }

    private static Paragraph text(String citation) {
        Paragraph text = new Paragraph(citation);
        text.addClassName("t-note");
        return text;
    }
}
