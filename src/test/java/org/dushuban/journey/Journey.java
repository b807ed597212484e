package org.dushuban.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
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

    private Playwright playwright;
    private Browser browser;

    /** What went wrong in any page of this journey: errors in the console, refused by the content security policy. */
    final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    void open() {
        playwright = Playwright.create();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
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
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    Page phone() {
        return device(Device.PHONE, "zh-CN", ColorScheme.LIGHT);
    }

    Page desktop() {
        return device(Device.DESKTOP, "zh-CN", ColorScheme.LIGHT);
    }

    static void signIn(Page page, RunningApplication application, String role) {
        RunningApplication.SignIn who = application.signIn(role);
        page.navigate(application.address() + "/login");
        page.locator("input[name=username]").fill(who.name());
        page.locator("input[name=password]").fill(who.password());
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
