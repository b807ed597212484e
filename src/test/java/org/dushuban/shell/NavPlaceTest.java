package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavPlaceTest {

    private static final List<MenuEntry> MENU = Stream.of("", "quizzes", "admin/quizzes", "admin/bank")
            .map(path -> new MenuEntry("/" + path, "menu." + path, 1.0, "quiz", Div.class))
            .toList();

    @Test
    void thePageOfAnEntryIsThatEntryExactly() {
        assertThat(NavPlace.of(MENU, "quizzes", null)).contains(new NavPlace("quizzes", true));
        assertThat(NavPlace.of(MENU, "", null)).contains(new NavPlace("", true));
    }

    @Test
    void aPageBelowAnEntryBelongsToIt() {
        assertThat(NavPlace.of(MENU, "admin/quizzes/7", null)).contains(new NavPlace("admin/quizzes", false));
    }

    @Test
    void aPageMayNameTheEntryItBelongsTo() {
        assertThat(NavPlace.of(MENU, "attempts/7/result", "quizzes")).contains(new NavPlace("quizzes", false));
    }

    @Test
    void aSimilarNameIsNoPlace() {
        assertThat(NavPlace.of(MENU, "quizzes-of-old", null)).isEqualTo(Optional.empty());
        assertThat(NavPlace.of(MENU, "me", null)).isEmpty();
    }
}
