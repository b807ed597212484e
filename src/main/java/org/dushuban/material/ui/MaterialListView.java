package org.dushuban.material.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.PageHead;

/** What there is to read, the newest first. */
@Route("materials")
@Menu(order = 2, icon = "book", title = "menu.reading")
@PermitAll
@StyleSheet("context://material.css")
class MaterialListView extends Div implements HasDynamicTitle {

    MaterialListView(Materials materials) {
        addClassName("ds-page");
        List<Material> all = materials.readable();
        add(new PageHead(getTranslation("menu.reading"), getTranslation("material.list.note", all.size())));
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("material.list.empty"), getTranslation("material.list.empty.note")));
        } else {
            add(list(all));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.reading");
    }

    private UnorderedList list(List<Material> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ds-agenda");
        all.forEach(material -> list.add(row(material)));
        return list;
    }

    private ListItem row(Material material) {
        Span owner = new Span(material.ownerName());
        owner.addClassName("ds-label");
        RouterLink title =
                new RouterLink(material.title().in(getLocale()), MaterialView.class, MaterialRoutes.to(material.id()));
        Div body = new Div(new H2(title));
        body.addClassName("ds-agenda__body");
        LocalText summary = material.summary();
        if (summary != null) {
            Paragraph note = new Paragraph(summary.in(getLocale()));
            note.addClassName("t-note");
            body.add(note);
        }
        return new ListItem(owner, body);
    }
}
