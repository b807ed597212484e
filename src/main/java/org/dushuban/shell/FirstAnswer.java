package org.dushuban.shell;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Lets the first answer of a page carry the page. So the server has walked to the view before it answers, the status tells
 * the truth about what is not there, and a round trip is saved.
 */
@Component
class FirstAnswer implements IndexHtmlRequestListener {

    private static final String STATE = "window.Vaadin.TypeScript=";
    private static final String PLACE = "first-answer";

    /**
     * Vaadin writes the state into a script as an object. What somebody typed into a name could end that script, and a
     * browser reads an object of this size far more quickly as a JSON document that is no script at all.
     */
    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        script(response.getDocument()).ifPresent(FirstAnswer::asDocument);
    }

    /** Takes the state out of a page that no client will ever build. */
    static void withdraw(Document page) {
        script(page).ifPresent(Element::remove);
        Optional.ofNullable(page.getElementById(PLACE)).ifPresent(Element::remove);
    }

    private static Optional<Element> script(Document page) {
        return page.select("script").stream()
                .filter(script -> script.data().contains(STATE))
                .findFirst();
    }

    private static void asDocument(Element script) {
        String whole = script.data();
        int start = whole.indexOf(STATE) + STATE.length();
        String state = whole.substring(start, whole.lastIndexOf(';'));
        script.before(new Element("script")
                .attr("type", "application/json")
                .id(PLACE)
                .appendChild(new DataNode(state.strip().replace("<", "\\u003c"))));
        script.empty()
                .appendChild(new DataNode(whole.substring(0, start) + "JSON.parse(document.getElementById('" + PLACE
                        + "').textContent);"));
    }
}
