package org.dushuban.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.DataNode;
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

    /** Vaadin writes the state into a script as it is; what somebody typed into a name could end that script. */
    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        response.getDocument().select("script").stream()
                .flatMap(script -> script.dataNodes().stream())
                .filter(data -> data.getWholeData().contains(STATE))
                .forEach(FirstAnswer::contain);
    }

    private static void contain(DataNode data) {
        data.setWholeData(data.getWholeData().replace("<", "\\u003c"));
    }
}
