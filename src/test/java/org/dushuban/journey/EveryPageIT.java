package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Every page is accessible, keeps to the content security policy and to the width of the screen. One pass per page, with
 * language, scheme and size in rotation; the profile {@code thorough} tries them all.
 */
class EveryPageIT extends Journey {

    /** Who opens a page, and the address of a page from which a link to it leads where its own address has a parameter. */
    private record Visit(String role, String path, String link) {

        static Visit of(String role, String path) {
            return new Visit(role, path, "");
        }
    }

    private static final Map<String, Visit> VISITS = new TreeMap<>(Map.ofEntries(
            Map.entry("", Visit.of("member", "/")),
            Map.entry("about", Visit.of("member", "/about")),
            Map.entry("login", Visit.of("", "/login")),
            Map.entry("me", Visit.of("member", "/me")),
            Map.entry("password", Visit.of("member", "/password")),
            Map.entry("materials", Visit.of("member", "/materials")),
            Map.entry("materials/:id", new Visit("member", "/materials", "a[href*='materials/']")),
            Map.entry("quizzes", Visit.of("member", "/quizzes")),
            Map.entry("boards", Visit.of("member", "/boards")),
            Map.entry("branches", Visit.of("member", "/branches")),
            Map.entry("admin/units", Visit.of("district-admin", "/admin/units")),
            Map.entry("admin/members", Visit.of("district-admin", "/admin/members"))));

    @Test
    void everyRouteIsVisited() {
        assertThat(routes()).isSubsetOf(VISITS.keySet());
    }

    @Test
    void everyPageIsAccessibleAndQuiet() {
        List<String> faults = new ArrayList<>();
        boolean thorough = Boolean.getBoolean("dushuban.thorough");
        int turn = 0;
        for (Visit visit : VISITS.values()) {
            for (int way = thorough ? 0 : turn; way < (thorough ? 8 : turn + 1); way++) {
                faults.addAll(look(visit, way));
            }
            turn++;
        }
        assertThat(faults).isEmpty();
        assertThat(complaints).isEmpty();
    }

    private List<String> look(Visit visit, int way) {
        Device device = way % 2 == 0 ? Device.PHONE : Device.DESKTOP;
        String language = way / 2 % 2 == 0 ? "zh-CN" : "en-GB";
        ColorScheme scheme = way / 4 % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
        Page page = device(device, language, scheme);
        if (!visit.role().isEmpty()) {
            signIn(page, demo(), visit.role());
        }
        page.navigate(demo().address() + visit.path());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (!visit.link().isEmpty()) {
            page.locator(visit.link()).first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        String where = "%s %s %s %s: ".formatted(page.url(), device, language, scheme);
        List<String> faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> where + violation.getId() + " "
                                + violation.getNodes().get(0).getHtml())
                        .collect(Collectors.toCollection(ArrayList::new));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            faults.add(where + "scrolls sideways");
        }
        page.context().close();
        return faults;
    }

    private static Set<String> routes() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.dushuban").stream()
                .map(bean ->
                        load(bean.getBeanClassName()).getAnnotation(Route.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
