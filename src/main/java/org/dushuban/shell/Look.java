package org.dushuban.shell;

import java.util.Locale;
import org.dushuban.account.Preferences;
import org.dushuban.account.Scheme;
import org.dushuban.shared.ui.WordsProvider;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** How every page looks before any script runs: language, colours, size of text, and in a demo the word that it is one. */
@Component
class Look {

    private static final String PAPER = "#f5f2ec";
    private static final String PAPER_AT_NIGHT = "#1b1917";

    private final WordsProvider words;
    private final boolean demo;

    Look(WordsProvider words, Environment environment) {
        this.words = words;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    void dress(Document page, Locale language, Preferences chosen) {
        Element root = page.child(0);
        root.attr("lang", language.toLanguageTag())
                .attr("data-scheme", chosen.scheme().word());
        if (chosen.largeText()) {
            root.attr("data-text", "large");
        }
        colours(page.head(), chosen.scheme());
        if (demo) {
            root.attr("data-demo", "");
            strip(page.body(), language);
        }
    }

    /** The bar of a phone's browser takes the colour of the paper. */
    private static void colours(Element head, Scheme scheme) {
        switch (scheme) {
            case AUTO -> {
                theme(head, PAPER).attr("media", "(prefers-color-scheme: light)");
                theme(head, PAPER_AT_NIGHT).attr("media", "(prefers-color-scheme: dark)");
            }
            case LIGHT -> theme(head, PAPER);
            case DARK -> theme(head, PAPER_AT_NIGHT);
        }
    }

    private static Element theme(Element head, String colour) {
        return head.appendElement("meta").attr("name", "theme-color").attr("content", colour);
    }

    private void strip(Element body, Locale language) {
        body.prependElement("aside")
                .addClass("ds-demo")
                .attr("aria-label", words.getTranslation("shell.demo.label", language))
                .appendElement("span")
                .text(words.getTranslation("shell.demo.text", language));
    }
}
