package org.dushuban.material.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.dushuban.material.Material;
import org.dushuban.material.MaterialText;

/** The sections of a text, to go to, and how long it is. */
class MaterialOutline extends Nav {

    /** Characters that are read in a minute. */
    private static final int PACE = 400;

    MaterialOutline(Material.Id material, MaterialText text) {
        addClassName("ds-read__toc");
        setId("outline");
        setAriaLabel(getTranslation("material.outline.title"));
        H2 title = new H2(getTranslation("material.outline.title"));
        title.addClassName("ds-label");
        Div list = new Div();
        list.addClassName("ds-toc");
        text.sections().stream()
                .filter(section -> section.number() > 0)
                .forEach(section -> list.add(entry(material, section)));
        add(title, list, length(text));
    }

    private Anchor entry(Material.Id material, MaterialText.Section section) {
        String place = "materials/" + material + "#s" + section.number();
        Anchor entry = new Anchor(place);
        entry.add(new Span(getTranslation("material.outline.entry", section.number(), section.heading())));
        return entry;
    }

    private Paragraph length(MaterialText text) {
        int characters =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        int minutes = Math.ceilDiv(characters, PACE);
        Paragraph length = new Paragraph(getTranslation("material.outline.length", characters, minutes));
        length.addClassNames("t-tiny", "ds-read__length");
        return length;
    }
}
