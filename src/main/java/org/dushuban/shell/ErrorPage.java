package org.dushuban.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dushuban.account.DeviceCookies;
import org.dushuban.account.Preferences;
import org.dushuban.shared.ui.Languages;
import org.dushuban.shared.ui.WordsProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * What the server answers where Vaadin has no part: a plain page in both languages, the reader's first. It says what is
 * safe, and nothing about the inside.
 */
@Component
class ErrorPage implements ErrorViewResolver {

    private final WordsProvider words;
    private final Look look;

    ErrorPage(WordsProvider words, Look look) {
        this.words = words;
        this.look = look;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        // asked for by its own address: there is nothing to explain
        boolean asked = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        HttpStatus answer = asked ? HttpStatus.NOT_FOUND : status;
        ModelAndView page = new ModelAndView((View) (values, in, out) -> write(page(in, answer), out));
        page.setStatus(answer);
        return page;
    }

    private static void write(Document page, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(page.outerHtml());
    }

    private Document page(HttpServletRequest request, HttpStatus status) {
        Preferences chosen = DeviceCookies.preferences(request);
        Locale first = Appearance.language(Optional.ofNullable(chosen.language()), browser(request));
        Locale second = first.equals(Languages.CHINESE) ? Languages.ENGLISH : Languages.CHINESE;
        boolean missing = status.is4xxClientError();
        String number = missing ? "" : number(request);
        Document page =
                Jsoup.parse("<!doctype html><html><head><meta charset=utf-8></head><body><main></main></body></html>");
        head(page, request.getContextPath(), first, missing);
        Element main = page.body().child(0).addClass("ds-page").addClass("ds-trouble");
        brand(main, first, request.getContextPath());
        Element own = main.appendElement("section").attr("lang", first.toLanguageTag());
        own.appendElement("h1").text(word(missing, "title", first));
        say(own, missing, first, request.getContextPath(), number);
        Element other = main.appendElement("section").attr("lang", second.toLanguageTag());
        other.appendElement("h2").text(word(missing, "title", second));
        say(other, missing, second, request.getContextPath(), number);
        look.dress(page, first, chosen);
        return page;
    }

    private void head(Document page, String context, Locale language, boolean missing) {
        Element head = page.head();
        head.appendElement("title")
                .text(words.getTranslation("shell.page.title", language, word(missing, "title", language)));
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/dushuban.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", context + "/shell.css");
        head.appendElement("link").attr("rel", "icon").attr("href", context + "/icons/icon.svg");
    }

    private void brand(Element main, Locale language, String context) {
        Element brand = main.appendElement("a").addClass("ds-brand").attr("href", context + "/");
        brand.appendElement("span").addClass("ds-ribbon");
        brand.appendElement("span").appendElement("b").text(words.getTranslation("shell.brand", language));
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

    private static List<Locale> browser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
    }

    private static String number(HttpServletRequest request) {
        Throwable reason = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .orElseGet(() -> new IllegalStateException(
                        "answered " + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)));
        return SupportNumber.log("a servlet", reason).value();
    }

    private String word(boolean missing, String aspect, Locale language) {
        return words.getTranslation((missing ? "shell.missing." : "shell.failure.") + aspect, language);
    }
}
