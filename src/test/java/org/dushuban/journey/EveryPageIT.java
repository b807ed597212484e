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

    private static final int SETTLE = 400;

    /**
     * Who opens a page, from which address, and through which links where its own address has a parameter.
     */
    private record Visit(String role, String path, List<String> clicks) {

        static Visit of(String role, String path, String... clicks) {
            return new Visit(role, path, List.of(clicks));
        }
    }

    /** Opened by {@link FirstOperatorIT}, since a demo has its operator. */
    private static final String SETUP = "setup/:token";

    private static final Map<String, Visit> VISITS = new TreeMap<>(Map.ofEntries(
            Map.entry("", Visit.of("member", "/")),
            Map.entry("about", Visit.of("member", "/about")),
            Map.entry("login", Visit.of("", "/login")),
            Map.entry("me", Visit.of("member", "/me")),
            Map.entry("password", Visit.of("member", "/password")),
            Map.entry("materials", Visit.of("member", "/materials")),
            Map.entry("materials/:material", Visit.of("member", "/materials", "a[href*='materials/']")),
            Map.entry("quizzes", Visit.of("member", "/quizzes")),
            Map.entry("quizzes/:quiz", Visit.of("member", "/quizzes", "a[href*='quizzes/']")),
            Map.entry(
                    "attempts/:attempt",
                    Visit.of("member", "/quizzes", "a[href*='quizzes/']", ".ds-lobby .ds-due__go vaadin-button")),
            Map.entry("attempts/:attempt/result", Visit.of("member", "/quizzes", "a[href$='/result']")),
            Map.entry("boards", Visit.of("member", "/boards")),
            Map.entry("branches", Visit.of("member", "/branches")),
            Map.entry("admin/units", Visit.of("district-admin", "/admin/units")),
            Map.entry("admin/members", Visit.of("district-admin", "/admin/members")),
            Map.entry(
                    "admin/members/:member",
                    Visit.of("district-admin", "/admin/members", "a[href*='admin/members/']:not([href*=import])")),
            Map.entry("admin/members/import", Visit.of("district-admin", "/admin/members/import")),
            Map.entry("admin/audit", Visit.of("district-admin", "/admin/audit")),
            Map.entry("admin/bank", Visit.of("district-admin", "/admin/bank")),
            Map.entry(
                    "admin/questions/:question",
                    Visit.of("district-admin", "/admin/bank", "a[href*='admin/questions/']")),
            Map.entry("admin/quizzes", Visit.of("district-admin", "/admin/quizzes")),
            Map.entry("admin/quizzes/:quiz", Visit.of("district-admin", "/admin/quizzes", "a[href*='admin/quizzes/']")),
            Map.entry("admin/materials", Visit.of("district-admin", "/admin/materials")),
            Map.entry(
                    "admin/materials/:material",
                    Visit.of("district-admin", "/admin/materials", "a[href*='admin/materials/']"))));

    @Test
    void everyRouteIsVisited() {
        Set<String> visited = new TreeSet<>(VISITS.keySet());
        visited.add(SETUP);
        assertThat(routes()).isEqualTo(visited);
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
        for (String click : visit.clicks()) {
            page.locator(click).first().click();
            page.waitForTimeout(SETTLE);
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
