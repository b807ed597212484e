package org.dushuban.material.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.dushuban.material.Material;
import org.dushuban.material.MaterialText;
import org.dushuban.material.MaterialVersion;
import org.dushuban.material.Materials;
import org.dushuban.material.Passage;
import org.dushuban.shared.ui.Under;

/** Reading one material. Nothing but the text: the drawer stays away. */
@Route(value = "materials/:material", autoLayout = false)
@Under("materials")
@PermitAll
@StyleSheet("context://material.css")
class MaterialView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Materials materials;
    private String title = "";

    MaterialView(Materials materials) {
        this.materials = materials;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Material.Id id = MaterialRoutes.material(event);
        show(id, materials.read(id));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Material.Id id, MaterialVersion version) {
        title = version.text().title().in(getLocale());
        MaterialText text = MaterialArticle.cut(version.text().body(), getLocale());
        List<String> anchors = version.passages().stream().map(Passage::anchor).toList();
        MaterialArticle article = new MaterialArticle();
        article.show(version.text(), text, anchors, getLocale());
        removeAll();
        add(new ReaderFrame(title, new MaterialOutline(id, text), article));
    }
}
