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

    /** Characters that are read in a minute: Chinese says more with each. */
    private static final int PACE_CHINESE = 400;

    private static final int PACE_ENGLISH = 1_200;

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

    /** By what the text is written in: where English is missing, an English reader gets the Chinese. */
    private static int pace(MaterialText text) {
        long han = text.blocks().stream()
                .flatMapToInt(block -> block.text().codePoints())
                .filter(Character::isIdeographic)
                .count();
        long letters = text.blocks().stream()
                .flatMapToInt(block -> block.text().codePoints())
                .filter(Character::isLetter)
                .count();
        return 2 * han >= letters ? PACE_CHINESE : PACE_ENGLISH;
    }

    private Paragraph length(MaterialText text) {
        int characters =
                text.blocks().stream().mapToInt(block -> block.text().length()).sum();
        int minutes = Math.ceilDiv(characters, pace(text));
        Paragraph length = new Paragraph(getTranslation("material.outline.length", characters, minutes));
        length.addClassNames("t-tiny", "ds-read__length");
        return length;
    }
}
