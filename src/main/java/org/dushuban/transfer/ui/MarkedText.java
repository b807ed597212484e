package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text to mend, in which what could not be read is marked. */
@Tag("marked-text")
@JsModule("context://marked-text.js")
class MarkedText extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String text;

    MarkedText(String text, String label, List<Finding> findings) {
        this.text = text;
        getElement().setProperty("label", label);
        getElement().setProperty("value", unix(text));
        ArrayNode marks = JSON.arrayNode();
        for (Finding finding : findings) {
            if (finding.place() instanceof Place.Line line && line.to() > line.from()) {
                marks.addObject()
                        .put("from", unixPlace(line.from()))
                        .put("to", unixPlace(line.to()))
                        .put("severity", finding.severity().tag());
            }
        }
        getElement().setPropertyJson("marks", marks);
        getElement().addPropertyChangeListener("value", "change", event -> {});
    }

    String value() {
        return getElement().getProperty("value", "");
    }

    void reveal(Place.Line line) {
        getElement().callJsFunction("reveal", unixPlace(line.from()), unixPlace(line.to()));
    }

    /** A browser keeps one character for the end of a line, whatever ended it. */
    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private int unixPlace(int place) {
        int end = Math.clamp(place, 0, text.length());
        int lost = 0;
        for (int at = text.indexOf("\r\n"); at >= 0 && at + 1 < end; at = text.indexOf("\r\n", at + 2)) {
            lost++;
        }
        return end - lost;
    }
}
