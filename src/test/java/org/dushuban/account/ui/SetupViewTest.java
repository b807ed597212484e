package org.dushuban.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SetupViewTest extends AccountViewTest {

    @BeforeEach
    void link() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("secret".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into setup_link (token_hash, expires_at) values (?, ?)")
                .params(HexFormat.of().formatHex(hash), OffsetDateTime.now().plusHours(1))
                .update();
    }

    @Test
    void theLinkLeadsToTheFirstOperatorAndThenNowhere() {
        UI.getCurrent().navigate("setup/secret");
        fill("admin", "lamp in the window");

        assertThat(jdbc.sql("select number from app_user where operator = true")
                        .query(String.class)
                        .list())
                .containsExactly("admin");
        UI.getCurrent().navigate("setup/secret");
        assertThat(getCurrentView()).isNotInstanceOf(SetupView.class);
    }

    @Test
    void anyOtherLinkIsNotFound() {
        UI.getCurrent().navigate("setup/guessed");
        assertThat(getCurrentView()).isNotInstanceOf(SetupView.class);
    }

    @Test
    void aTakenNumberIsSaidAtItsField() {
        UI.getCurrent().navigate("setup/secret");
        fill("10001", "lamp in the window");
        assertThat(find(TextField.class)
                        .withCondition(TextField::isInvalid)
                        .single()
                        .getLabel())
                .isEqualTo("Member number");
        assertThat(count("setup_link")).isEqualTo(1);
    }

    private void fill(String number, String password) {
        find(TextField.class).all().getFirst().setValue(number);
        find(TextField.class).all().getLast().setValue("王芳");
        find(PasswordField.class).all().forEach(field -> field.setValue(password));
        test(find(Button.class).withText("Create").single()).click();
    }
}
