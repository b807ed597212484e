package org.dushuban.material.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.dushuban.material.Material;
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
        try {
            return new Material.Id(UUID.fromString(text(event)));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("material", text(event));
        }
    }

    private static String text(BeforeEvent event) {
        return event.getRouteParameters().get(MATERIAL).orElse("");
    }
}
