package org.dushuban.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dushuban.question.Source;
import org.dushuban.shared.LocalText;
import org.dushuban.support.Questions;
import org.jspecify.annotations.Nullable;

/** Plain questions whose explanations end as a source does that was written below them, or nearly so. */
final class ExplainedBySource {

    private static final List<String> ENDS =
            List.of("", "\\", "\\\\", "\\\\\\", "\n出处：《甲》", "\n\n出处：《甲》第一章", "\\\n出处：《论《丙》》二", "\\\\\n出处：《乙》");

    private static final List<String> LINES = List.of(
            "出处：《党章》第一章",
            "出处：《党章》",
            "出处：某书",
            "出处：《》",
            "出处：/materials/00000000-0000-0001-0000-000000000002#p7",
            "Source: 《Charter》chapter 1",
            "Source: Charter",
            "出处：《党章》\\",
            "无");

    private static final List<Source> SOURCES = List.of(
            new Source.Citation(LocalText.of("宪法"), null),
            new Source.Citation(new LocalText("宪法", "宪法"), new LocalText("第一章", "chapter 1")),
            new Source.Citation(LocalText.of("a\\《b》c"), LocalText.of("》")),
            new Source.Citation(LocalText.of("甲》乙"), null),
            new Source.Passage(new UUID(1, 2), "p7"));

    private final Random random;

    private ExplainedBySource(long seed) {
        random = new Random(seed);
    }

    /** Of the kinds that all formats of Moodle have. */
    static List<FoundQuestion> list(long seed, int count) {
        ExplainedBySource some = new ExplainedBySource(seed);
        Questions questions = Questions.simple(seed);
        List<FoundQuestion> list = new ArrayList<>();
        while (list.size() < count) {
            questions.list(3).forEach(question -> list.add(some.explained(question)));
        }
        return list;
    }

    private FoundQuestion explained(FoundQuestion question) {
        return new FoundQuestion(
                question.place(),
                question.number(),
                question.content(),
                question.difficulty(),
                question.topic(),
                question.tags(),
                new LocalText(text(), random.nextBoolean() ? text() : null),
                source(),
                question.points());
    }

    private String text() {
        String begin = random.nextInt(4) == 0 ? "" : "解析" + random.nextInt(3);
        String between = random.nextBoolean() ? "\n\n" : "\n";
        return begin + one(ENDS) + between + one(LINES);
    }

    private @Nullable Source source() {
        return random.nextInt(3) == 0 ? one(SOURCES) : null;
    }

    private <T> T one(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }
}
