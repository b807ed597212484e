package org.dushuban.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dushuban.shared.ui.Drawn;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Draws a page that is marked {@link Drawn} in the first answer itself. On a slow network it is read one style sheet later
 * instead of five scripts later, and a phone spends nothing on scripts as long as somebody only reads and follows links.
 * Vaadin's client is fetched when nothing else is, for the page that comes next; {@code drawn.js} wakes it here when needed.
 */
@Component
class FirstPaint implements IndexHtmlRequestListener {

    private final SleepingPages sleeping;

    FirstPaint(SleepingPages sleeping) {
        this.sleeping = sleeping;
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse response) {
        UI ui = UI.getCurrent();
        how(ui, response).ifPresent(how -> draw(ui, how, response.getDocument()));
    }

    /** Only what was asked for: a forward changes the address, which takes the client. */
    private static Optional<Drawn> how(UI ui, IndexHtmlResponse response) {
        String asked = Objects.requireNonNullElse(response.getVaadinRequest().getPathInfo(), "/");
        boolean there =
                asked.equals("/" + ui.getInternals().getActiveViewLocation().getPath());
        return there
                ? chain(ui).stream().findFirst().map(view -> view.getClass().getAnnotation(Drawn.class))
                : Optional.empty();
    }

    private void draw(UI ui, Drawn how, Document page) {
        Element drawing = new Element("div").id("drawn");
        drawing.appendChildren(Drawing.of(chain(ui).getLast().getElement()).toList());
        Objects.requireNonNull(page.getElementById("outlet")).before(drawing);
        Objects.requireNonNull(page.selectFirst("html")).attr("data-drawn", "");
        page.select("link[rel=modulepreload]:not([href=icon.js])").attr("rel", "prefetch");
        Element client = Objects.requireNonNull(page.selectFirst("script[src*=/indexhtml-]"));
        client.remove();
        page.head().appendElement("link").attr("rel", "prefetch").attr("href", client.attr("src"));
        if (how.complete()) {
            FirstAnswer.withdraw(page);
            script(page, client, "icon.js");
            ui.close();
        } else {
            script(page, client, "drawn.js").attr("data-client", client.attr("src"));
            sleeping.add(ui);
        }
    }

    private static Element script(Document page, Element client, String address) {
        return page.head()
                .appendElement("script")
                .attr("type", "module")
                .attr("src", address)
                .attr("nonce", client.attr("nonce"));
    }

    private static List<HasElement> chain(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain();
    }
}
