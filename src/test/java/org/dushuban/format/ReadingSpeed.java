package org.dushuban.format;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Prints how long 10,000 plain choice questions take to be read, as Moodle itself exports them, in seconds of the processor
 * and not of the clock, so that it can be said on a machine that has other work.
 */
final class ReadingSpeed {

    private static final int QUESTIONS = 10_000;
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final String XML = """
          <question type="multichoice">
            <name><text>Question %1$d</text></name>
            <questiontext format="html">
              <text><![CDATA[<p>中国共产党第%1$d次讨论的问题是什么？</p>]]></text>
            </questiontext>
            <generalfeedback format="html"><text><![CDATA[<p>见第%1$d章。</p>]]></text></generalfeedback>
            <defaultgrade>1.0000000</defaultgrade>
            <penalty>0.3333333</penalty>
            <hidden>0</hidden>
            <idnumber>N%1$d</idnumber>
            <single>true</single>
            <shuffleanswers>true</shuffleanswers>
            <answernumbering>abc</answernumbering>
            <correctfeedback format="html"><text></text></correctfeedback>
            <answer fraction="100" format="html"><text><![CDATA[<p>甲 %1$d</p>]]></text>
              <feedback format="html"><text></text></feedback></answer>
            <answer fraction="0" format="html"><text><![CDATA[<p>乙 %1$d</p>]]></text>
              <feedback format="html"><text></text></feedback></answer>
            <answer fraction="0" format="html"><text><![CDATA[<p>丙 %1$d</p>]]></text>
              <feedback format="html"><text></text></feedback></answer>
            <answer fraction="0" format="html"><text><![CDATA[<p>丁 %1$d</p>]]></text>
              <feedback format="html"><text></text></feedback></answer>
            <tags><tag><text>党史</text></tag></tags>
          </question>
        """;

    private static final String GIFT = """
        // question: %1$d  name: Question %1$d
        // [id:N%1$d] [tag:党史]
        ::Question %1$d::[html]<p>中国共产党第%1$d次讨论的问题是什么？</p>{
        	=<p>甲 %1$d</p>
        	~<p>乙 %1$d</p>
        	~<p>丙 %1$d</p>
        	~<p>丁 %1$d</p>
        	####<p>见第%1$d章。</p>
        }

        """;

    private ReadingSpeed() {}

    public static void main(String[] arguments) {
        print("GIFT", new GiftReader(), all(GIFT::formatted));
        print("Moodle XML", new MoodleReader(), "<quiz>" + all(XML::formatted) + "</quiz>");
    }

    private static String all(IntFunction<String> question) {
        return IntStream.range(0, QUESTIONS).mapToObj(question).collect(Collectors.joining());
    }

    private static void print(String name, QuestionReader reader, String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            int read = ExchangeLaw.read(bytes, reader).questions().size();
            seconds[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
            if (read != QUESTIONS) {
                throw new IllegalStateException("only " + read);
            }
        }
        double cold = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%s, %,d bytes: %.3f s at first, %.3f s in the middle, %.3f s at best%n",
                name,
                bytes.length,
                cold,
                seconds[ROUNDS / 2],
                seconds[0]);
    }
}
