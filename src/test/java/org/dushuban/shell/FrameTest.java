package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dushuban.account.Role;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.Test;

@SignedIn
class FrameTest extends ShellTest {

    @Test
    void aMemberSeesTheMembersEntriesInTheirOrder() {
        assertThat(paths(drawer())).containsExactly("", "readings", "papers");
        assertThat(paths(tabs())).containsExactly("", "readings", "papers");
        assertThat(sheet().isVisible()).isFalse();
    }

    @Test
    @SignedIn(as = Role.ADMIN)
    void anAdministratorFindsAdministrationInTheDrawerAndInThePhonesMenuButNotAmongTheTabs() {
        assertThat(paths(drawer())).containsExactly("", "readings", "papers", "admin/papers");
        assertThat(paths(tabs())).containsExactly("", "readings", "papers");
        assertThat(paths(sheet())).containsExactly("admin/papers");
    }

    @Test
    void theRibbonIsWhereThePageIs() {
        assertThat(current(drawer())).containsExactly("=page");
        UI.getCurrent().navigate("papers");
        assertThat(current(drawer())).containsExactly("papers=page");
        assertThat(current(tabs())).containsExactly("papers=page");
    }

    @Test
    void aPageBelowAnEntryOrNamingItKeepsTheRibbonThere() {
        UI.getCurrent().navigate("papers/one");
        assertThat(current(drawer())).containsExactly("papers=true");
        UI.getCurrent().navigate("results");
        assertThat(current(drawer())).containsExactly("papers=true");
    }

    @Test
    void aPageOfNoEntryHasNoRibbon() {
        UI.getCurrent().navigate(AboutView.class);
        assertThat(current(drawer())).isEmpty();
    }

    @Test
    void whatWaitsIsCountedBesideItsEntry() {
        UI.getCurrent().navigate("readings");
        assertThat(drawer().getChildren().filter(NavLink.class::isInstance).map(FrameTest::counted))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("6"));
    }

    @Test
    void theTitleOfEveryPageEndsWithTheProductsName() {
        UI.getCurrent().navigate("papers");
        roundTrip();
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo("Papers · 读书班");
    }

    @Test
    void anotherPageIsAnnouncedAndAnotherFilterIsNot() {
        UI.getCurrent().navigate("papers");
        int before = visits();
        UI.getCurrent().navigate("papers", QueryParameters.of("topic", "history"));
        assertThat(visits()).isEqualTo(before);
        UI.getCurrent().navigate("readings");
        assertThat(visits()).isGreaterThan(before);
        assertThat(find(Visit.class).single().getElement().getAttribute("page")).isEqualTo("Readings");
    }

    @Test
    void theOneWhoIsSignedInIsNamed() {
        assertThat(find(Aside.class).single().getElement().getTextRecursively()).contains("王芳");
    }

    private Nav drawer() {
        return nav("ds-drawer");
    }

    private Nav tabs() {
        return find(Nav.class).all().stream()
                .filter(nav -> nav.hasClassName("ds-tabbar"))
                .findFirst()
                .orElseThrow();
    }

    private Nav sheet() {
        MemberMenu menu = find(MemberMenu.class).single();
        return menu.getChildren()
                .filter(Nav.class::isInstance)
                .map(Nav.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private Nav nav(String frame) {
        return find(Nav.class).all().stream()
                .filter(nav -> nav.getParent()
                        .orElseThrow()
                        .getElement()
                        .getClassList()
                        .contains(frame))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<NavLink> links(Nav nav) {
        return nav.getChildren().filter(NavLink.class::isInstance).map(NavLink.class::cast);
    }

    private static List<String> paths(Nav nav) {
        return links(nav).map(NavLink::path).toList();
    }

    private static List<String> current(Nav nav) {
        return links(nav)
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(link -> link.path() + "=" + link.getElement().getAttribute("aria-current"))
                .toList();
    }

    private static Optional<String> counted(Component link) {
        return link.getChildren()
                .filter(part -> part.getElement().getClassList().contains("ds-nav__count"))
                .filter(Component::isVisible)
                .map(part -> part.getElement().getText())
                .findFirst();
    }

    private int visits() {
        return Integer.parseInt(find(Visit.class).single().getElement().getAttribute("visit"));
    }
}
