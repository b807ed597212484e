package org.dushuban.material.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Agenda;
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

    private Agenda list(List<Material> all) {
        Agenda list = new Agenda();
        for (Material material : all) {
            RouterLink title = new RouterLink(
                    material.title().in(getLocale()), MaterialView.class, MaterialRoutes.to(material.id()));
            LocalText summary = material.summary();
            list.row(new Span(material.ownerName()), new H2(title), summary == null ? "" : summary.in(getLocale()));
        }
        return list;
    }
}
