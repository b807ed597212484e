package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A person with a browser in front of the packaged demo. All journeys share one browser and, unless they kill it, one demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    private static final class Shared {

        static final RunningApplication DEMO = RunningApplication.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(Shared::close));
        }

        private static void close() {
            try {
                DEMO.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** On whatever the server answers. */
    private static final Map<String, String> PROTECTION =
            Map.of("x-content-type-options", "nosniff", "x-frame-options", "DENY", "referrer-policy", "no-referrer");

    /** Milliseconds: a machine with two cores may be busy with another build. */
    private static final int PATIENCE = 20_000;

    private Playwright playwright;
    private Browser browser;

    /** What went wrong in any page of this journey, as the browser's console says. */
    final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private final List<String> breaches = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
    }

    /** Whatever else goes wrong on purpose in a journey. */
    @AfterEach
    void everyAnswerWasProtectedAndThePolicyKept() {
        assertThat(breaches).isEmpty();
    }

    static RunningApplication demo() {
        return Shared.DEMO;
    }

    /** A fresh device. */
    Page device(Device device, String language, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(scheme)
                .setHasTouch(device == Device.PHONE)
                .setViewportSize(device.width, device.height));
        context.onConsoleMessage(message -> {
            String place = message.page() == null ? "" : message.page().url();
            if (message.type().equals("error")) {
                complaints.add(place + ": " + message.text());
            }
            if (message.text().contains("Content Security Policy")) {
                breaches.add(place + ": " + message.text());
            }
        });
        context.onResponse(this::check);
        context.onWebError(error -> complaints.add(error.page().url() + ": " + error.error()));
        return context.newPage();
    }

    private void check(Response response) {
        Map<String, String> headers = response.headers();
        Map<String, String> wanted = new TreeMap<>(PROTECTION);
        wanted.entrySet().removeAll(headers.entrySet());
        if (!headers.containsKey("content-security-policy")) {
            wanted.put("content-security-policy", "");
        }
        if (!wanted.isEmpty() && response.url().startsWith("http")) {
            breaches.add(response.url() + " without " + wanted);
        }
    }

    Page phone() {
        return device(Device.PHONE, "zh-CN", ColorScheme.LIGHT);
    }

    Page desktop() {
        return device(Device.DESKTOP, "zh-CN", ColorScheme.LIGHT);
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with that label; the mark of a required one is not part of it. */
    static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input, textarea"));
    }

    static void signIn(Page page, RunningApplication application, String role) {
        RunningApplication.SignIn who = application.signIn(role);
        signIn(page, application.address(), who.name(), who.password());
    }

    static void signIn(Page page, String address, String name, String password) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("^(?!.*/login).*$"));
    }

    enum Device {
        PHONE(390, 844),
        DESKTOP(1440, 900);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}
