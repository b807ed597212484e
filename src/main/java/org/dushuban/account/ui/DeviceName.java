package org.dushuban.account.ui;

import com.vaadin.flow.component.html.Span;
import org.dushuban.account.Agent;

/** A device in words. */
class DeviceName extends Span {

    DeviceName(String agent) {
        Agent known = Agent.of(agent);
        String browser = known.browser()
                .map(one -> getTranslation("account.browser." + one.word()))
                .orElseGet(() -> getTranslation("account.browser.other"));
        String system = known.system()
                .map(one -> getTranslation("account.system." + one.word()))
                .orElseGet(() -> getTranslation("account.system.other"));
        setText(getTranslation("account.device", browser, system));
    }
}
