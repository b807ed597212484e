package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.stream.Stream;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LoginViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void english() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    @Test
    void theFormIsOneThatEveryPasswordManagerKnows() {
        UI.getCurrent().navigate("login");
        LoginForm form = find(LoginForm.class).single();
        assertThat(form.getElement().getAttribute("method")).isEqualTo("post");
        List<Element> inputs = form.getElement()
                .getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), child.getChildren()))
                .filter(element -> !element.isTextNode() && element.getTag().equals("input"))
                .toList();
        assertThat(inputs.stream().map(input -> input.getAttribute("name")))
                .containsExactly("username", "password", "remember-me", "_csrf");
        assertThat(inputs.stream().map(input -> input.getAttribute("autocomplete")))
                .startsWith("username", "current-password");
    }

    @Test
    void whatIsTypedReachesTheServerOnlyWithTheForm() {
        UI.getCurrent().navigate("login");
        assertThat(find(Input.class).exists()).isFalse();
    }

    @Test
    void theAnswerIsSaidInWords() {
        assertThat(answer("login")).isEmpty();
        assertThat(answer("login?error")).contains("Number or password is wrong");
        assertThat(answer("login?wait=30")).contains("wait 30 s ");
        assertThat(answer("login?wait=60")).contains("wait 1 min ");
        assertThat(answer("login?wait=61")).contains("wait 2 min ");
        assertThat(answer("login?error=unknown")).contains("no open account");
    }

    @Test
    void whatSomebodyPutsIntoTheAddressIsNotShown() {
        assertThat(answer("login?wait=%3Cb%3E")).isEmpty();
        assertThat(answer("login?error=%3Cb%3E")).doesNotContain("<b>");
    }

    @Test
    void withoutAnotherPlaceToSignInNoneIsOffered() {
        UI.getCurrent().navigate("login");
        assertThat(find(Anchor.class).single().getHref()).startsWith(LanguageAtTheDoor.ADDRESS);
    }

    private String answer(String address) {
        UI.getCurrent().navigate("login", new Location(address).getQueryParameters());
        Paragraph answer = find(LoginForm.class)
                .single()
                .getChildren()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .findFirst()
                .orElseThrow();
        return answer.isVisible() ? answer.getText() : "";
    }
}
