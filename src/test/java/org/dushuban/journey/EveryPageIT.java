package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Every page is accessible, keeps to the content security policy and to the width of the screen. One pass per page, with
 * language, scheme and size in rotation; the profile {@code thorough} tries them all.
 */
class EveryPageIT extends Journey {

    private static final int SETTLE = 300;
    private static final int WAYS = 8;

    /** What stands, or reaches, beyond the edge of the screen, unless it lies in something that scrolls or clips on its own. */
    private static final String BEYOND_THE_EDGE = """
            [...document.querySelectorAll('a, button, input, textarea, h1, h2, h3, p, dd, label, vaadin-button, table')]
              .filter(element => {
                const box = element.getBoundingClientRect();
                if (!box.width || !box.height || (box.right <= innerWidth + 1 && box.left >= -1)) return false;
                for (let above = element.parentElement; above && above !== document.body; above = above.parentElement) {
                  const frame = above.getBoundingClientRect();
                  const held = getComputedStyle(above).overflowX !== 'visible';
                  if (held && above.localName !== 'main' && frame.right <= innerWidth + 1 && frame.left >= -1) return false;
                }
                return getComputedStyle(element).position !== 'fixed' && !element.closest('.sr, .ds-skip');
              })
              .map(element => element.outerHTML.slice(0, 120))""";

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

    /** Opened by {@link ImportIT}, since a demo has no import. */
    private static final String IMPORT = "admin/import/:run";

    private static final Map<String, Visit> VISITS = new TreeMap<>(Map.ofEntries(
            Map.entry("", Visit.of("member", "/")),
            Map.entry("about", Visit.of("member", "/about")),
            Map.entry("login", Visit.of("", "/login")),
            Map.entry("me", Visit.of("member", "/me")),
            Map.entry("password", Visit.of("member", "/password")),
            Map.entry("materials", Visit.of("member", "/materials")),
            Map.entry("materials/:material", Visit.of("member", "/materials", "a[href*='materials/']")),
            Map.entry("quizzes", Visit.of("member", "/quizzes")),
            Map.entry("quizzes/:quiz", Visit.of("branch-admin", "/quizzes", "a[href*='quizzes/']")),
            Map.entry(
                    "attempts/:attempt",
                    Visit.of("branch-admin", "/quizzes", "a[href*='quizzes/']", ".ds-lobby .ds-due__go vaadin-button")),
            Map.entry(
                    "attempts/:attempt/result",
                    Visit.of(
                            "member",
                            "/quizzes",
                            ".ds-quizlist:last-of-type a[href*='quizzes/']",
                            "a[href$='/result']")),
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
            Map.entry("admin/topics", Visit.of("district-admin", "/admin/topics")),
            Map.entry(
                    "admin/questions/:question",
                    Visit.of("district-admin", "/admin/bank", "a[href*='admin/questions/']")),
            Map.entry("admin/import", Visit.of("district-admin", "/admin/import")),
            Map.entry("admin/export", Visit.of("district-admin", "/admin/export")),
            Map.entry("admin/quizzes", Visit.of("district-admin", "/admin/quizzes")),
            Map.entry("admin/quizzes/:quiz", Visit.of("district-admin", "/admin/quizzes", "a[href*='admin/quizzes/']")),
            Map.entry("admin/materials", Visit.of("district-admin", "/admin/materials")),
            Map.entry(
                    "admin/materials/:material",
                    Visit.of("district-admin", "/admin/materials", "a[href*='admin/materials/']"))));

    /** What is shown where there is no view. */
    private static final List<Visit> TROUBLE =
            List.of(Visit.of("member", "/no/such/page"), Visit.of("member", "/error"));

    /** Which of the eight ways to show a page: size, language, scheme; half of them in large text. */
    private record Way(Device device, String language, ColorScheme scheme, boolean large) {

        static Way of(int number) {
            return new Way(
                    number % 2 == 0 ? Device.PHONE : Device.DESKTOP,
                    number / 2 % 2 == 0 ? "zh-CN" : "en-GB",
                    number / 4 % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK,
                    Integer.bitCount(number) % 2 == 1);
        }
    }

    private static final String LARGE = "dushuban-text";

    private final Map<String, BrowserContext> people = new HashMap<>();

    @Test
    void everyRouteIsVisited() {
        Set<String> visited = new TreeSet<>(VISITS.keySet());
        visited.add(SETUP);
        visited.add(IMPORT);
        assertThat(routes()).isEqualTo(visited);
    }

    @Test
    void everyPageIsAccessibleAndQuietAndFitsTheScreen() {
        List<String> faults = new ArrayList<>();
        boolean thorough = Thorough.isOn();
        int turn = 0;
        for (Visit visit :
                Stream.concat(VISITS.values().stream(), TROUBLE.stream()).toList()) {
            IntStream ways = thorough ? IntStream.range(0, WAYS) : IntStream.of(turn++ % WAYS);
            ways.forEach(way -> faults.addAll(look(visit, Way.of(way))));
        }
        assertThat(faults).isEmpty();
        // the browser says of a page that is missing that it is
        assertThat(complaints)
                .allMatch(complaint -> complaint.contains("404")
                        && TROUBLE.stream().anyMatch(visit -> complaint.contains(visit.path() + ": ")));
    }

    private List<String> look(Visit visit, Way way) {
        BrowserContext person = person(visit.role(), way);
        if (way.large()) {
            person.addCookies(List.of(new Cookie(LARGE, "large").setUrl(demo().address())));
        } else {
            person.clearCookies(new BrowserContext.ClearCookiesOptions().setName(LARGE));
        }
        Page page = person.newPage();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(way.scheme()));
        page.navigate(demo().address() + visit.path());
        settle(page);
        for (String click : visit.clicks()) {
            page.locator(click).first().click();
            settle(page);
        }
        String where = page.url() + " " + way + ": ";
        List<String> faults = faults(page);
        page.close();
        return faults.stream().map(fault -> where + fault).toList();
    }

    /** Somebody who has signed in, and whose browser keeps what it has fetched from one page to the next. */
    private BrowserContext person(String role, Way way) {
        return people.computeIfAbsent(role + way.device() + way.language(), _ -> {
            Page page = device(way.device(), way.language(), way.scheme());
            if (!role.isEmpty()) {
                signIn(page, demo(), role);
            }
            page.close();
            return page.context();
        });
    }

    private static void settle(Page page) {
        page.waitForTimeout(SETTLE);
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static List<String> faults(Page page) {
        List<String> faults = new ArrayList<>(Axe.faults(page));
        if (!page.locator(".ds-demo").isVisible()) {
            faults.add("does not say that it is a demo");
        }
        for (Object element : (List<?>) page.evaluate(BEYOND_THE_EDGE)) {
            faults.add("beyond the edge: " + element);
        }
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
