package org.dushuban.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.Preferences;
import org.dushuban.shared.ui.WordsProvider;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** What stands in a page of Vaadin before any script runs, so that nothing flickers and nothing is fetched late. */
@Component
class FirstPage implements IndexHtmlRequestListener {

    private final Appearance appearance;
    private final WordsProvider words;
    private final EarlyModules modules;
    private final Look look;

    FirstPage(Appearance appearance, WordsProvider words, EarlyModules modules, Look look) {
        this.appearance = appearance;
        this.words = words;
        this.modules = modules;
        this.look = look;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        Preferences chosen = appearance.preferences();
        Locale language = appearance.language(chosen, response.getVaadinRequest());
        Document page = response.getDocument();
        links(page.head());
        page.title(Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getInternals().getTitle())
                .filter(title -> !title.isEmpty())
                .orElseGet(() -> word("shell.brand", language)));
        meta(page.head(), "description", word("shell.page.description", language));
        page.body().appendElement("noscript").appendElement("p").text(word("shell.page.script", language));
        look.dress(page, language, chosen);
    }

    private void links(Element head) {
        link(head, "icon", "icons/icon.svg").attr("type", "image/svg+xml");
        link(head, "icon", "favicon.ico").attr("sizes", "32x32");
        link(head, "apple-touch-icon", "icons/touch.png");
        link(head, "manifest", "manifest.webmanifest");
        modules.addresses().forEach(module -> link(head, "modulepreload", module));
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
