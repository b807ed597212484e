package org.dushuban.material.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import org.dushuban.material.Material;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;

/** The parameters in the addresses of materials. */
final class MaterialRoutes {

    static final String MATERIAL = "material";
    static final String NEW = "new";

    private MaterialRoutes() {}

    static RouteParameters to(Material.Id id) {
        return new RouteParameters(MATERIAL, id.toString());
    }

    static RouteParameters toNew() {
        return new RouteParameters(MATERIAL, NEW);
    }

    static boolean isNew(BeforeEvent event) {
        return NEW.equals(text(event));
    }

    /** @throws NotFoundException if the address names no id */
    static Material.Id material(BeforeEvent event) {
        return Ids.parse(text(event))
                .map(Material.Id::new)
                .orElseThrow(() -> new NotFoundException(MATERIAL, text(event)));
    }

    private static String text(BeforeEvent event) {
        return event.getRouteParameters().get(MATERIAL).orElse("");
    }
}
