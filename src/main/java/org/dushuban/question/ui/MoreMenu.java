package org.dushuban.question.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import org.dushuban.shared.ui.Icon;

/** Three dots that open a menu of what is done more rarely. */
class MoreMenu extends NativeButton {

    final ContextMenu menu = new ContextMenu(this);

    MoreMenu() {
        addClassNames("ds-iconbtn", "ds-more");
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-haspopup", "menu");
        menu.setOpenOnClick(true);
        add(new Icon("more"));
    }

    MenuItem addAction(String name, Runnable action) {
        return menu.addItem(name, event -> action.run());
    }
}
