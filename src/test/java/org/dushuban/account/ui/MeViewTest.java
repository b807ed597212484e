package org.dushuban.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.Scheme;
import org.dushuban.shared.ui.Confirm;
import org.dushuban.shared.ui.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

class MeViewTest extends AccountViewTest {

    static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1";

    @Autowired
    PreferenceStore preferences;

    @BeforeEach
    void open() {
        device("here", "Mozilla/5.0 (Windows NT 10.0) Firefox/140");
        device("there", PHONE);
        jdbc.sql("insert into sign_in_event (id, user_id, at, outcome, address, device) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), user, OffsetDateTime.now(), "wrong-password", "203.0.113.7", PHONE)
                .update();
        signIn(false);
        UI.getCurrent().navigate("me");
    }

    @Test
    void oneSeesTheOwnDataDevicesAndSignIns() {
        assertThat(text()).contains("10001", "李明", "13900000001");
        assertThat(find(ListItem.class).all().stream()
                        .map(item -> item.getElement().getTextRecursively()))
                .anyMatch(item -> item.startsWith("Firefox on Windows") && item.contains("This device"))
                .anyMatch(item -> item.startsWith("Safari on iPhone") && item.contains("Since"))
                .anyMatch(item -> item.startsWith("Wrong password") && item.contains("203.0.113.7"));
    }

    @Test
    void signingOutEverywhereEndsAllDevices() {
        // it also ends the session in which the test itself runs
        assertThatThrownBy(() -> leave("Sign out everywhere", "leave")).hasMessageContaining("invalidated");
        assertThat(count("remember_token")).isZero();
    }

    @Test
    void whoLeavesWithAnswersThatAreNotSavedIsAskedFirst() {
        leave("Sign out everywhere", "leave-unsaved");
        assertThat(count("remember_token")).isEqualTo(2);
        assertThat(find(Confirm.class).exists()).isTrue();
    }

    /** What the page's script answers to a click, once it has tried to deliver. */
    private void leave(String button, String event) {
        Element wayOut =
                find(Button.class).withText(button).single().getElement().getParent();
        wayOut.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(wayOut, event, JsonNodeFactory.instance.objectNode()));
    }

    @Test
    @SuppressWarnings("unchecked")
    void preferencesAreKeptWithTheAccount() {
        RadioButtonGroup<Scheme> scheme = find(RadioButtonGroup.class)
                .withCondition(group -> "Colours".equals(group.getLabel()))
                .single();
        scheme.setValue(Scheme.DARK);
        UI.getCurrent().navigate("about");
        UI.getCurrent().navigate("me");
        find(Checkbox.class).single().setValue(true);

        assertThat(preferences.current().scheme()).isEqualTo(Scheme.DARK);
        assertThat(preferences.current().largeText()).isTrue();
        preferences.save(preferences.current(), preferences.current().withLanguage(Languages.ENGLISH));
        assertThat(jdbc.sql("select language from app_user").query(String.class).single())
                .isEqualTo("en");
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
