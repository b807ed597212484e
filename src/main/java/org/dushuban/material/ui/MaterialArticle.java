package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialText;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;

/** A text as it is read, in the language of its reader where there is one, with an id on every section and passage. */
class MaterialArticle extends Article {

    MaterialArticle() {
        addClassName("ds-article");
    }

    /** @param anchors one for each passage; fewer while the text is being written */
    void show(MaterialDraft draft, MaterialText text, List<String> anchors, Locale reader) {
        removeAll();
        getElement().setAttribute("lang", language(draft.body(), reader).toLanguageTag());
        add(head(draft, reader));
        for (MaterialText.Section section : text.sections()) {
            if (section.number() > 0) {
                add(heading(section));
            }
            section.blocks().forEach(block -> add(passage(block, anchors)));
        }
    }

    /** The words of a text in the language of its reader, cut into passages. */
    static MaterialText cut(LocalText body, Locale reader) {
        return MaterialText.of(body.in(reader));
    }

    static Locale language(LocalText text, Locale reader) {
        return text.en() == null ? Languages.CHINESE : Languages.nearest(reader);
    }

    private static Header head(MaterialDraft draft, Locale reader) {
        Header head = new Header(new H2(draft.title().in(reader)));
        LocalText summary = draft.summary();
        if (summary != null) {
            head.add(new Paragraph(summary.in(reader)));
        }
        return head;
    }

    private H3 heading(MaterialText.Section section) {
        H3 heading = new H3();
        heading.setId("s" + section.number());
        heading.add(new Span(getTranslation("material.section.number", section.number())));
        heading.add(section.heading());
        return heading;
    }

    private static Div passage(MaterialText.Block block, List<String> anchors) {
        Div passage = new Div();
        passage.addClassName("para");
        if (block.place() < anchors.size()) {
            passage.setId(anchors.get(block.place()));
        }
        // safe: Markdown.toSafeHtml made it
        passage.getElement().setProperty("innerHTML", block.html());
        return passage;
    }
}
