package org.dushuban.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dushuban.question.Blank;
import org.dushuban.question.Fold;
import org.dushuban.question.Match;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionKind;
import org.dushuban.shared.LocalText;
import org.dushuban.sheet.ZipLimits;
import org.dushuban.sheet.Zips;
import org.dushuban.support.Questions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QtiWriterTest {

    private static final Pattern NCNAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    /** As the schema of QTI 2.2 has them. */
    private static final List<String> ORDER = List.of(
            "responseDeclaration",
            "outcomeDeclaration",
            "templateDeclaration",
            "itemBody",
            "responseProcessing",
            "modalFeedback");

    private final QtiWriter writer = new QtiWriter();
    private final List<String> losses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsWrittenIsReadAgain(long seed) throws IOException {
        List<FoundQuestion> held = new Questions(seed)
                .list(450).stream()
                        .map(question -> writer.held(question, this::note).orElseThrow())
                        .toList();

        Reading reading = QtiSamples.read("bank.zip", written(held));

        assertThat(reading.findings()).as("seed %d", seed).isEmpty();
        assertThat(reading.questions()).hasSameSizeAs(held);
        for (int i = 0; i < held.size(); i++) {
            assertThat(Questions.anywhere(reading.questions().get(i)))
                    .as("seed %d, question %d", seed, i)
                    .isEqualTo(Questions.anywhere(held.get(i)));
        }
        assertThat(losses).isEmpty();
    }

    @Test
    void markdownOfAnyKindComesBack() throws IOException {
        List<FoundQuestion> questions = List.of(
                        "> ".repeat(60) + "深",
                        "*甲*".repeat(3_000),
                        "[甲]: http://a.example",
                        "<!-- 无 -->",
                        "<script>alert(1)</script>",
                        "&#1; &#xFDD1; &#13;甲",
                        "| 甲 | 乙 |\n|---|---|",
                        "| 甲 |\n|:-:|\n| <u>乙</u> |",
                        "7. 七\n8. 八",
                        "![图](/files/" + "0".repeat(64) + " \"题\")",
                        "![外](https://a.example/b.png)",
                        "`[[1]]` [[[1]]](http://a.example)",
                        "甲\r\n乙\r丙",
                        "中\u2028间\u0085",
                        "]]>",
                        "[[1]] ![[[1]]](x)")
                .stream()
                .map(stem -> question(new QuestionContent.SingleChoice(
                        LocalText.of(stem), List.of(LocalText.of(stem), new LocalText("乙", stem)), 1)))
                .toList();

        assertThat(QtiSamples.read("a.zip", written(questions)).questions().stream()
                        .map(FoundQuestion::content))
                .containsExactlyElementsOf(
                        questions.stream().map(FoundQuestion::content).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲[[2]]乙[[1]]",
                "**[[1]]** 和 `[[2]]`",
                "![[[1]]](x) [[2]]",
                "[[[1]]](http://a.example)[[2]]",
                "甲\n\n- [[1]]\n- [[2]]",
                "没有记号",
                "\\[[1]] [[2]]"
            })
    void blanksComeBackWhereverTheyStand(String stem) throws IOException {
        List<Blank> blanks =
                List.of(new Blank(List.of("a", "b\n\"c\""), Match.CONTAINS, Set.of(Fold.SPACE)), Blank.of("一九二一"));
        FoundQuestion one = question(new QuestionContent.FillIn(new LocalText("甲", stem), blanks));
        FoundQuestion other = question(new QuestionContent.FillIn(new LocalText(stem, "second"), blanks));

        assertThat(QtiSamples.read("a.zip", written(List.of(one, other))).questions())
                .extracting(FoundQuestion::content)
                .containsExactly(one.content(), other.content());
    }

    @Test
    void charactersThatXmlCannotHoldAreReplacedAndNoted() throws IOException {
        FoundQuestion question =
                question(new QuestionContent.TrueFalse(LocalText.of("甲\u0001乙\uD800丙\uFFFF丁😀"), true));

        FoundQuestion held = writer.held(question, this::note).orElseThrow();

        assertThat(held.content().stem().zh()).isEqualTo("甲\uFFFD乙\uFFFD丙\uFFFD丁😀");
        assertThat(losses).hasSize(1).first().asString().startsWith("qti-characters");
        assertThat(QtiSamples.read("a.zip", written(List.of(held)))
                        .questions()
                        .getFirst()
                        .content())
                .isEqualTo(held.content());
    }

    @Test
    void questionOfTwoOptionsThatBecomeTheSameIsLeftOut() {
        FoundQuestion question = question(new QuestionContent.SingleChoice(
                LocalText.of("题"), List.of(LocalText.of("甲\u0001"), LocalText.of("甲\u0002")), 0));

        assertThat(writer.held(question, this::note)).isEmpty();
        assertThat(losses).containsExactly("qti-characters 题");
    }

    @ParameterizedTest
    @EnumSource
    void everyItemIsAsTheSchemaWantsIt(QuestionKind kind) throws Exception {
        Questions generator = new Questions(kind.ordinal());
        List<FoundQuestion> questions =
                IntStream.range(0, 40).mapToObj(_ -> generator.of(kind)).toList();

        for (byte[] item : items(written(questions))) {
            Xml xml = Xml.of(item);
            assertThat(xml.next()).isTrue();
            XmlElement root = xml.element();
            assertThat(root.attribute("toolName")).isEqualTo("Dushuban");
            assertThat(root.attribute("label")).isEqualTo(kind.tag());
            assertThat(root.elements().stream().map(XmlElement::name).map(ORDER::indexOf))
                    .isSorted()
                    .doesNotContain(-1);
            all(root).forEach(element -> {
                for (String name : List.of("identifier", "responseIdentifier", "outcomeIdentifier")) {
                    String value = element.attribute(name);
                    assertThat(value.isEmpty() || NCNAME.matcher(value).matches())
                            .as(value)
                            .isTrue();
                }
            });
            assertThat(root.first("itemBody").orElseThrow().children())
                    .as("only blocks stand in the body")
                    .allMatch(node -> node instanceof XmlElement
                            || ((XmlText) node).text().isBlank());
            assertThat(all(root).map(element -> element.attribute("responseIdentifier")))
                    .filteredOn(name -> !name.isEmpty())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(root.all("responseDeclaration").stream()
                            .map(response -> response.attribute("identifier"))
                            .toList());
        }
    }

    @Test
    void othersSeeTheTextAsHtml() throws IOException {
        String item = new String(
                items(written(List.of(question(new QuestionContent.SingleChoice(
                                new LocalText("中共**一大**", "The *first*"),
                                List.of(LocalText.of("一 < 二"), LocalText.of("- 甲\n- 乙")),
                                0)))))
                        .getFirst(),
                StandardCharsets.UTF_8);

        assertThat(item)
                .contains(
                        "<div xml:lang=\"zh\">中共<strong>一大</strong></div><div xml:lang=\"en\">The <em>first</em></div>")
                .contains("<simpleChoice identifier=\"A\">一 &lt; 二</simpleChoice>")
                .contains("<ul><li>甲</li><li>乙</li></ul>")
                .contains("rptemplates/match_correct\"");
    }

    @Test
    void whatOthersChangedInTheBodyCountsBeforeOurMarkdown() throws IOException {
        FoundQuestion question = question(new QuestionContent.TrueFalse(LocalText.of("_一大_ 在上海召开。"), true));
        String item = new String(items(written(List.of(question))).getFirst(), StandardCharsets.UTF_8);

        assertThat(item).contains("DUSHUBAN_TEXT_STEM_ZH");
        assertThat(QtiSamples.content(item.getBytes(StandardCharsets.UTF_8))).isEqualTo(question.content());
        assertThat(QtiSamples.content(item.replace("上海召开。</p>", "嘉兴闭幕。</p>").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new QuestionContent.TrueFalse(LocalText.of("*一大* 在嘉兴闭幕。"), true));
    }

    @Test
    void pointsAreWhatOthersGive() throws IOException {
        FoundQuestion plain = question(new QuestionContent.Numeric(
                LocalText.of("几？"), new BigDecimal("3.14"), new BigDecimal("0.01"), LocalText.of("万")));
        FoundQuestion worth = new FoundQuestion(
                plain.place(),
                "Q-1",
                plain.content(),
                null,
                List.of(),
                new TreeSet<>(),
                null,
                null,
                new BigDecimal("2.5"));

        String item = new String(items(written(List.of(worth))).getFirst(), StandardCharsets.UTF_8);

        assertThat(item)
                .contains("<equal toleranceMode=\"absolute\" tolerance=\"0.01 0.01\">")
                .contains("<baseValue baseType=\"float\">2.5</baseValue>")
                .contains("identifier=\"MAXSCORE\"");
    }

    private static FoundQuestion question(QuestionContent content) {
        return new FoundQuestion(new Place.File(), null, content, null, List.of(), new TreeSet<>(), null, null, null);
    }

    private static Stream<XmlElement> all(XmlElement element) {
        return Stream.concat(Stream.of(element), element.elements().stream().flatMap(QtiWriterTest::all));
    }

    private static List<byte[]> items(byte[] bytes) {
        Map<String, byte[]> items = new LinkedHashMap<>();
        Zips.entries(bytes, ZipLimits.DOCUMENT, file -> {
            if (file.name().startsWith("items/")) {
                items.put(file.name(), file.bytes(1_000_000));
            }
        });
        return List.copyOf(items.values());
    }

    private void note(FoundQuestion question, FormatFault fault, String value) {
        losses.add(fault.tag() + " " + value);
    }

    private byte[] written(List<FoundQuestion> questions) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(questions.iterator(), Questions::picture, out);
        return out.toByteArray();
    }
}
