package org.dushuban.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import org.dushuban.account.CurrentUser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PasswordViewTest extends AccountViewTest {

    @Autowired
    CurrentUser currentUser;

    @Test
    void aPasswordThatWasHandedOutLeadsHereFromEveryPage() {
        signIn(true);
        UI.getCurrent().navigate("me");
        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);
        UI.getCurrent().navigate("about");
        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);
    }

    @Test
    void anOwnPasswordLeavesTheWayFree() {
        signIn(false);
        UI.getCurrent().navigate("me");
        assertThat(getCurrentView()).isInstanceOf(MeView.class);
    }

    @Test
    void aGoodPasswordIsTakenAndTheSessionGoesOnWithIt() {
        device("here", "Firefox/140");
        device("there", "Chrome/140");
        signIn(true);

        change(PASSWORD, "lamp in the window", "lamp in the window");

        assertThat(jdbc.sql("select must_change from app_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql("select device from remember_token")
                        .query(String.class)
                        .list())
                .containsExactly("Firefox/140");
        assertThat(currentUser.series())
                .contains(jdbc.sql("select series from remember_token")
                        .query(String.class)
                        .single());
        UI.getCurrent().navigate("me");
        assertThat(getCurrentView()).isInstanceOf(MeView.class);
    }

    @Test
    void theEnterKeySendsTheFields() {
        signIn(true);
        fill(PASSWORD, "lamp in the window", "lamp in the window");
        fireShortcut(Key.ENTER);
        assertThat(jdbc.sql("select must_change from app_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        signIn(false);

        change("not mine", "lamp in the window", "lamp in the window");
        assertThat(field("Current password").isInvalid()).isTrue();

        change(PASSWORD, "lamp in the window", "lamp in the door");
        assertThat(field("Current password").isInvalid()).isFalse();
        assertThat(field("New password once more").getErrorMessage()).contains("differ");

        change(PASSWORD, "lamp", "lamp");
        assertThat(field("New password").getErrorMessage()).contains("at least 10 characters");

        change(PASSWORD, "password123", "password123");
        assertThat(field("New password").getErrorMessage()).contains("common");
    }

    private void change(String current, String wanted, String again) {
        fill(current, wanted, again);
        test(find(Button.class).withText("Save new password").single()).click();
    }

    private void fill(String current, String wanted, String again) {
        UI.getCurrent().navigate("password");
        field("Current password").setValue(current);
        field("New password").setValue(wanted);
        field("New password once more").setValue(again);
    }

    private PasswordField field(String label) {
        return find(PasswordField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }
}
