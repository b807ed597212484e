package org.dushuban.format;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Large tables and plain texts. */
final class LargeTexts {

    private static final String TABLE = "题型,题干,选项A,选项B,答案,解析\n";

    /** As long as a line of a paper may be. */
    private static final int LINE = 99_000;

    /** As long as a text of a question may be to be looked at. */
    private static final int TEXT = 39_000;

    private LargeTexts() {}

    static List<LargeInput> all() {
        return Stream.of(tables(), papers(), gift(), aiken())
                .flatMap(List::stream)
                .toList();
    }

    private static List<LargeInput> tables() {
        return List.of(
                LargeInput.text("csv of one cell", "csv", TABLE + "单选,", "甲", ",a,b,A,"),
                LargeInput.text("csv of doubled quotes", "csv", TABLE + "单选,\"", "\"\"", "\",a,b,A,"),
                LargeInput.text("csv of delimiters", "csv", TABLE, ",", ""),
                LargeInput.text("csv of empty lines", "csv", TABLE, "\n", "单选,甲,a,b,A,"),
                LargeInput.text("csv of wide rows", "csv", TABLE, "a,".repeat(190) + "\n", ""),
                LargeInput.text("csv of wide Chinese rows", "csv", TABLE, "甲,".repeat(190) + "\n", ""),
                LargeInput.text("csv of one-letter questions", "csv", "题型,题干,答案\n", "判断,a,T\n", ""),
                LargeInput.text(
                        "csv of as many rows as may be", "csv", TABLE, "单选," + "甲".repeat(58) + ",a,b,A,\n", ""),
                LargeInput.text("csv of faults", "csv", TABLE, "x," + "甲".repeat(56) + ",a,,Z,c,d,e,f\n", ""),
                LargeInput.text("csv of headings", "csv", "", TABLE, ""),
                LargeInput.text("csv of open headings", "csv", TABLE.strip(), ",选项A", "\n单选,a"),
                LargeInput.numbered("csv of own headings", "csv", "题干,答案", i -> ",h" + i, "\na,b"),
                LargeInput.text("csv of pairs", "csv", "题型,题干,答案\n", "连线,甲,\"" + "a=b\n".repeat(8_000) + "\"\n", ""),
                LargeInput.text(
                        "csv of tags",
                        "csv",
                        "题型,题干,答案,标签,知识点\n",
                        "判断,甲,T,\"" + "a、".repeat(8_000) + "\",\"" + "a/".repeat(8_000) + "\"\n",
                        ""),
                LargeInput.text("csv of blanks", "csv", "题型,题干,答案\n", "填空,\"" + "____".repeat(7_000) + "\",a\n", ""),
                LargeInput.text("csv of brackets", "csv", "题型,题干,答案\n", "填空,\"" + "（ ".repeat(15_000) + "\",a\n", ""),
                LargeInput.text("csv of marks", "csv", "题型,题干,答案\n", "填空,\"" + "[[1]]".repeat(6_000) + "\",a\n", ""),
                LargeInput.text("csv of elements", "csv", "题型,题干,答案\n", "判断,\"" + "<a>".repeat(10_000) + "\",T\n", ""),
                LargeInput.text(
                        "csv of open elements", "csv", "题型,题干,答案\n", "判断,\"" + "<a ".repeat(10_000) + "\",T\n", ""),
                LargeInput.text(
                        "csv of pictures", "csv", "题型,题干,答案\n", "判断,\"" + "![](a)".repeat(5_000) + "\",T\n", ""),
                LargeInput.text(
                        "csv of sources", "csv", "题型,题干,答案,出处\n", "判断,甲,T,\"" + "《".repeat(30_000) + "\"\n", ""));
    }

    private static List<LargeInput> papers() {
        return List.of(
                LargeInput.text("paper of one line", "txt", "", "甲", ""),
                LargeInput.text("paper of letters in lines", "txt", "", "a\n", ""),
                LargeInput.text("paper of one-letter questions", "txt", "", "1.a\nA.b\nB.c\n答案：A\n", ""),
                LargeInput.text("paper of long lines", "txt", "1. ", "甲".repeat(LINE) + "\n", ""),
                LargeInput.text("paper of numbers", "txt", "", "1.", ""),
                LargeInput.text("paper of lines of numbers", "txt", "", "1. ".repeat(LINE / 3) + "\n", ""),
                LargeInput.text("paper of short numbers", "txt", "", "1.\n", ""),
                LargeInput.text("paper of options in lines", "txt", "1. 甲\n", "A. ".repeat(LINE / 3) + "\n", ""),
                LargeInput.text("paper of short options", "txt", "1. 甲\n", "A. a\n", ""),
                LargeInput.text("paper of brackets in lines", "txt", "1. 甲\n", "（".repeat(LINE) + "\n", ""),
                LargeInput.text("paper of bracket pairs in lines", "txt", "", "1. " + "（）".repeat(LINE / 2) + "\n", ""),
                LargeInput.text("paper of answered brackets", "txt", "", "1. " + "（A）".repeat(LINE / 3) + "\n", ""),
                LargeInput.text("paper of blanks in lines", "txt", "", "1. " + "____ ".repeat(LINE / 5) + "\n", ""),
                LargeInput.text(
                        "paper of brackets before stops",
                        "txt",
                        "",
                        "1. " + "（）".repeat(8_000) + "。".repeat(23_000) + "\nA. a\nB. b\n",
                        ""),
                LargeInput.text(
                        "paper of answered brackets before stops",
                        "txt",
                        "",
                        "1. " + "（对）".repeat(5_000) + "。".repeat(23_000) + "\n",
                        ""),
                LargeInput.text(
                        "paper of gaps in brackets",
                        "txt",
                        "",
                        "1. 【填空题】" + "()".repeat(TEXT / 2 - 10) + "\n答案：a\n",
                        ""),
                LargeInput.text(
                        "paper of gaps in short lines",
                        "txt",
                        "",
                        "1. 【填空题】" + "(a)\n".repeat(TEXT / 4 - 10) + "答案：a\n",
                        ""),
                LargeInput.text("paper of mixed brackets", "txt", "", "1. " + "([".repeat(TEXT / 2) + "\n答案：a\n", ""),
                LargeInput.text("paper of short links", "txt", "", "1. " + "![".repeat(TEXT / 2) + "\n答案：a\n", ""),
                LargeInput.text("paper of long links", "txt", "", "1. " + "![a".repeat(TEXT / 3) + "\n答案：a\n", ""),
                LargeInput.text("paper of answer words", "txt", "1. 甲\n", "甲" + " 答案".repeat(LINE / 3) + "\n", ""),
                LargeInput.text("paper of stops", "txt", "1. 甲\n", "答案：" + "。".repeat(TEXT) + "\n2. 甲\n", ""),
                LargeInput.text(
                        "paper of key candidates",
                        "txt",
                        "1. 甲\nA. a\nB. b\n参考答案\n",
                        "1-2" + ",3A".repeat(LINE / 3) + "\n",
                        ""),
                LargeInput.text("paper of underlines", "txt", "", "1. " + "_".repeat(LINE) + "\n", ""),
                LargeInput.text("paper of backslashes", "txt", "", "1. " + "\\".repeat(LINE) + "\n", ""),
                LargeInput.text("paper of stars", "txt", "", "1. " + "*a ".repeat(LINE / 3) + "\n答案：a\n", ""),
                LargeInput.text("paper of links", "txt", "", "1. " + "![".repeat(LINE / 2) + "\n答案：a\n", ""),
                LargeInput.text("paper of pictures", "txt", "", "1. " + "![a](b)".repeat(LINE / 7) + "\n答案：a\n", ""),
                LargeInput.text("paper of marks", "txt", "", "1. " + "[[1]]".repeat(LINE / 5) + "\n答案：a\n", ""),
                LargeInput.text("paper of angles", "txt", "", "1. " + "<".repeat(LINE) + "\n答案：a\n", ""),
                LargeInput.text("paper of labels in lines", "txt", "1. 甲\n", "答案：".repeat(LINE / 3) + "\n", ""),
                LargeInput.text("paper of square labels", "txt", "1. 甲\n", "【答案】a".repeat(LINE / 5) + "\n", ""),
                LargeInput.text("paper of short labels", "txt", "1. 甲\n", "答案：A\n", ""),
                LargeInput.text("paper of explanations", "txt", "1. 甲（A）\nA. a\n", "解析：甲\n", ""),
                LargeInput.text("paper of headings", "txt", "", "一、单项选择题（每题2分）\n", ""),
                LargeInput.text("paper of headings and questions", "txt", "", "一、判断题\n1. 甲（√）\n", ""),
                LargeInput.text("paper of key titles", "txt", "1. 甲\nA. a\n", "参考答案\n", ""),
                LargeInput.text("paper of key lines", "txt", "1. 甲\nA. a\nB. b\n参考答案\n", "1-5 ABCDA\n", ""),
                LargeInput.text("paper of long key ranges", "txt", "1. 甲\nA. a\nB. b\n参考答案\n", "1-9999 A\n", ""),
                LargeInput.text(
                        "paper of key entries in lines",
                        "txt",
                        "1. 甲\nA. a\nB. b\n参考答案\n",
                        "1.A ".repeat(LINE / 4) + "\n",
                        ""),
                LargeInput.text(
                        "paper of questions and keys",
                        "txt",
                        "",
                        "1. 甲\nA. a\nB. b\n2. 乙\nA. a\nB. b\n答案：1.A 2.B\n",
                        ""),
                LargeInput.text("paper of keys by turns", "txt", "", "1. 甲\nA. a\nB. b\n1-1 A\n", ""),
                LargeInput.text("paper of dashed keys", "txt", "1. 甲\nA. a\n", "1-", ""),
                LargeInput.numbered(
                        "paper of 9,999 numbers and their keys",
                        "txt",
                        "",
                        i -> i % 20_000 < 10_000
                                ? (i % 10_000 + 1) + ". 甲\nA. a\nB. b\n"
                                : (i % 10_000 + 1) + ".A" + (i % 10 == 9 ? "\n" : " "),
                        ""),
                LargeInput.text("paper of points", "txt", "", "1. 甲（2分）（3分）（2 分）\n答案：对\n", ""),
                LargeInput.text("paper of Roman lists", "txt", "", "1. 甲 ① a ② b ③ c\n答案：①②③\n", ""),
                LargeInput.text("paper of sorting", "txt", "", "排序题\n1. 甲\nA. a\nB. b\n答案：BA\n", ""),
                LargeInput.text("paper of circled digits", "txt", "", "1. " + "①".repeat(LINE) + "\n", ""),
                LargeInput.text("paper of blank lines", "txt", "1. 甲\n", "\n", "A. a\n"),
                LargeInput.text("paper of spaces", "txt", "1. 甲\n", " ".repeat(LINE) + "\n", "A. a\n"),
                LargeInput.text("paper of tabs and letters", "txt", "1. 甲\n", "\tA".repeat(LINE / 2) + "\n", ""),
                LargeInput.text("paper of wide spaces before dots", "txt", "", "1" + "\u3000".repeat(LINE) + ".\n", ""),
                LargeInput.text("paper of Chinese figures", "txt", "", "一".repeat(LINE) + "、\n", ""),
                LargeInput.text("paper of carriage returns", "txt", "", "1. 甲\r\rA. a\r", ""),
                new LargeInput("paper of what papers are made of", "txt", () -> {
                    String[] parts = {"1.", "甲", "（", "）", "A.", "B", "答案：", "____", "\n", "一、", "1-5", "ABC", " ", "解析"
                    };
                    Random random = new Random(3);
                    return LargeInput.filled("", _ -> parts[random.nextInt(parts.length)], "", Upload.MAX_BYTES);
                }));
    }

    private static List<LargeInput> gift() {
        return List.of(
                LargeInput.text("GIFT of open braces", "gift", "a{=b}\n\n", "{", ""),
                LargeInput.text("GIFT of open braces in lines", "gift", "a{=b}\n\n", "{\n\n", ""),
                LargeInput.text("GIFT of empty lines in braces", "gift", "a{=b}\n\n{", "\n", ""),
                LargeInput.text("GIFT of lines in braces", "gift", "a{=b}\n\n{", "=a\n\n", "}"),
                LargeInput.text("GIFT of backslashes", "gift", "a{=b}\n\n", "\\", ""),
                LargeInput.text("GIFT of tildes", "gift", "a{=b}\n\nb{=a", "~", "}"),
                LargeInput.text("GIFT of equals", "gift", "a{=b}\n\nb{", "=a", "}"),
                LargeInput.text("GIFT of one-letter questions", "gift", "", "a{T}\n\n", ""),
                LargeInput.text("GIFT of short choices", "gift", "", "a{=b~c}\n\n", ""),
                LargeInput.text("GIFT of many options", "gift", "", "a{" + "=b~c".repeat(500) + "}\n\n", ""),
                LargeInput.text("GIFT of weights", "gift", "", "a{" + "~%33.33333%b".repeat(300) + "}\n\n", ""),
                LargeInput.text("GIFT of pairs", "gift", "", "a{" + "=b -> c ".repeat(1_000) + "}\n\n", ""),
                LargeInput.text("GIFT of arrows", "gift", "a{=b ", "->", "}"),
                LargeInput.text("GIFT of titles", "gift", "::a::a{T}\n\n", "::", ""),
                LargeInput.text("GIFT of categories", "gift", "a{T}\n\n", "$CATEGORY: a\n\n", ""),
                LargeInput.text("GIFT of one deep category", "gift", "a{T}\n\n$CATEGORY: ", "a/", "\n\na{T}"),
                LargeInput.numbered(
                        "GIFT of deep categories",
                        "gift",
                        "",
                        i -> "$CATEGORY: " + "a/".repeat(5_000) + i + "\n\na{T}\n\n",
                        ""),
                LargeInput.text("GIFT of comments", "gift", "a{T}\n\n", "// [tag:a][id:b]\n", "a{T}"),
                LargeInput.text("GIFT of tags", "gift", "a{T}\n\n", "// " + "[tag:a]".repeat(5_000) + "\na{T}\n\n", ""),
                LargeInput.text("GIFT of numbers", "gift", "", "a{#" + "1:2..3 ".repeat(500) + "}\n\n", ""),
                LargeInput.text("GIFT of long numbers", "gift", "", "a{#" + "1".repeat(5_000) + "}\n\n", ""),
                LargeInput.text("GIFT of exponents", "gift", "", "a{#1e999999999}\n\n", ""),
                LargeInput.text("GIFT of gaps", "gift", "", "a" + "____ ".repeat(2_000) + "{=b}\n\n", ""),
                LargeInput.text("GIFT of feedback", "gift", "", "a{=b" + "#c".repeat(5_000) + "####d}\n\n", ""),
                LargeInput.text("GIFT of nested HTML", "gift", "", "[html]" + "<div>".repeat(4_900) + "a{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of open emphasis", "gift", "", "[html]" + "<b><i>".repeat(2_400) + "a{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of misnested emphasis",
                        "gift",
                        "",
                        "[html]" + "<a><b><p>".repeat(1_600) + "a{T}\n\n",
                        ""),
                LargeInput.text(
                        "GIFT of tables in tables",
                        "gift",
                        "",
                        "[html]" + "<table><tr><td>".repeat(1_600) + "a{T}\n\n",
                        ""),
                LargeInput.text(
                        "GIFT of lists in lists", "gift", "", "[html]" + "<ul><li>a".repeat(2_400) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of quotations", "gift", "", "[html]" + "<blockquote>a".repeat(4_900) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of entities", "gift", "", "[html]" + "&amp;&lt;&#65;".repeat(10_000) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of HTML attributes", "gift", "", "[html]<p " + "a1 ".repeat(20_000) + ">{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of styles",
                        "gift",
                        "",
                        "[html]" + "<span style=\"x:y\">a</span>".repeat(2_400) + "{T}\n\n",
                        ""),
                LargeInput.text(
                        "GIFT of spans of languages",
                        "gift",
                        "",
                        "<span lang\\=\"en\" class\\=\"multilang\">a</span>".repeat(1_000) + "{T}\n\n",
                        ""),
                LargeInput.text(
                        "GIFT of Markdown brackets", "gift", "", "[markdown]" + "[".repeat(50_000) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of Markdown stars", "gift", "", "[markdown]" + "*a **b".repeat(10_000) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of Markdown quotes", "gift", "", "[markdown]" + ">".repeat(50_000) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of Markdown ticks", "gift", "", "[markdown]" + "`a``b".repeat(10_000) + "{T}\n\n", ""),
                LargeInput.text(
                        "GIFT of pictures",
                        "gift",
                        "",
                        "[html]<img src\\=\"data\\:image/png;base64," + "A".repeat(190_000) + "\">{T}\n\n",
                        ""),
                LargeInput.text("GIFT of what is no pair", "gift", "", "a}b{\n\n", ""),
                LargeInput.text("GIFT of long texts", "gift", "", "甲".repeat(60_000) + "{=甲~乙}\n\n", ""));
    }

    private static List<LargeInput> aiken() {
        return List.of(
                LargeInput.text("Aiken of short questions", "txt", "", "a\nA.b\nB.c\nANSWER: A\n", ""),
                LargeInput.text("Aiken of options", "txt", "a\nA. b\nB. c\nANSWER: A\na\n", "A. b\n", ""),
                LargeInput.text("Aiken of answers", "txt", "a\nA. b\nB. c\nANSWER: A\n", "ANSWER: A\n", ""),
                LargeInput.text("Aiken of stems", "txt", "a\nA. b\nB. c\nANSWER: A\n", "a\n", ""),
                LargeInput.text("Aiken of empty lines", "txt", "a\nA. b\nB. c\nANSWER: A\n", "a\n\n", ""),
                LargeInput.text("Aiken of one line", "txt", "a\nA. b\nB. c\nANSWER: A\n", "\\", "\n"),
                LargeInput.text(
                        "Aiken of long lines", "txt", "a\nA. b\nB. c\nANSWER: A\n", "*a".repeat(500_000) + "\n", ""));
    }
}
