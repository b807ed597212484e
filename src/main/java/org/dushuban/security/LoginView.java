package org.dushuban.security;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.CurrentUser;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.Drawn;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.Languages;

/** The door: a native form, so that it works with every password manager and weighs next to nothing. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@Drawn(complete = true)
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final CurrentUser currentUser;
    private final Dates dates;

    LoginView(CurrentUser currentUser, ForeignSignIns foreign, Dates dates) {
        this.currentUser = currentUser;
        this.dates = dates;
        addClassName("ds-login");
        Div right = new Div(brand(), form);
        right.addClassName("ds-login__form");
        foreign.doors().forEach(door -> right.add(foreignDoor(door)));
        right.add(foot());
        add(new Poem(), right);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        form.answer(answer(event));
    }

    private Optional<String> answer(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        Optional<Long> wait = query.getSingleParameter("wait")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(Long::valueOf);
        if (wait.isPresent()) {
            return wait.map(
                    seconds -> getTranslation("security.login.wait", dates.atLeast(Duration.ofSeconds(seconds))));
        }
        return query.getSingleParameter("error").map(kind -> switch (kind) {
            case "unknown" -> getTranslation("security.login.unknown");
            case "stale" -> getTranslation("security.login.stale");
            case "foreign" -> getTranslation("security.login.foreign-failed");
            default -> getTranslation("security.login.refused");
        });
    }

    private Div brand() {
        H1 name = new H1(element("b", getTranslation("security.login.brand")));
        Span what = new Span(getTranslation("security.login.what"));
        what.addClassName("t-note");
        Div brand = new Div(name, what);
        brand.addClassName("ds-login__brand");
        return brand;
    }

    private Paragraph foreignDoor(ForeignSignIns.Door door) {
        Anchor link = new Anchor(door.address(), getTranslation("security.login.foreign", door.name()));
        link.addClassNames("ds-btn", "ds-btn--wide");
        link.setRouterIgnore(true);
        return new Paragraph(link);
    }

    private Div foot() {
        Locale other = getLocale().getLanguage().equals("en") ? Languages.CHINESE : Languages.ENGLISH;
        Anchor language = new Anchor(LanguageAtTheDoor.ADDRESS + other.toLanguageTag());
        language.setRouterIgnore(true);
        language.addClassNames("ds-btn", "ds-btn--plain");
        language.getElement().setAttribute("lang", other.toLanguageTag());
        language.add(new Icon("globe"), new Span(getTranslation("security.login.other-language")));
        Div foot = new Div(language);
        foot.addClassName("ds-login__foot");
        return foot;
    }

    private static HtmlContainer element(String tag, String text) {
        HtmlContainer element = new HtmlContainer(tag);
        element.setText(text);
        return element;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.login.title");
    }

    /** Four lines on reading, in their own language whatever the page speaks. */
    private static final class Poem extends Div {

        private static final List<String> LINES = List.of("1", "2", "3", "4", "by");

        Poem() {
            addClassName("ds-login__poem");
            getElement().setAttribute("lang", Languages.CHINESE.toLanguageTag());
            Span ribbon = new Span(mark("ds-ribbon"));
            ribbon.addClassName("ds-login__ribbon");
            ribbon.getElement().setAttribute("aria-hidden", "true");
            Div lines = new Div();
            lines.addClassName("ds-poem");
            LINES.forEach(line -> lines.add(line(line)));
            add(ribbon, lines);
        }

        private Paragraph line(String number) {
            Paragraph line = new Paragraph();
            String[] parts = getTranslation("security.login.poem." + number).split("\\*", -1);
            for (int i = 0; i < parts.length; i++) {
                line.add(i % 2 == 0 ? new Span(parts[i]) : element("em", parts[i]));
            }
            if (number.equals("by")) {
                line.addClassName("ds-poem__by");
            }
            return line;
        }

        private static Span mark(String className) {
            Span span = new Span();
            span.addClassName(className);
            return span;
        }
    }
}
