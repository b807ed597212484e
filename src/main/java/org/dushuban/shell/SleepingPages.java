package org.dushuban.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The server's side of pages of which the client has not woken. Such a page never tells that it is left, so that of one
 * session only the latest few are kept; an older one that is woken after all is loaded anew.
 */
@Component
class SleepingPages {

    private static final int KEPT = 4;

    void add(UI page) {
        ComponentUtil.setData(page, SleepingPages.class, this);
        List<UI> asleep = page.getSession().getUIs().stream()
                .filter(SleepingPages::sleeps)
                .sorted(Comparator.comparing(UI::getUIId))
                .toList();
        asleep.stream().limit(Math.max(0, asleep.size() - KEPT)).forEach(UI::close);
    }

    private static boolean sleeps(UI page) {
        return ComponentUtil.getData(page, SleepingPages.class) != null
                && page.getInternals().getLastProcessedClientToServerId() < 0;
    }
}
