package org.dushuban.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import org.dushuban.account.CurrentUser;
import org.dushuban.account.DurableSignIns;
import org.dushuban.account.Passwords;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.Preferences;
import org.dushuban.account.RunningSession;
import org.dushuban.account.SignInHistory;
import org.dushuban.account.Users;
import org.dushuban.shared.ui.Dates;
import org.dushuban.shared.ui.PageHead;
import org.dushuban.shared.ui.WayOut;

/** What the product knows of oneself, how one wants it, and where one is signed in. */
@StyleSheet("context://account.css")
@Route("me")
@PermitAll
class MeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SIGN_INS = 20;

    private final Users users;
    private final CurrentUser currentUser;
    private final PreferenceStore preferences;
    private final DurableSignIns signIns;
    private final SignInHistory history;
    private final Passwords passwords;
    private final RunningSession session;
    private final Dates dates;

    MeView(
            Users users,
            CurrentUser currentUser,
            PreferenceStore preferences,
            DurableSignIns signIns,
            SignInHistory history,
            Passwords passwords,
            RunningSession session,
            Dates dates) {
        this.users = users;
        this.currentUser = currentUser;
        this.preferences = preferences;
        this.signIns = signIns;
        this.history = history;
        this.passwords = passwords;
        this.session = session;
        this.dates = dates;
        addClassNames("ds-page", "ds-account");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String series = currentUser.series().orElse("");
        add(new PageHead(getTranslation("account.me.title"), "", signOut()));
        add(section("account.me.data", new OwnData(users.get(currentUser.id())), password()));
        add(section("account.me.preferences", new PreferencesForm(preferences.current(), this::keep)));
        add(section("account.me.devices", new DeviceList(signIns.devices(), series, dates), everywhere()));
        add(section("account.me.sign-ins", new SignInList(history.mine(SIGN_INS), dates)));
    }

    private Section section(String title, Component... parts) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("ds-account__part");
        section.add(parts);
        return section;
    }

    private Component password() {
        RouterLink link = new RouterLink(getTranslation("account.me.change-password"), PasswordView.class);
        link.setVisible(passwords.isMine());
        return link;
    }

    private Component signOut() {
        return wayOut("account.me.sign-out", session::end);
    }

    private Component everywhere() {
        return wayOut("account.me.sign-out-everywhere", () -> {
            signIns.revokeAll();
            session.end();
        });
    }

    private Component wayOut(String word, Runnable leaving) {
        return new WayOut(currentUser.id().toString(), new Button(getTranslation(word)), leaving);
    }

    /** Everything on the page depends on them, so it is loaded anew. */
    private void keep(Preferences shown, Preferences wanted) {
        preferences.save(shown, wanted);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.me.title");
    }
}
