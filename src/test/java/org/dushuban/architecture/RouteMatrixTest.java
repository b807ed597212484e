package org.dushuban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dushuban.shared.Ids;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sees which page, tried out by going there as everybody of {@link Who}, with the ids of A1, with an id of nothing and
 * with what is no id. What may not be seen looks like what does not exist, but for whoever is not signed in: they are led to
 * the door.
 */
@DatabaseTest
@Import(MatrixDatabase.class)
class RouteMatrixTest extends SpringBrowserlessTest {

    /** The annotations on the views. */
    enum Access {
        ANYBODY,
        MEMBERS,
        ADMINISTRATORS
    }

    /** Who arrives; the columns are those of {@link Who}. */
    enum Arrival {
        SIGNED_IN("door page page page page page page"),
        ADMINISTRATORS("door missing missing page page page page"),
        ADMINISTERS("door missing missing missing page page page"),
        READS("door page missing missing page page page"),
        OWN("door page missing missing missing missing missing"),
        OWN_IMPORT("door missing missing missing page missing missing"),
        /** The door itself; whoever is signed in is led home. */
        DOOR("door home home home home home home"),
        /** The link of the first start, once there is an operator. */
        NOBODY_ANY_MORE("missing missing missing missing missing missing missing");

        private final Map<Who, String> places = new EnumMap<>(Who.class);

        Arrival(String words) {
            String[] each = words.split(" ");
            for (Who who : Who.values()) {
                places.put(who, each[who.ordinal()]);
            }
        }
    }

    /** @param address with the id of a thing of A1 where it needs one */
    record Page(String view, Access access, Arrival arrival, Function<MatrixWorld, String> address) {}

    private static final List<Page> PAGES = List.of(
            page("LoginView", Access.ANYBODY, Arrival.DOOR, w -> "login"),
            page("SetupView", Access.ANYBODY, Arrival.NOBODY_ANY_MORE, w -> "setup/a-guess"),
            page("HomeView", Access.MEMBERS, Arrival.SIGNED_IN, w -> ""),
            page("AboutView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "about"),
            page("MeView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "me"),
            page("PasswordView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "password"),
            page("MaterialListView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "materials"),
            page("MaterialView", Access.MEMBERS, Arrival.READS, w -> "materials/" + w.material),
            page("UnitsView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/units"),
            page("MembersView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/members"),
            page("MemberView", Access.ADMINISTRATORS, Arrival.ADMINISTERS, w -> "admin/members/" + w.colleague),
            page("RosterImportView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/members/import"),
            page("AuditView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/audit"),
            page("MaterialAdminView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/materials"),
            page("MaterialEditorView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/materials/new"),
            page(
                    "MaterialEditorView",
                    Access.ADMINISTRATORS,
                    Arrival.ADMINISTERS,
                    w -> "admin/materials/" + w.material),
            page("QuestionBankView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/bank"),
            page("TopicsView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/topics"),
            page(
                    "QuestionEditorView",
                    Access.ADMINISTRATORS,
                    Arrival.ADMINISTERS,
                    w -> "admin/questions/new?bank=" + w.bank),
            page(
                    "QuestionEditorView",
                    Access.ADMINISTRATORS,
                    Arrival.ADMINISTERS,
                    w -> "admin/questions/" + w.question),
            page("ImportView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/import"),
            page("ImportRunView", Access.ADMINISTRATORS, Arrival.OWN_IMPORT, w -> "admin/import/" + w.importRun),
            page("ExportView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/export"),
            page("QuizAdminView", Access.ADMINISTRATORS, Arrival.ADMINISTRATORS, w -> "admin/quizzes"),
            page("QuizComposerView", Access.ADMINISTRATORS, Arrival.ADMINISTERS, w -> "admin/quizzes/" + w.draft),
            page("QuizListView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "quizzes"),
            page("LobbyView", Access.MEMBERS, Arrival.READS, w -> "quizzes/" + w.quiz),
            page("AttemptView", Access.MEMBERS, Arrival.OWN, w -> "attempts/" + w.runningAttempt),
            page("ResultView", Access.MEMBERS, Arrival.OWN, w -> "attempts/" + w.closedAttempt + "/result"),
            page("BoardsView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "boards"),
            page("BranchesView", Access.MEMBERS, Arrival.SIGNED_IN, w -> "branches"));

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static Page page(String view, Access access, Arrival arrival, Function<MatrixWorld, String> address) {
        return new Page(view, access, arrival, address);
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("org.dushuban");
    }

    @Test
    void theTableHoldsEveryRouteWithItsLock() {
        Map<String, Access> locks =
                views().stream().collect(Collectors.toMap(Class::getSimpleName, RouteMatrixTest::access));
        Map<String, Access> inTable =
                PAGES.stream().collect(Collectors.toMap(Page::view, Page::access, (one, same) -> one));
        assertThat(locks).isEqualTo(inTable);
        assertThat(views())
                .allSatisfy(view -> assertThat(view.getAnnotationsByType(RouteAlias.class))
                        .as("a second address needs a line of its own")
                        .isEmpty());
    }

    /** So that no view hides behind the address of another one. */
    @Test
    void theTableGoesToTheAddressOfEachRoute() {
        MatrixWorld world = new MatrixWorld(jdbc, new MatrixServices(context));
        for (Class<?> view : views()) {
            String pattern = view.getAnnotation(Route.class).value().replaceAll(":\\w+", "[^/?]+") + "(\\?.*)?";
            assertThat(PAGES)
                    .filteredOn(page -> page.view().equals(view.getSimpleName()))
                    .allSatisfy(page -> assertThat(page.address().apply(world)).matches(pattern));
        }
    }

    @Test
    void everybodyArrivesWhereTheTableSays() {
        MatrixWorld world = new MatrixWorld(jdbc, new MatrixServices(context));
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Who who : Who.values()) {
            enter(world, who);
            for (Page page : PAGES) {
                String place = placeOf(visit(page.address().apply(world)), page.view());
                String expected = page.arrival().places.get(who);
                if (!place.equals(expected)) {
                    wrong.put(page.address().apply(world) + " as " + who, place + " instead of " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatDoesNotExistIsMissingForEverybody() {
        MatrixWorld world = new MatrixWorld(jdbc, new MatrixServices(context));
        List<String> addresses = new ArrayList<>(List.of("no-such-page", "admin/no-such-page"));
        for (Class<?> view : views()) {
            String route = view.getAnnotation(Route.class).value();
            if (route.contains(":")) {
                addresses.add(route.replaceAll(":\\w+", Ids.next().toString()));
                addresses.add(route.replaceAll(":\\w+", "no-id"));
            }
        }
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Who who : Who.values()) {
            enter(world, who);
            for (String address : addresses) {
                String place = placeOf(visit(address), "");
                boolean door = who == Who.ANONYMOUS && place.equals("door");
                if (!place.equals("missing") && !door) {
                    wrong.put(address + " as " + who, place);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A new browser. */
    private void enter(MatrixWorld world, Who who) {
        cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
        world.as(who);
        initVaadinEnvironment();
        world.as(who);
    }

    private Class<?> visit(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        return getCurrentView().getClass();
    }

    private static String placeOf(Class<?> shown, String wanted) {
        if (shown.getSimpleName().equals("LoginView")) {
            return "door";
        }
        if (shown.getSimpleName().equals(wanted)) {
            return "page";
        }
        if (shown.getSimpleName().equals("HomeView")) {
            return "home";
        }
        return shown.getSuperclass().getSimpleName().equals("MissingPage") ? "missing" : shown.getName();
    }

    private static Set<Class<?>> views() {
        return AuthorisationMatrixTest.PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Route.class))
                .map(JavaClass::reflect)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Class::getName))));
    }

    private static Access access(Class<?> view) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (roles != null) {
            assertThat(roles.value()).as(view.getName()).containsExactlyInAnyOrder("ADMIN", "OPERATOR");
            return Access.ADMINISTRATORS;
        }
        if (view.isAnnotationPresent(PermitAll.class)) {
            return Access.MEMBERS;
        }
        assertThat(view).hasAnnotations(AnonymousAllowed.class);
        return Access.ANYBODY;
    }
}
