package org.dushuban.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first page is read before Vaadin's client runs, and is the same page once it does. */
class DrawnIT extends Journey {

    /** The page's elements with their attributes in one order, but for what a running script adds to them. */
    private static final String STRUCTURE = """
            (root) => [...root.querySelectorAll('*')].filter((element) => !element.closest('svg')).map((element) => [
              element.localName,
              ...[...element.attributes]
                .filter(({ name }) => !['style', 'tabindex', 'hidden'].includes(name))
                .map(({ name, value }) => `${name}=${value}`).sort(),
              ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data),
            ].join(' ')).join('\\n')
            """;

    @BeforeEach
    void forget() {
        complaints.clear();
    }

    @ParameterizedTest
    @EnumSource(Device.class)
    void theClientBuildsWhatTheServerHasDrawn(Device device) {
        Page page = home(device);
        Object drawn = page.locator("#drawn > .ds-app").evaluate(STRUCTURE);
        assertThat(page.evaluate("Boolean(window.Vaadin?.Flow)")).isEqualTo(false);

        page.context().setOffline(true);
        assertThat(page.locator("#drawn")).hasCount(0);

        assertThat(page.locator(".ds-app").evaluate(STRUCTURE)).isEqualTo(drawn);
        assertThat(page.locator("vaadin-connection-indicator")).hasCount(1);
        page.context().close();
    }

    @Test
    void aPressReachesTheServerThoughTheClientHadNotRun() {
        Page page = home(Device.PHONE);
        menu(page).getByText("English").click();
        assertThat(page.locator("h1")).hasText("Today");
        menu(page).getByText("中文").click();
        assertThat(page.locator("h1")).hasText("今日");

        menu(page).getByText("退出登录").click();
        page.waitForURL("**/login");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aPressCountsThoughTheClientCouldNotBeFetchedTheFirstTime() {
        Page page = device(Device.PHONE, "zh-CN", ColorScheme.LIGHT);
        page.route("**/FlowClient-*", Route::abort);
        signIn(page, demo(), "branch-admin");
        menu(page).getByText("English").click();
        // it gives up, and the page is asked for anew
        page.waitForRequest(request -> request.isNavigationRequest(), () -> {});
        page.unroute("**/FlowClient-*");
        page.waitForLoadState();
        menu(page).getByText("English").click();
        assertThat(page.locator("h1")).hasText("Today");
        menu(page).getByText("中文").click();
        assertThat(page.locator("h1")).hasText("今日");
        page.context().close();
    }

    @Test
    void theDoorSpeaksBothLanguagesWithoutTheClient() {
        Page page = phone();
        page.navigate(demo().address() + "/login");
        link(page, "English").click();
        assertThat(page).hasTitle("Sign in · Dushuban");
        assertThat(page.evaluate("Boolean(window.Vaadin?.Flow)")).isEqualTo(false);
        assertThat(complaints).isEmpty();
    }

    private Page home(Device device) {
        Page page = device(device, "zh-CN", ColorScheme.LIGHT);
        signIn(page, demo(), "branch-admin");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    private static Locator menu(Page page) {
        page.locator("main .ds-mebtn").click();
        return page.locator("#ds-menu:popover-open");
    }
}
