package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    @Test
    void goesFromTagToTagAndTakesOutWhatIsWanted() throws BadXmlException {
        Xml xml = Xml.of(bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <quiz>
                  <!-- nothing -->
                  <question type="truefalse" id="a">
                    <text>1 &lt; 2 <![CDATA[& <b>3</b>]]> 党</text>
                  </question>
                  <other><deep/></other>
                </quiz>
                """));
        List<String> names = new ArrayList<>();
        while (xml.next()) {
            names.add(xml.depth() + xml.name());
            if (xml.name().equals("question")) {
                XmlElement question = xml.element();
                assertThat(question.attribute("type")).isEqualTo("truefalse");
                assertThat(question.attribute("none")).isEmpty();
                assertThat(question.line()).isEqualTo(4);
                assertThat(question.first("text").orElseThrow().text()).isEqualTo("1 < 2 & <b>3</b> 党");
                assertThat(question.first("text").orElseThrow().line()).isEqualTo(5);
            }
        }
        assertThat(names).containsExactly("0quiz", "1question", "1other", "2deep");
    }

    @Test
    void mixedContentKeepsItsOrder() throws BadXmlException {
        XmlElement element = whole("<p xmlns:x='urn:x'>a<x:b y='1' x:z='2'>c</x:b>d<b/></p>");
        assertThat(element.children()).hasSize(4);
        assertThat(element.text()).isEqualTo("acd");
        assertThat(element.all("b")).hasSize(2);
        assertThat(element.first("b").orElseThrow().attributes())
                .containsEntry("y", "1")
                .containsEntry("z", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsTheEncodingThatTheDocumentNames(String encoding) throws BadXmlException {
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        String named = encoding.startsWith("UTF-16") ? "UTF-16" : encoding;
        String document = mark + "<?xml version='1.0' encoding='" + named + "'?><a>红船</a>";
        Xml xml = Xml.of(document.getBytes(Charset.forName(encoding)));
        assertThat(xml.next()).isTrue();
        assertThat(xml.element().text()).isEqualTo("红船");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<a><b></a>",
                "<a>",
                "<a>&nbsp;</a>",
                "<a>&#0;</a>",
                "<a b='1' b='2'/>",
                "<a/><b/>",
                "<x:a/>",
                "<?xml version='1.0' encoding='nonsense'?><a/>"
            })
    void whatIsNoXmlIsDamaged(String document) {
        assertThat(faultOf(document)).isEqualTo(FileFault.DAMAGED);
    }

    @Test
    void aFaultNamesItsLine() {
        BadXmlException bad = catchThrowableOfType(BadXmlException.class, () -> run("<a>\n\n<b>\n</a>"));
        assertThat(bad.line()).isEqualTo(4);
    }

    @Test
    void aDocumentWithRulesOfItsOwnIsRefused(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "canary");
        String laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
                + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><l>&c;</l>";
        assertThat(faultOf(laughs)).isEqualTo(FileFault.DOCTYPE);
        assertThat(faultOf("<!DOCTYPE l SYSTEM '" + secret.toUri() + "'><l/>")).isEqualTo(FileFault.DOCTYPE);
        assertThat(faultOf("<!DOCTYPE l [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><l>&x;</l>"))
                .isEqualTo(FileFault.DOCTYPE);
        assertThat(faultOf("<!DOCTYPE l [<!ENTITY % x SYSTEM '" + secret.toUri() + "'> %x;]><l/>"))
                .isEqualTo(FileFault.DOCTYPE);
    }

    @Test
    void depthAttributesElementsAndTextHaveTheirLimits() throws BadXmlException {
        assertThat(whole("<a>".repeat(Xml.MAX_DEPTH) + "</a>".repeat(Xml.MAX_DEPTH))
                        .elements())
                .hasSize(1);
        assertThat(faultOf("<a>".repeat(Xml.MAX_DEPTH + 1) + "</a>".repeat(Xml.MAX_DEPTH + 1)))
                .isEqualTo(FileFault.XML_LIMITS);
        assertThat(faultOf("<a>".repeat(1_000_000))).isEqualTo(FileFault.XML_LIMITS);
        assertThat(whole(withAttributes(Xml.MAX_ATTRIBUTES)).attributes()).hasSize(Xml.MAX_ATTRIBUTES);
        assertThat(faultOf(withAttributes(Xml.MAX_ATTRIBUTES + 1))).isEqualTo(FileFault.XML_LIMITS);
        assertThat(faultOf("<a>" + "<b/>".repeat(Xml.MAX_ELEMENTS) + "</a>")).isEqualTo(FileFault.XML_LIMITS);
        assertThat(whole("<a>" + "x".repeat(Xml.MAX_TEXT) + "</a>").text()).hasSize(Xml.MAX_TEXT);
        assertThat(faultOf("<a>" + "x".repeat(Xml.MAX_TEXT) + "<!-- -->x</a>")).isEqualTo(FileFault.XML_LIMITS);
    }

    /** Files of some thousand questions with HTML have hundreds of thousands of them. */
    @Test
    void thereIsNoEndOfReferencesToCharacters() throws BadXmlException {
        int many = 300_000;
        String text = "&lt;&#20826;".repeat(many / 2);
        assertThat(whole("<a><b>" + text + "</b><b>" + text + "</b></a>").text())
                .hasSize(2 * many);
        assertThat(whole("<a n='" + text + "'/>").attribute("n")).hasSize(many);
    }

    private static String withAttributes(int count) {
        StringBuilder element = new StringBuilder("<a");
        for (int i = 0; i < count; i++) {
            element.append(" n").append(i).append("='v'");
        }
        return element.append("/>").toString();
    }

    private static FileFault faultOf(String document) {
        return catchThrowableOfType(BadXmlException.class, () -> run(document)).fault();
    }

    private static void run(String document) throws BadXmlException {
        Xml xml = Xml.of(bytes(document));
        if (xml.next()) {
            xml.element();
        }
        while (xml.next()) {
            xml.element();
        }
    }

    private static XmlElement whole(String document) throws BadXmlException {
        Xml xml = Xml.of(bytes(document));
        xml.next();
        return xml.element();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
