package org.dushuban.shell;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.ui.Under;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** The shell with a few pages of its own, known to nobody else since they carry no route. */
@DatabaseTest
abstract class ShellTest extends SpringBrowserlessTest {

    @BeforeEach
    void openPages() {
        RouteConfiguration routes = RouteConfiguration.forApplicationScope();
        closeFeatures(routes);
        open(routes, "", First.class);
        open(routes, "readings", Readings.class);
        open(routes, "papers", Papers.class);
        open(routes, "papers/one", OnePaper.class);
        open(routes, "results", Results.class);
        open(routes, "admin/papers", AdminPapers.class);
        open(routes, "broken", Broken.class);
        open(routes, "foreign", Foreign.class);
        // the frame that was made for the features goes with its page
        routes.setRoute("bare", Bare.class, List.of());
        UI.getCurrent().navigate("bare");
        UI.getCurrent().navigate("");
    }

    /** The frame is tried with pages of its own; what features are there is not its concern. */
    private static void closeFeatures(RouteConfiguration routes) {
        routes.getAvailableRoutes().stream()
                .map(RouteData::getNavigationTarget)
                .filter(page -> !page.getPackageName().matches("org\\.dushuban\\.(shell|account\\.ui|security)"))
                .forEach(routes::removeRoute);
    }

    private static void open(RouteConfiguration routes, String path, Class<? extends Component> page) {
        routes.setRoute(path, page, List.of(MainLayout.class));
    }

    abstract static class Page extends Div implements HasDynamicTitle {

        Page() {
            add(new H1(getPageTitle()));
        }

        @Override
        public String getPageTitle() {
            return getClass().getSimpleName();
        }
    }

    @PermitAll
    @Menu(order = 1, icon = "today", title = "shell.menu.about")
    static class First extends Page {}

    @PermitAll
    @Menu(order = 2, icon = "book", title = "shell.menu.me")
    static class Readings extends Page {}

    @PermitAll
    @Menu(order = 3, icon = "quiz", title = "shell.brand")
    static class Papers extends Page {}

    @PermitAll
    static class Bare extends Page {}

    @PermitAll
    static class OnePaper extends Page {}

    @PermitAll
    @Under("papers")
    static class Results extends Page {}

    @RolesAllowed({"ADMIN", "OPERATOR"})
    @Menu(order = 120, icon = "bank", title = "shell.skip")
    static class AdminPapers extends Page {}

    @PermitAll
    static class Broken extends Page implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("broken on purpose");
        }
    }

    @PermitAll
    static class Foreign extends Page implements BeforeEnterObserver {

        Foreign() {
            add(new NativeButton("later", click -> find()));
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            if (event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("later")
                    .isEmpty()) {
                find();
            }
        }

        private static void find() {
            throw new NotFoundException("unit", 7);
        }
    }
}
