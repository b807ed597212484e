package org.dushuban.material.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.EmptyState;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.PageHead;

/** The materials that an administrator writes. */
@Route("admin/materials")
@Menu(order = 140, icon = "shelf", title = "menu.materials")
@RolesAllowed({"ADMIN", "OPERATOR"})
@StyleSheet("context://material.css")
class MaterialAdminView extends Div implements HasDynamicTitle {

    MaterialAdminView(Materials materials) {
        addClassName("ds-page");
        List<Material> all = materials.administered();
        add(new PageHead(getTranslation("menu.materials"), getTranslation("material.list.note", all.size()), create()));
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("material.admin.empty"), getTranslation("material.admin.empty.note")));
        } else {
            add(list(all));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.materials");
    }

    private RouterLink create() {
        RouterLink create = new RouterLink(MaterialEditorView.class, MaterialRoutes.toNew());
        create.addClassNames("ds-btn", "ds-btn--primary");
        create.add(new Icon("plus"), new Span(getTranslation("material.admin.new")));
        return create;
    }

    private Agenda list(List<Material> all) {
        Agenda list = new Agenda();
        for (Material material : all) {
            RouterLink title = new RouterLink(
                    material.title().in(getLocale()), MaterialEditorView.class, MaterialRoutes.to(material.id()));
            Span state = new Span(MaterialWords.state(material.state(), material.edited()));
            list.row(state, new H2(title), material.ownerName());
        }
        return list;
    }
}
