package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Scope;
import org.dushuban.shared.ui.Icon;
import org.dushuban.shared.ui.MenuButton;
import org.dushuban.shared.ui.Under;
import org.dushuban.shared.ui.WayOut;

/** The frame of every page: the drawer, whose head is the row of tabs on phones, and the page itself. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final Visit visit = new Visit();
    private final Navigation navigation = new Navigation(MenuConfiguration.getMenuEntries());
    private final Appearance appearance;
    private Optional<String> lastPath = Optional.empty();

    MainLayout(CurrentUser currentUser, Scope scope, Appearance appearance, AuthenticationContext signIn) {
        this.appearance = appearance;
        addClassName("ds-app");
        main.addClassName("ds-main");
        main.setId("content");
        Optional<Person> person = currentUser.find().map(member -> Person.of(member, scope));
        add(skipLink(), drawer(person), main, visit);
        person.ifPresent(known -> add(menu(known, signIn)));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
        visit.arrived(title(content));
    }

    @Override
    public void removeRouterLayoutContent(HasElement content) {
        content.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = event.getLocation().getPath();
        navigation.mark(path, under(event.getActiveChain()));
        // the same view for another address is another page; a changed filter is not
        if (!lastPath.equals(Optional.of(path))) {
            lastPath = Optional.of(path);
            event.getActiveChain().stream().findFirst().ifPresent(view -> visit.arrived(title(view)));
        }
    }

    private static String title(HasElement view) {
        return view instanceof HasDynamicTitle titled ? titled.getPageTitle() : "";
    }

    private static Optional<String> under(List<HasElement> chain) {
        return chain.stream()
                .findFirst()
                .map(view -> view.getClass().getAnnotation(Under.class))
                .map(Under::value);
    }

    private Component skipLink() {
        Anchor skip = new Anchor();
        skip.setHref("#content");
        skip.setText(getTranslation("shell.skip"));
        skip.addClassName("ds-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Component drawer(Optional<Person> person) {
        Header drawer = new Header(new Brand(), navigation.tabs(), navigation.more());
        drawer.addClassName("ds-drawer");
        person.ifPresent(known -> drawer.add(known.line(MenuButton.dots())));
        return drawer;
    }

    private Component menu(Person person, AuthenticationContext signIn) {
        return new MemberMenu(
                person.line(),
                navigation.more(),
                new LanguageButton(this::speak),
                new WayOut(person.id().toString(), signOutButton(), signIn::logout));
    }

    private Component signOutButton() {
        NativeButton button = new NativeButton();
        button.add(new Icon("back"), new Span(getTranslation("shell.sign-out")));
        return button;
    }

    /** A reload shows every text of the page in the new language, at the same address. */
    private void speak(Locale language) {
        appearance.choose(language);
        getUI().ifPresent(page -> page.getPage().reload());
    }
}
