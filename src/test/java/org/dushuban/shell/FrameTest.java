package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.account.Role;
import org.dushuban.support.VisitedBy;
import org.junit.jupiter.api.Test;

@VisitedBy
class FrameTest extends ShellTest {

    @Test
    void aMemberSeesTheMembersEntriesInTheirOrder() {
        assertThat(paths(tabs())).containsExactly("", "readings", "papers");
        assertThat(more().isVisible()).isFalse();
        assertThat(sheet().isVisible()).isFalse();
    }

    @Test
    @VisitedBy(as = Role.ADMIN)
    void anAdministratorFindsAdministrationInTheDrawerAndInThePhonesMenuButNotAmongTheTabs() {
        assertThat(paths(tabs())).containsExactly("", "readings", "papers");
        assertThat(paths(more())).containsExactly("admin/papers");
        assertThat(paths(sheet())).containsExactly("admin/papers");
    }

    @Test
    void theRibbonIsWhereThePageIs() {
        assertThat(current(tabs())).containsExactly("=page");
        UI.getCurrent().navigate("papers");
        assertThat(current(tabs())).containsExactly("papers=page");
    }

    @Test
    void aPageBelowAnEntryOrNamingItKeepsTheRibbonThere() {
        UI.getCurrent().navigate("papers/one");
        assertThat(current(tabs())).containsExactly("papers=true");
        UI.getCurrent().navigate("results");
        assertThat(current(tabs())).containsExactly("papers=true");
    }

    @Test
    void aPageOfNoEntryHasNoRibbon() {
        UI.getCurrent().navigate(AboutView.class);
        assertThat(current(tabs())).isEmpty();
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
        assertThat(drawer().getElement().getTextRecursively()).contains("王芳");
    }

    private Header drawer() {
        return find(Header.class).withClassName("ds-drawer").single();
    }

    private Nav tabs() {
        return navs(drawer()).getFirst();
    }

    private Nav more() {
        return navs(drawer()).getLast();
    }

    private Nav sheet() {
        return navs(find(MemberMenu.class).single()).getFirst();
    }

    private static List<Nav> navs(Component frame) {
        return frame.getChildren()
                .filter(Nav.class::isInstance)
                .map(Nav.class::cast)
                .toList();
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

    private int visits() {
        return Integer.parseInt(find(Visit.class).single().getElement().getAttribute("visit"));
    }
}
