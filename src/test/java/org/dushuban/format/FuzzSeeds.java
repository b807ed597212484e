package org.dushuban.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dushuban.shared.Tagged;
import org.dushuban.sheet.ZipLimits;
import org.dushuban.sheet.Zips;
import org.dushuban.support.Questions;

/** Writes valid files of a format, from which Jazzer starts: format, folder. */
public final class FuzzSeeds {

    private static final int SEEDS = 60;

    private FuzzSeeds() {}

    public static void main(String[] arguments) throws IOException {
        Format format = Tagged.of(Format.class, arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (int seed = 0; seed < SEEDS; seed++) {
            Files.write(folder.resolve("seed-" + seed), seed(format, seed));
        }
    }

    private static byte[] seed(Format format, int seed) throws IOException {
        return switch (format) {
            case TEXT, AIKEN -> paper(seed).getBytes(StandardCharsets.UTF_8);
            case DOCX -> document(seed).getBytes(StandardCharsets.UTF_8);
            case XLSX -> entry("xl/worksheets/sheet1.xml", written(format, seed));
            case QTI -> seed % 4 == 0 ? written(format, seed) : entry(".xml", written(format, seed));
            case CSV, GIFT, MOODLE_XML -> written(format, seed);
        };
    }

    private static byte[] written(Format format, int seed) throws IOException {
        List<FoundQuestion> some = new Questions(seed).list(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Formats.write(format, some.iterator(), _ -> Optional.empty(), out, _ -> {});
        return out.toByteArray();
    }

    /** The last file of an archive whose name ends so. */
    private static byte[] entry(String suffix, byte[] archive) {
        List<byte[]> found = new ArrayList<>();
        Zips.entries(archive, ZipLimits.DOCUMENT, file -> {
            if (file.name().endsWith(suffix)) {
                found.add(file.bytes(archive.length * 100));
            }
        });
        return found.getLast();
    }

    private static String paper(int seed) {
        return switch (seed % 6) {
            case 0 -> """
                    一、单项选择题（每题2分，共4分）
                    1. 中国共产党第一次全国代表大会在哪里闭幕？（ B ）
                    A. 上海  B. 嘉兴  C. 广州  D. 北京
                    解析：最后一天的会议转移到南湖的游船上。
                    2、下列哪一年召开？
                    A．1920 B．1921
                    答案：B
                    """;
            case 1 -> """
                    二、多项选择题
                    1、下列哪些在江西？（    ）
                    A、井冈山
                    B、瑞金
                    C、延安
                    1-1 AB
                    """;
            case 2 -> """
                    三、判断题（对的打√，错的打×）
                    1. 遵义会议在 1935 年召开。（√）
                    2. 长征在 1934 年结束。（×）
                    参考答案
                    1-2 √×
                    """;
            case 3 -> """
                    四、填空题
                    （1）____年，会议在____召开。
                    答案：1921；上海
                    出处：《中国共产党章程》第一章
                    """;
            case 4 -> """
                    Where did it end?
                    A. Shanghai
                    B) Jiaxing
                    ANSWER: B

                    Second?
                    A. One
                    B. Two
                    ANSWER: A
                    """;
            default -> """
                    五、简答题
                    1．什么是读书班？【答案】集中学习。【解析】见材料。（5分）
                    六、排序题
                    2. 按时间排序 A. 一 B. 二 C. 三 答案：BAC
                    七、连线题
                    """;
        };
    }

    private static String document(int seed) {
        StringBuilder body = new StringBuilder();
        paper(seed)
                .lines()
                .forEach(line -> body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>"));
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>"
                .formatted(body);
    }
}
