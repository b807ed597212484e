package org.dushuban.question.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dushuban.shared.Json;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class PictureAreaTest extends SpringBrowserlessTest {

    @Test
    void theAreaIsWrittenInAsBeforeAndHasAButtonForPhones() {
        TextArea text = shown(Languages.CHINESE);
        test(find(TextArea.class).withLabel("题干").single()).setValue("见图");

        assertThat(text.getValue()).isEqualTo("见图");
        NativeButton button =
                find(NativeButton.class).withText("插入图片").from(area()).single();
        assertThat(button.getAriaLabel()).contains("插入图片到“题干”");
        assertThat(find(Span.class).from(area()).single().getElement().getAttribute("role"))
                .isEqualTo("status");
    }

    @Test
    void limitsAreToldInTheLanguageOfThePage() {
        shown(Languages.CHINESE);
        assertThat(words().get("too-big").asString()).isEqualTo("图片太大，最多 5 MB");
        assertThat(words().get("sending").asString()).isEqualTo("正在上传图片 {0}%");
        UI.getCurrent().removeAll();
        shown(Locale.ENGLISH);
        assertThat(words().get("wrong-kind").asString()).contains("8000 by 8000 pixels");
        assertThat(area().getElement().getProperty("limit", 0)).isEqualTo(5_000_000);
    }

    @Test
    void everyTextThatTheBrowserAsksForIsThere() throws IOException {
        shown(Languages.CHINESE);
        Set<String> asked = new TreeSet<>();
        Pattern.compile("(?:words\\.of\\(|failed: )'([a-z-]+)'")
                .matcher(Files.readString(Path.of("frontend/picture-drop.js")))
                .results()
                .forEach(found -> asked.add(found.group(1)));

        assertThat(words().propertyNames()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static TextArea shown(Locale language) {
        UI.getCurrent().setLocale(language);
        TextArea text = new TextArea("题干");
        UI.getCurrent().add(new PictureArea(text));
        return text;
    }

    private PictureArea area() {
        return find(PictureArea.class).single();
    }

    private JsonNode words() {
        return Json.read(area().getElement().getPropertyRaw("words").toString(), JsonNode.class);
    }
}
