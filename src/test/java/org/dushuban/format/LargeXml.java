package org.dushuban.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dushuban.support.PictureSamples;

/** Large files of Moodle XML, and single items of QTI. */
final class LargeXml {

    /** What is in one text may not be longer, and stays below it. */
    private static final int TEXT = 9_900_000;

    private LargeXml() {}

    static List<LargeInput> all() {
        return Stream.of(moodle(), html(), qti()).flatMap(List::stream).toList();
    }

    private static List<LargeInput> moodle() {
        return List.of(
                quiz("Moodle of empty questions", "<question/>"),
                quiz("Moodle of empty elements", "<a/>"),
                quiz("Moodle of comments", "<!---->"),
                quiz(
                        "Moodle of one-letter questions",
                        question("truefalse", "a", "<answer fraction=\"100\"><text>true</text></answer>")),
                quiz(
                        "Moodle of categories",
                        "<question type=\"category\"><category><text>a/b</text></category></question>"),
                one(
                        "Moodle of one deep category",
                        () -> category("a/".repeat(TEXT / 2))
                                + question("truefalse", "a", "").repeat(90_000)),
                quiz(
                        "Moodle of deep categories",
                        category("a/".repeat(5_000))
                                + question("truefalse", "a", "").repeat(5)),
                LargeInput.text("Moodle of depth", "xml", "<quiz>", "<a>", ""),
                quiz(
                        "Moodle of depth again and again",
                        "<question>" + "<a>".repeat(60) + "</a>".repeat(60) + "</question>"),
                one(
                        "Moodle of elements in one question",
                        () -> "<question type=\"essay\">" + "<a/>".repeat(99_000) + "</question>"),
                quiz(
                        "Moodle of elements in questions",
                        "<question type=\"essay\">" + "<a/>".repeat(90_000) + "</question>"),
                quiz(
                        "Moodle of options",
                        question("multichoice", "a", "<answer fraction=\"50\"><text>a</text></answer>".repeat(20_000))),
                quiz(
                        "Moodle of pairs",
                        question(
                                "matching",
                                "a",
                                "<subquestion><text>a</text><answer><text>b</text></answer></subquestion>"
                                        .repeat(10_000))),
                quiz(
                        "Moodle of figures",
                        question(
                                "numerical",
                                "a",
                                "<answer fraction=\"100\"><text>1e999999999</text><tolerance>1</tolerance></answer>"
                                        .repeat(10_000))),
                quiz(
                        "Moodle of short answers",
                        question(
                                "shortanswer",
                                "a",
                                "<answer fraction=\"100\"><text>a*b*c</text></answer>".repeat(10_000))),
                quiz(
                        "Moodle of tags",
                        question("essay", "a", "<tags>" + "<tag><text>a</text></tag>".repeat(20_000) + "</tags>")),
                quiz(
                        "Moodle of units",
                        question(
                                "numerical",
                                "a",
                                "<units>" + "<unit><unit_name>m</unit_name></unit>".repeat(20_000) + "</units>")),
                quiz("Moodle of unknown types", question("a", "b", "")),
                LargeInput.numbered("Moodle of ever new settings", "xml", "<quiz>", i -> "<s" + i + "/>", "</quiz>"),
                LargeInput.numbered(
                        "Moodle of ever new names", "xml", "<quiz>", i -> "<question a" + i + "=\"\"/>", "</quiz>"),
                quiz("Moodle of attributes", "<question " + attributes(60) + "/>"),
                LargeInput.text("Moodle of attributes in one tag", "xml", "<quiz", " a='b'", "/>"),
                LargeInput.numbered(
                        "Moodle of different attributes in one tag", "xml", "<quiz", i -> " a" + i + "=''", "/>"),
                LargeInput.text("Moodle of one attribute", "xml", "<quiz a='", "a", "'/>"),
                LargeInput.text("Moodle of one name", "xml", "<quiz><", "a", "/></quiz>"),
                LargeInput.numbered(
                        "Moodle of namespaces",
                        "xml",
                        "<quiz>",
                        i -> "<a xmlns:b" + i + "='c'>".repeat(1) + "</a>",
                        "</quiz>"),
                LargeInput.text(
                        "Moodle of entities",
                        "xml",
                        "<quiz><question type=\"essay\"><name><text>",
                        "&#65;",
                        "</text></name></question></quiz>"),
                LargeInput.text(
                        "Moodle of short entities",
                        "xml",
                        "<quiz><question type=\"essay\"><name><text>",
                        "&lt;a",
                        "</text></name></question></quiz>"),
                LargeInput.text(
                        "Moodle of CDATA",
                        "xml",
                        "<quiz><question type=\"essay\"><name><text>",
                        "<![CDATA[a]]>",
                        "</text></name></question></quiz>"),
                LargeInput.text(
                        "Moodle of instructions",
                        "xml",
                        "<quiz><question type=\"essay\"><name><text>",
                        "<?a?>b",
                        "</text></name></question></quiz>"),
                LargeInput.text("Moodle of new lines", "xml", "<quiz>", "\r\n", "<question/></quiz>"),
                quiz(
                        "Moodle of pictures",
                        question("essay", "a", "").replace("</questiontext>", picture(900_000) + "</questiontext>")),
                quiz(
                        "Moodle of files that are none",
                        question("essay", "a", "")
                                .replace(
                                        "</questiontext>",
                                        "<file name=\"a\" path=\"/\" encoding=\"base64\">" + "A".repeat(9_000_000)
                                                + "</file></questiontext>")),
                quiz(
                        "Moodle of small files",
                        question("essay", "@@PLUGINFILE@@/a ", "")
                                .replace(
                                        "</questiontext>",
                                        "<file name=\"a\" path=\"/\">AAAA</file>".repeat(20_000) + "</questiontext>")),
                one(
                        "Moodle of links to files",
                        () -> question("essay", "@@PLUGINFILE@@/a ".repeat(500_000), "")
                                .replace("format=\"html\"", "format=\"markdown\"")));
    }

    private static List<LargeInput> html() {
        return List.of(
                one("Moodle of one long text", () -> text("甲".repeat(TEXT / 3))),
                quiz("Moodle of long texts", text("甲".repeat(66_000))),
                one("Moodle of one nested HTML", () -> text("&lt;div&gt;".repeat(900_000))),
                quiz("Moodle of nested HTML", text("&lt;div&gt;".repeat(4_900))),
                quiz("Moodle of misnested HTML", text("&lt;a&gt;&lt;b&gt;&lt;p&gt;".repeat(1_600))),
                quiz("Moodle of emphasis in HTML", text("<![CDATA[" + "<b>a<i>b<u>".repeat(1_600) + "]]>")),
                quiz(
                        "Moodle of emphasis that is closed",
                        text("<![CDATA[" + "<b>".repeat(2_400) + "a" + "</b>".repeat(2_400) + "]]>")),
                quiz("Moodle of tables in HTML", text("<![CDATA[" + "<table><tr><td>".repeat(1_600) + "]]>")),
                quiz("Moodle of tables without cells", text("<![CDATA[" + "<table>a".repeat(4_900) + "]]>")),
                quiz("Moodle of wide tables", text("<![CDATA[<table>" + "<tr>" + "<td>a".repeat(4_900) + "]]>")),
                quiz(
                        "Moodle of joined cells",
                        text("<![CDATA[<table>" + "<tr><td colspan=1000 rowspan=65534>a".repeat(2_400) + "]]>")),
                quiz("Moodle of lists in HTML", text("<![CDATA[" + "<ul><li>a".repeat(2_400) + "]]>")),
                quiz("Moodle of quotations", text("<![CDATA[" + "<blockquote>a".repeat(4_900) + "]]>")),
                quiz("Moodle of preformatted text", text("<![CDATA[" + "<pre>\n`a".repeat(4_900) + "]]>")),
                quiz("Moodle of code", text("<![CDATA[<code>" + "`a``b".repeat(20_000) + "]]>")),
                quiz("Moodle of forms", text("<![CDATA[" + "<form><select><option>a".repeat(1_600) + "]]>")),
                quiz("Moodle of drawings", text("<![CDATA[" + "<svg><math><mi>".repeat(1_600) + "]]>")),
                quiz("Moodle of attributes in HTML", text("<![CDATA[<p " + attributes(20_000) + ">a]]>")),
                quiz("Moodle of styles", text("<![CDATA[" + "<span style='a:b'>a</span>".repeat(2_400) + "]]>")),
                quiz("Moodle of special characters", text("<![CDATA[" + "*_[]()#+-.!`~|&lt;".repeat(10_000) + "]]>")),
                quiz("Moodle of angles", text("<![CDATA[" + "< ".repeat(90_000) + "]]>")),
                quiz("Moodle of stars in Markdown", markdown("*a **b".repeat(30_000))),
                quiz("Moodle of brackets in Markdown", markdown("[".repeat(190_000))),
                quiz("Moodle of links in Markdown", markdown("[a](".repeat(45_000))),
                quiz("Moodle of quotations in Markdown", markdown("> ".repeat(90_000))),
                quiz("Moodle of lists in Markdown", markdown("- ".repeat(90_000))),
                quiz("Moodle of numbered lists in Markdown", markdown("1. a\n".repeat(35_000))),
                quiz("Moodle of ticks in Markdown", markdown(ticks())),
                quiz("Moodle of tables in Markdown", markdown("|a|b|\n|-|-|\n" + "|\n".repeat(80_000))),
                quiz(
                        "Moodle of wide tables in Markdown",
                        markdown("|a".repeat(20_000) + "\n" + "|-".repeat(20_000) + "\n" + "|\n".repeat(20_000))),
                quiz("Moodle of definitions in Markdown", markdown("[a]: b\n".repeat(25_000) + "[a] ".repeat(2_000))),
                quiz("Moodle of autolinks in Markdown", markdown("<a:".repeat(60_000))),
                quiz("Moodle of comments in Markdown", markdown("<!-- a ".repeat(25_000))),
                quiz("Moodle of elements in Markdown", markdown("<b>".repeat(3_200))),
                quiz("Moodle of blocks of elements in Markdown", markdown("<p>\n\n".repeat(1_900))),
                quiz("Moodle of elements and stars in Markdown", markdown("<i>" + "*a **b".repeat(1_600))),
                quiz("Moodle of elements and brackets in Markdown", markdown("<i>" + "[".repeat(9_900))),
                quiz("Moodle of elements and links in Markdown", markdown("<i>" + "[a](".repeat(2_400))),
                quiz("Moodle of elements and ticks in Markdown", markdown("<i>" + ticks().substring(0, 9_900))),
                quiz("Moodle of elements in quotations in Markdown", markdown("> ".repeat(4_900) + "<i>")),
                quiz("Moodle of elements in lists in Markdown", markdown("- ".repeat(4_900) + "<i>")),
                quiz("Moodle of elements and pictures in Markdown", markdown("![a](b) <i>".repeat(900))),
                quiz("Moodle of tildes in Markdown", markdown("~a~~b".repeat(30_000))),
                quiz(
                        "Moodle of languages",
                        text("<![CDATA[" + "<span lang='en' class='multilang'>a</span>".repeat(2_400) + "]]>")),
                quiz(
                        "Moodle of languages in languages",
                        text("<![CDATA[" + "<span lang='en' class='multilang'>".repeat(4_900) + "]]>")),
                one(
                        "Moodle of long languages",
                        () -> text("{mlang " + "a".repeat(180) + "}" + "{mlang en}a{mlang}".repeat(500_000))),
                one("Moodle of gaps", () -> cloze("{1:SHORTANSWER:=a}".repeat(500_000))),
                one("Moodle of gaps that are none", () -> cloze("{1:X:}".repeat(1_600_000))),
                one("Moodle of gaps that are not closed", () -> cloze("{1:X:".repeat(1_900_000) + "}")),
                one("Moodle of braces", () -> cloze("{".repeat(TEXT))),
                one("Moodle of figures in braces", () -> cloze("{12345:".repeat(1_300_000))),
                quiz("Moodle of gaps with many answers", cloze("{1:MC:" + "~%50%a#b".repeat(990) + "}")),
                quiz("Moodle of gaps in gaps", cloze("{1:SA:=".repeat(20_000) + "}".repeat(20_000))),
                one("Moodle of a gap with backslashes", () -> cloze("{1:SA:=" + "\\".repeat(TEXT - 100) + "}")));
    }

    private static List<LargeInput> qti() {
        String head = "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p1\">";
        String tail = "</assessmentItem>";
        return List.of(
                LargeInput.text("QTI of responses", "xml", head, "<responseDeclaration identifier=\"a\"/>", tail),
                item("QTI of responses that are read", () -> "<responseDeclaration identifier=\"a\"/>".repeat(99_000)),
                item("QTI of bodies", () -> "<itemBody/>".repeat(99_000)),
                item(
                        "QTI of choices",
                        () -> body("<choiceInteraction responseIdentifier=\"R\">"
                                + "<simpleChoice identifier=\"A\">a</simpleChoice>".repeat(99_000)
                                + "</choiceInteraction>")),
                item(
                        "QTI of long choices",
                        () -> body("<choiceInteraction responseIdentifier=\"R\">"
                                + ("<simpleChoice identifier=\"A\">" + "甲".repeat(6_000) + "</simpleChoice>")
                                        .repeat(900)
                                + "</choiceInteraction>")),
                item("QTI of interactions", () -> body("<choiceInteraction responseIdentifier=\"R\"/>".repeat(99_000))),
                item("QTI of entries", () -> body("<textEntryInteraction responseIdentifier=\"R\"/>".repeat(99_000))),
                item(
                        "QTI of different entries",
                        () -> body(numbered("<textEntryInteraction responseIdentifier=\"R%d\"/>", 99_000))),
                item("QTI of entries with one mapping", () -> mapped(30_000, 60_000)),
                item(
                        "QTI of gaps with one name",
                        () -> "<responseDeclaration identifier=\"R\" cardinality=\"multiple\"><correctResponse>"
                                + numbered("<value>A%d G</value>", 49_000)
                                + "</correctResponse></responseDeclaration>"
                                + body("<gapMatchInteraction responseIdentifier=\"R\"><p>"
                                        + "<gap identifier=\"G\"/>".repeat(49_000) + "</p></gapMatchInteraction>")),
                item("QTI of paragraphs", () -> body("<p>a</p>".repeat(99_000))),
                item("QTI of nested text", () -> body(("<div>".repeat(55) + "a" + "</div>".repeat(55)).repeat(1_700))),
                item("QTI of emphasis", () -> body("<b><i>a</i></b>".repeat(49_000))),
                item("QTI of tables", () -> body("<table><tr><td>a</td></tr></table>".repeat(32_000))),
                item("QTI of one long text", () -> body("甲".repeat(TEXT / 3))),
                item("QTI of special characters", () -> body("*_[]()#+-.!`~|".repeat(TEXT / 14))),
                item("QTI of new lines", () -> body("a\n".repeat(TEXT / 2))),
                item("QTI of media", () -> body("<object type=\"a\">b</object>".repeat(99_000))),
                item("QTI of pictures", () -> body("<img src=\"a.png\" alt=\"b\"/>".repeat(99_000))),
                item(
                        "QTI of feedback",
                        () -> numbered(
                                "<modalFeedback outcomeIdentifier=\"F\" identifier=\"f%d\">a</modalFeedback>", 99_000)),
                item(
                        "QTI of mappings",
                        () -> "<responseDeclaration identifier=\"R\" cardinality=\"multiple\"><mapping>"
                                + numbered("<mapEntry mapKey=\"%d\" mappedValue=\"1\"/>", 99_000)
                                + "</mapping></responseDeclaration>"
                                + body("<choiceInteraction responseIdentifier=\"R\">"
                                        + numbered("<simpleChoice identifier=\"%d\">a</simpleChoice>", 400)
                                        + "</choiceInteraction>")),
                item(
                        "QTI of right values",
                        () -> "<responseDeclaration identifier=\"R\" cardinality=\"multiple\"><correctResponse>"
                                + numbered("<value>A%d B%1$d</value>", 49_000)
                                + "</correctResponse></responseDeclaration>"
                                + body("<matchInteraction responseIdentifier=\"R\"><simpleMatchSet>"
                                        + numbered(
                                                "<simpleAssociableChoice identifier=\"A%d\">a</simpleAssociableChoice>",
                                                24_000)
                                        + "</simpleMatchSet><simpleMatchSet>"
                                        + numbered(
                                                "<simpleAssociableChoice identifier=\"B%d\">a</simpleAssociableChoice>",
                                                24_000)
                                        + "</simpleMatchSet></matchInteraction>")),
                item(
                        "QTI of gaps",
                        () -> body("<gapMatchInteraction responseIdentifier=\"R\">"
                                + numbered("<gapText identifier=\"A%d\">a</gapText>", 49_000) + "<p>"
                                + numbered("<gap identifier=\"G%d\"/>", 49_000) + "</p></gapMatchInteraction>")),
                item(
                        "QTI of inline choices",
                        () -> numbered("<responseDeclaration identifier=\"R%d\"/>", 20_000)
                                + body("<p>"
                                        + numbered(
                                                "<inlineChoiceInteraction responseIdentifier=\"R%d\"><inlineChoice"
                                                        + " identifier=\"a\">b</inlineChoice></inlineChoiceInteraction>",
                                                20_000)
                                        + "</p>")),
                item(
                        "QTI of rules",
                        () -> "<responseProcessing>"
                                + "<responseCondition><responseIf><match><variable identifier=\"R\"/><correct identifier=\"R\"/></match><setOutcomeValue identifier=\"SCORE\"><baseValue>1</baseValue></setOutcomeValue></responseIf></responseCondition>"
                                        .repeat(14_000)
                                + "</responseProcessing>"),
                item(
                        "QTI of nested rules",
                        () -> "<responseProcessing>"
                                + ("<responseCondition><responseIf>".repeat(28)
                                                + "</responseIf></responseCondition>".repeat(28))
                                        .repeat(1_700)
                                + "</responseProcessing>"),
                item("QTI of outcomes", () -> numbered("<outcomeDeclaration identifier=\"O%d\"/>", 99_000)),
                item("QTI of what nobody knows", () -> numbered("<a%d/>", 99_000)),
                item(
                        "QTI of rubrics",
                        () -> body("<rubricBlock view=\"" + "candidate ".repeat(500_000) + "\">a</rubricBlock>")));
    }

    /** Entries of one response that has so many right values. */
    static String mapped(int entries, int values) {
        return "<responseDeclaration identifier=\"R\"><mapping>"
                + numbered("<mapEntry mapKey=\"%d\" mappedValue=\"1\"/>", values)
                + "</mapping></responseDeclaration>"
                + body("<textEntryInteraction responseIdentifier=\"R\"/>".repeat(entries))
                + "<responseProcessing><mapResponse identifier=\"R\"/></responseProcessing>";
    }

    private static LargeInput quiz(String name, String piece) {
        return LargeInput.text(name, "xml", "<quiz>", piece, "</quiz>");
    }

    private static LargeInput one(String name, Supplier<String> piece) {
        return new LargeInput(name, "xml", () -> bytes("<quiz>" + piece.get() + "</quiz>"));
    }

    private static LargeInput item(String name, Supplier<String> inside) {
        return new LargeInput(name, "xml", () -> bytes("<assessmentItem>" + inside.get() + "</assessmentItem>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String body(String inside) {
        return "<itemBody>" + inside + "</itemBody>";
    }

    static String numbered(String piece, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(piece.formatted(i));
        }
        return all.toString();
    }

    private static String question(String type, String text, String more) {
        return "<question type=\"" + type + "\"><questiontext format=\"html\"><text>" + text + "</text></questiontext>"
                + more + "</question>";
    }

    private static String category(String path) {
        return "<question type=\"category\"><category><text>" + path + "</text></category></question>";
    }

    private static String text(String html) {
        return question("truefalse", html, "<answer fraction=\"100\"><text>true</text></answer>");
    }

    private static String markdown(String text) {
        return text("<![CDATA[" + text + "]]>").replace("format=\"html\"", "format=\"markdown\"");
    }

    private static String cloze(String text) {
        return question("cloze", text, "");
    }

    private static String ticks() {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; ticks.length() < 180_000; i++) {
            ticks.append("`".repeat(i)).append('a');
        }
        return ticks.toString();
    }

    private static String attributes(int count) {
        return numbered("a%d='b' ", count);
    }

    private static String picture(int size) {
        byte[] bytes = Arrays.copyOf(PictureSamples.drawn("png", 4, 4), size);
        return "<file name=\"a.png\" path=\"/\" encoding=\"base64\">"
                + Base64.getEncoder().encodeToString(bytes) + "</file>";
    }
}
