package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dushuban.format.QtiSamples.body;
import static org.dushuban.format.QtiSamples.choices;
import static org.dushuban.format.QtiSamples.read;
import static org.dushuban.format.QtiSamples.resource;
import static org.dushuban.format.QtiSamples.response;
import static org.dushuban.format.QtiSamples.told;
import static org.dushuban.format.QtiSamples.zip;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.dushuban.format.QtiSamples.Version;
import org.dushuban.material.Picture;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.dushuban.support.PictureSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QtiPackageTest {

    private static final String ITEM = "imsqti_item_xmlv2p1";

    private static final String LOM = """
        <metadata><schema>x</schema><imsmd:lom xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_v1p2">
        <imsmd:general><imsmd:identifier>i1</imsmd:identifier>
          <imsmd:keyword><imsmd:langstring xml:lang="zh">党史</imsmd:langstring></imsmd:keyword>
          <imsmd:keyword><imsmd:langstring xml:lang="en">history</imsmd:langstring></imsmd:keyword>
          <imsmd:description><imsmd:langstring>说明</imsmd:langstring></imsmd:description></imsmd:general>
        <imsmd:rights><imsmd:copyright>yes</imsmd:copyright></imsmd:rights>
        <imsmd:educational><imsmd:difficulty><imsmd:source><imsmd:langstring>LOMv1.0</imsmd:langstring></imsmd:source>
          <imsmd:value><imsmd:langstring>very difficult</imsmd:langstring></imsmd:value></imsmd:difficulty></imsmd:educational>
        <imsmd:relation><imsmd:kind><imsmd:value>IsBasedOn</imsmd:value></imsmd:kind><imsmd:resource><imsmd:description>
          <imsmd:langstring xml:lang="zh">中国共产党简史</imsmd:langstring></imsmd:description></imsmd:resource></imsmd:relation>
        <imsmd:classification><imsmd:taxonpath><imsmd:source/><imsmd:taxon><imsmd:entry><imsmd:langstring>党史</imsmd:langstring></imsmd:entry>
          <imsmd:taxon><imsmd:entry><imsmd:langstring>一大</imsmd:langstring></imsmd:entry></imsmd:taxon></imsmd:taxon></imsmd:taxonpath></imsmd:classification>
        </imsmd:lom></metadata>
        """;

    private static byte[] item(Version version, String stem) {
        return version.item(
                response("single", "identifier", "A"),
                body(stem + "<choiceInteraction responseIdentifier=\"RESPONSE\">" + choices("simpleChoice", "上海", "北京")
                        + "</choiceInteraction>"));
    }

    private static byte[] item(String stem) {
        return item(Version.TWO_ONE, "<p>" + stem + "</p>");
    }

    @ParameterizedTest
    @EnumSource
    void itemsComeWithTheirMetadataAndPictures(Version version) {
        byte[] png = PictureSamples.drawn("png", 3, 3);
        String manifest = resource(ITEM, "items/a%20b.xml", LOM) + resource("webcontent", "img/a.png", "");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("items/a b.xml", item(version, "<p>看<img src=\"../img/a.png\" alt=\"图\"/></p>"));
        files.put("img/a.png", png);

        Reading reading = read(zip(manifest, files));

        String address = Picture.of(png).orElseThrow().address();
        FoundQuestion question = reading.questions().getFirst();
        assertThat(question.content().stem().zh()).isEqualTo("看![图](" + address + ")");
        assertThat(reading.pictures()).containsOnlyKeys(address);
        assertThat(question.tags()).containsExactlyInAnyOrder("党史", "history");
        assertThat(question.topic()).containsExactly("党史", "一大");
        assertThat(question.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(question.source()).isEqualTo(new Source.Citation(LocalText.of("中国共产党简史"), null));
        assertThat(question.number()).isNull();
        assertThat(told(reading)).containsExactly("note qti-metadata rights", "note qti-metadata general/description");
    }

    @Test
    void whatTheListSaysWronglyIsToldAndTheRestRead() {
        String manifest = resource(ITEM, "gone.xml", "")
                + resource(ITEM, "../outside.xml", "")
                + resource(ITEM, "http://example.org/a.xml", "")
                + resource("imsqti_test_xmlv2p1", "test.xml", "")
                + resource("imsqti_xmlv1p2", "old.xml", "")
                + resource(ITEM, "good.xml", "")
                + resource(ITEM, "x/../other.xml", "");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.xml", item("好"));
        files.put("other.xml", "<assessmentSection/>".getBytes(StandardCharsets.UTF_8));
        files.put("extra.xml", item("多"));

        Reading reading = read(zip(manifest, files));

        assertThat(reading.questions()).hasSize(1);
        assertThat(told(reading))
                .containsExactlyInAnyOrder(
                        "error qti-outside ../outside.xml",
                        "error qti-outside http://example.org/a.xml",
                        "note qti-resource imsqti_test_xmlv2p1",
                        "error qti-old-version imsqti_xmlv1p2",
                        "error qti-missing-file gone.xml",
                        "error qti-no-item assessmentSection",
                        "note qti-not-listed");
        assertThat(reading.findings().getFirst().place()).isEqualTo(new Place.Item("imsmanifest.xml", 3));
    }

    @Test
    void packageWithoutAListIsReadFileByFile() {
        Reading reading = read(zip(null, Map.of("a.xml", item("一"), "readme.txt", new byte[10])));

        assertThat(reading.questions()).hasSize(1);
        assertThat(told(reading)).containsExactly("note qti-no-manifest");
    }

    @Test
    void picturesThatCannotBeShownAreTold() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "a.xml",
                item("<img src=\"big.png\" alt=\"大\"/><img src=\"no.png\" alt=\"假\"/><img src=\"../../etc/passwd\""
                        + " alt=\"外\"/>"));
        files.put("big.png", new byte[Picture.MAX_BYTES + 1]);
        files.put("no.png", "<svg/>".getBytes(StandardCharsets.UTF_8));

        Reading reading = read(zip(resource(ITEM, "a.xml", ""), files));

        assertThat(told(reading))
                .containsExactly(
                        "warning qti-picture big.png",
                        "warning qti-picture no.png",
                        "warning qti-picture ../../etc/passwd");
        assertThat(reading.questions().getFirst().content().stem().zh()).isEqualTo("大假外");
    }

    // ---- hostile files

    @ParameterizedTest
    @ValueSource(strings = {"../a.xml", "/a.xml", "x/../../a.xml", "C:a.xml"})
    void unsafeNameStopsAll(String name) {
        Reading reading = read(zip(resource(ITEM, "good.xml", ""), Map.of("good.xml", item("好"), name, item("坏"))));

        assertThat(told(reading)).containsExactly("error file-unsafe-name " + name);
        assertThat(reading.questions()).isEmpty();
    }

    @Test
    void doubleNameStopsAll() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (int i = 0; i < 2; i++) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.xml"));
                zip.write(item("好"));
                zip.closeArchiveEntry();
            }
        }

        assertThat(told(read(out.toByteArray()))).containsExactly("error file-unsafe-name a.xml");
    }

    @Test
    void bombsCostNothing() {
        byte[] whole = new byte[140_000_000];

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(told(read(zip("", Map.of("a.xml", whole)))))
                        .containsExactly("error file-too-big a.xml"));
        byte[] one =
                ("<assessmentItem>" + " ".repeat(9_000_000) + "</assessmentItem>").getBytes(StandardCharsets.UTF_8);
        assertThat(told(read(zip(resource(ITEM, "a.xml", ""), Map.of("a.xml", one)))))
                .containsExactly("error qti-item-too-big a.xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b"
                        + " \"&a;&a;&a;&a;\">]><assessmentItem>&b;</assessmentItem>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem title=\"&x;\"/>",
                "<assessmentItem",
                "<assessmentItem>&nbsp;</assessmentItem>",
                "",
                "PK"
            })
    void badXmlIsToldAndNothingRead(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

        assertThat(read(bytes).questions()).isEmpty();
        assertThat(read(bytes).findings()).hasSize(1);
        assertThat(read(zip(resource(ITEM, "a.xml", ""), Map.of("a.xml", bytes)))
                        .findings())
                .hasSize(1);
        assertThat(read(zip("", Map.of("x/imsmanifest.xml", bytes))).questions())
                .isEmpty();
    }

    @Test
    void deepNestingIsTold() {
        String deep = "<div>".repeat(10_000) + "</div>".repeat(10_000);

        assertThat(told(read(item(deep)))).containsExactly("error file-xml-limits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<simpleChoice identifier=\"A\">甲</simpleChoice>",
                "<simpleMatchSet><simpleAssociableChoice identifier=\"A\"/></simpleMatchSet>",
                "<textEntryInteraction responseIdentifier=\"A\"/>",
                "<inlineChoiceInteraction responseIdentifier=\"A\"/>",
                "<feedbackInline>甲</feedbackInline>",
                "<table><tr><td>甲</td></tr></table>",
                "<rubricBlock view=\"scorer\">甲</rubricBlock>"
            })
    void manyElementsAreReadInGoodTime(String element) {
        String inside = element.repeat(45_000 / (element.split("<[a-z]").length - 1));
        byte[] item = Version.TWO_TWO.item(
                response("multiple", "identifier", "A".repeat(20_000).split("(?<=A)")),
                body(inside + "<matchInteraction responseIdentifier=\"RESPONSE\"/>"));
        byte[] choice = Version.TWO_TWO.item(
                response("multiple", "identifier", "A".repeat(20_000).split("(?<=A)")),
                body("<choiceInteraction responseIdentifier=\"RESPONSE\">" + inside + "</choiceInteraction>"));

        assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(read(item).questions()).isEmpty();
            assertThat(read(choice).questions()).isEmpty();
        });
    }

    @Test
    void readingEndsWhenItIsCancelled() {
        Effort cancelled = new Effort() {
            @Override
            public void reached(double share) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        byte[] bytes = zip(null, Map.of("a.xml", item("一")));

        assertThatThrownBy(() -> new QtiReader().read(new Upload("a.zip", bytes), new Found(cancelled)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void addressesStayWithinThePackage() {
        assertThat(QtiPaths.resolve("items/", "../img/a.png")).contains("img/a.png");
        assertThat(QtiPaths.resolve("", "./a%E5%9B%BE.png#x")).contains("a图.png");
        for (String address : List.of("../a", "a/../../b", "/a", "C:\\a", "http://a/b", "%2e%2e/a", "", "#a")) {
            assertThat(QtiPaths.resolve("", address)).as(address).isEmpty();
        }
    }
}
