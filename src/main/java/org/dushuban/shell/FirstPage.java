package org.dushuban.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.Preferences;
import org.dushuban.account.Scheme;
import org.dushuban.shared.ui.WordsProvider;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What stands in the page before any script runs, so that nothing flickers: the language, the colours, the size of text, the
 * icons, and in a demo the word that it is one.
 */
@Component
class FirstPage implements IndexHtmlRequestListener {

    private static final String PAPER = "#f5f2ec";
    private static final String PAPER_AT_NIGHT = "#1b1917";

    private final Appearance appearance;
    private final WordsProvider words;
    private final EarlyModules modules;
    private final boolean demo;

    FirstPage(Appearance appearance, WordsProvider words, EarlyModules modules, Environment environment) {
        this.appearance = appearance;
        this.words = words;
        this.modules = modules;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Preferences chosen = appearance.preferences();
        Locale language = appearance.language(chosen, response.getVaadinRequest());
        Document page = response.getDocument();
        root(page, language, chosen);
        links(page.head());
        colours(page.head(), chosen.scheme());
        page.title(Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getInternals().getTitle())
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> word("shell.brand", language)));
        meta(page.head(), "description", word("shell.page.description", language));
        page.body().appendElement("noscript").appendElement("p").text(word("shell.page.script", language));
        if (demo) {
            strip(page, language);
        }
    }

    private static void root(Document page, Locale language, Preferences chosen) {
        Element root = page.selectFirst("html");
        if (root != null) {
            root.attr("lang", language.toLanguageTag())
                    .attr("data-scheme", chosen.scheme().word());
            if (chosen.largeText()) {
                root.attr("data-text", "large");
            }
        }
    }

    private void links(Element head) {
        link(head, "icon", "icons/icon.svg").attr("type", "image/svg+xml");
        link(head, "icon", "favicon.ico").attr("sizes", "32x32");
        link(head, "apple-touch-icon", "icons/touch.png");
        link(head, "manifest", "manifest.webmanifest");
        modules.addresses().forEach(module -> link(head, "modulepreload", module));
    }

    /** The bar of a phone's browser takes the colour of the paper. */
    private static void colours(Element head, Scheme scheme) {
        switch (scheme) {
            case AUTO -> {
                meta(head, "theme-color", PAPER).attr("media", "(prefers-color-scheme: light)");
                meta(head, "theme-color", PAPER_AT_NIGHT).attr("media", "(prefers-color-scheme: dark)");
            }
            case LIGHT -> meta(head, "theme-color", PAPER);
            case DARK -> meta(head, "theme-color", PAPER_AT_NIGHT);
        }
    }

    private void strip(Document page, Locale language) {
        Element root = page.selectFirst("html");
        if (root != null) {
            root.attr("data-demo", "");
        }
        page.body()
                .prependElement("aside")
                .addClass("ds-demo")
                .attr("aria-label", word("shell.demo.label", language))
                .appendElement("span")
                .text(word("shell.demo.text", language));
    }

    private static Element link(Element head, String relation, String address) {
        return head.appendElement("link").attr("rel", relation).attr("href", address);
    }

    private static Element meta(Element head, String name, String content) {
        return head.appendElement("meta").attr("name", name).attr("content", content);
    }

    private String word(String key, Locale language) {
        return words.getTranslation(key, language);
    }
}
