package org.dushuban.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class UnsavedGuardTest {

    private final AtomicBoolean unsaved = new AtomicBoolean();
    private final Element element;
    private final UnsavedGuard guard;

    UnsavedGuardTest() {
        guard = new UnsavedGuard(unsaved::get);
        element = guard.getElement();
    }

    @Test
    void thePageIsToldWhetherSomethingIsUnsavedAndUpToWhichInputThatHolds() {
        unsaved.set(true);
        check(3);

        assertThat(element.getProperty("unsaved", false)).isTrue();
        assertThat(element.getProperty("heard", 0)).isEqualTo(3);
    }

    @Test
    void afterSavingThePageIsFreeButNotOfWhatWasTypedMeanwhile() {
        unsaved.set(true);
        check(3);
        unsaved.set(false);
        guard.tell();

        assertThat(element.getProperty("unsaved", true)).isFalse();
        assertThat(element.getProperty("heard", 0)).isEqualTo(3);
    }

    private void check(int typed) {
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        element, "check", JsonNodeFactory.instance.objectNode().put("event.detail", typed)));
    }
}
