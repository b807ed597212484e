package org.dushuban.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * Lets the first answer of a page carry the page. So the server has walked to the view before it answers, the status tells
 * the truth about what is not there, and a round trip is saved.
 */
@Component
class FirstAnswer implements IndexHtmlRequestListener {

    private static final String STATE = "window.Vaadin.TypeScript=";

    /** The door is asked for by many who never come in; nothing is kept for them before their browser runs the page. */
    static boolean isWhole(VaadinRequest request) {
        return !"/login".equals(request.getPathInfo());
    }

    /**
     * Vaadin writes the state into a script as an object. What somebody typed into a name could end that script, and a
     * browser reads an object of this size far more quickly as the text of a JSON document.
     */
    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        response.getDocument().select("script").stream()
                .flatMap(script -> script.dataNodes().stream())
                .filter(data -> data.getWholeData().contains(STATE))
                .forEach(data -> data.setWholeData(asText(data.getWholeData())));
    }

    private static String asText(String script) {
        int start = script.indexOf(STATE) + STATE.length();
        String state = script.substring(start, script.lastIndexOf(';'));
        return script.substring(0, start) + "JSON.parse('" + quoted(state.strip()) + "');";
    }

    private static String quoted(String json) {
        return json.replace("\\", "\\\\").replace("'", "\\'").replace("<", "\\u003c");
    }
}
