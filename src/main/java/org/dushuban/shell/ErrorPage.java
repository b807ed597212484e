package org.dushuban.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.WordsProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/**
 * What the server answers where Vaadin has no part: a plain page in both languages, the reader's first. It says what is
 * safe, and nothing about the inside. Spring's error controller asks for it by its name.
 */
@Component("error")
class ErrorPage implements View {

    private final WordsProvider words;

    ErrorPage(WordsProvider words) {
        this.words = words;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(page(request, response.getStatus()).outerHtml());
    }

    private Document page(HttpServletRequest request, int status) {
        Locale first =
                Appearance.language(DeviceLanguage.of(request.getCookies()), Collections.list(request.getLocales()));
        Locale second = first.equals(Languages.CHINESE) ? Languages.ENGLISH : Languages.CHINESE;
        boolean missing = status >= 400 && status < 500;
        String number = missing ? "" : number(request);
        Document page =
                Jsoup.parse("<!doctype html><html><head><meta charset=utf-8></head><body><main></main></body></html>");
        head(page, request.getContextPath(), first, missing);
        Element main = page.body().child(0).addClass("ds-page").addClass("ds-trouble");
        Element own = main.appendElement("section").attr("lang", first.toLanguageTag());
        own.appendElement("h1").text(word(missing, "title", first));
        say(own, missing, first, request.getContextPath(), number);
        Element other = main.appendElement("section").attr("lang", second.toLanguageTag());
        other.appendElement("h2").text(word(missing, "title", second));
        say(other, missing, second, request.getContextPath(), number);
        return page;
    }

    private void head(Document page, String context, Locale language, boolean missing) {
        page.child(0).attr("lang", language.toLanguageTag());
        Element head = page.head();
        head.appendElement("title")
                .text(words.getTranslation("shell.page.title", language, word(missing, "title", language)));
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/dushuban.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/shell.css");
        head.appendElement("link").attr("rel", "icon").attr("href", context + "/icons/icon.svg");
    }

    private void say(Element section, boolean missing, Locale language, String context, String number) {
        section.appendElement("p").addClass("t-note").text(word(missing, "note", language));
        Element row = section.appendElement("p").addClass("ds-row");
        row.appendElement("a")
                .addClass("ds-btn")
                .attr("href", context + "/")
                .text(words.getTranslation("shell.missing.action", language));
        if (!number.isEmpty()) {
            row.appendElement("span")
                    .addClass("t-tiny")
                    .text(words.getTranslation("shell.failure.number", language, number));
        }
    }

    private static String number(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Throwable reason = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .orElseGet(() -> new IllegalStateException(
                        "answered " + (status == null ? HttpStatus.INTERNAL_SERVER_ERROR.value() : status)));
        return SupportNumber.log("a servlet", reason).value();
    }

    private String word(boolean missing, String aspect, Locale language) {
        return words.getTranslation((missing ? "shell.missing." : "shell.failure.") + aspect, language);
    }
}
