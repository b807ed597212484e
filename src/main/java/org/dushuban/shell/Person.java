package org.dushuban.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.dushuban.account.AccountPrincipal;
import org.dushuban.account.User;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.ui.MenuButton;

/**
 * The one who is signed in, as the shell shows them.
 *
 * @param unit the name of the own unit; empty for an operator who is no member
 */
record Person(User.Id id, String name, String unit) {

    static Person of(AccountPrincipal member, Scope scope) {
        return new Person(
                member.userId(),
                member.displayName(),
                scope.home().map(Unit::name).orElse(""));
    }

    /** The circle, name and unit, and what may stand at the end of the line. */
    Component line(Component... end) {
        Span called = new Span(name);
        called.addClassName("ds-me__name");
        Span home = new Span(unit);
        home.addClassName("t-tiny");
        Span text = new Span(called, home);
        text.addClassName("ds-me__text");
        Div line = new Div(MenuButton.face(name), text);
        line.addClassName("ds-me");
        line.add(end);
        return line;
    }
}
