package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.dushuban.shared.ui.MenuButton;
import org.dushuban.standing.MemberBoard;

/** Members with their places and points; dots where some between are left out. */
class PeopleList extends OrderedList {

    PeopleList(MemberBoard board) {
        addClassNames("ds-people", "ds-people--board");
        int before = -1;
        int rows = 0;
        for (MemberBoard.Line line : board.lines()) {
            if (line.index() > before + 1) {
                add(gap());
                rows++;
            }
            add(person(line, board.isOwn(line)));
            before = line.index();
            rows++;
        }
        // two columns on wide screens, the first one no shorter than the second
        getElement().getStyle().set("--rows", String.valueOf(Math.max(1, (rows + 1) / 2)));
    }

    private ListItem person(MemberBoard.Line line, boolean own) {
        Span place = new Span(String.valueOf(line.place()));
        place.addClassName("ds-rank");
        place.setClassName("ds-rank--1", line.place() == 1);
        Span face = MenuButton.face(line.name());
        face.addClassName("ds-avatar--s");
        Span points = new Span(String.valueOf(line.points()));
        points.addClassName("num");
        String name = own ? getTranslation("standing.members.own", line.name()) : line.name();
        ListItem item = new ListItem(place, face, new Span(name), points);
        item.setClassName("is-me", own);
        return item;
    }

    private static Component gap() {
        ListItem gap = new ListItem();
        gap.addClassName("ds-people__gap");
        gap.getElement().setAttribute("aria-hidden", "true");
        return gap;
    }
}
