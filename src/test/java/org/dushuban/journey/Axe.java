package org.dushuban.journey;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe holds against a page. */
final class Axe {

    private Axe() {}

    /** @param parts selectors of what is looked at; none means the whole page */
    static List<String> faults(Page page, String... parts) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // the usual way opens another page for each look, for the sake of frames of other origins; there are none
        AxeBuilder look = new AxeBuilder(page).setLegacyMode(true).options(violations);
        for (String part : parts) {
            look.include(part);
        }
        return look.analyze().getViolations().stream()
                .map(fault -> fault.getId() + " " + fault.getNodes().getFirst().getHtml())
                .toList();
    }
}
