package org.dushuban.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text to mend, in which what could not be read is marked. */
@Tag("marked-text")
@JsModule("context://marked-text.js")
class MarkedText extends Component {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Where a line that was told of stands in the text of the browser. */
    private record Stretch(int from, int to) {}

    private final Map<Place.Line, Stretch> stretches = new HashMap<>();
    private boolean mended;

    /** @param changed is told when the text is another one; not with every key */
    MarkedText(String text, String label, List<Finding> findings, Runnable changed) {
        BrowserText browser = new BrowserText(text);
        getElement().setProperty("label", label);
        getElement().setProperty("value", browser.text());
        ArrayNode marks = JSON.arrayNode();
        for (Finding finding : findings) {
            if (finding.place() instanceof Place.Line line) {
                Stretch stretch = new Stretch(browser.place(line.from()), browser.place(line.to()));
                stretches.put(line, stretch);
                mark(marks, stretch, finding);
            }
        }
        getElement().setPropertyJson("marks", marks);
        getElement().addPropertyChangeListener("value", "change", event -> {
            mended = true;
            changed.run();
        });
    }

    private static void mark(ArrayNode marks, Stretch stretch, Finding finding) {
        if (stretch.to() > stretch.from()) {
            marks.addObject()
                    .put("from", stretch.from())
                    .put("to", stretch.to())
                    .put("severity", finding.severity().tag());
        }
    }

    String value() {
        return getElement().getProperty("value", "");
    }

    /** Whether somebody has changed it since it was read. */
    boolean isMended() {
        return mended;
    }

    /** @param line one of those that were found */
    void reveal(Place.Line line) {
        Stretch stretch = stretches.get(line);
        if (stretch != null) {
            getElement().callJsFunction("reveal", stretch.from(), stretch.to());
        }
    }
}
