package org.dushuban.attempt.ui;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dushuban.attempt.AnswerSheet;
import org.dushuban.material.Markdown;
import org.dushuban.question.Answer;
import org.dushuban.shared.Json;
import org.dushuban.shared.ui.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a running attempt, a plain element that holds all questions and delivers the answers itself. It is handed the
 * paper once; what is not in {@link AnswerSheet} cannot get there.
 */
@Tag("quiz-paper")
@JsModule("context://quiz-paper.js")
class QuizPaper extends Component {

    private static final String WORDS = "paper.";

    void show(AnswerSheet sheet, Map<String, String> words, Locale locale, ZoneId zone) {
        getElement()
                .setPropertyJson("paper", Json.read(Json.write(paper(sheet, words, locale, zone)), ObjectNode.class));
    }

    static PaperJson paper(AnswerSheet sheet, Map<String, String> words, Locale locale, ZoneId zone) {
        return new PaperJson(
                sheet.attempt().toString(),
                sheet.member().toString(),
                sheet.title().in(locale),
                sheet.remaining().toMillis(),
                sheet.limit().toMillis(),
                "attempts/" + sheet.attempt() + "/result",
                "quizzes",
                locale.toLanguageTag(),
                zone.getId(),
                sheet.slots().stream().map(slot -> slot(slot, locale)).toList(),
                own(words));
    }

    private static SlotJson slot(AnswerSheet.Slot slot, Locale locale) {
        List<String> options = slot.kind().equals("true-false")
                ? List.of(Words.of("attempt.statement.holds"), Words.of("attempt.statement.fails"))
                : slot.options().stream()
                        .map(option -> Markdown.toSafeHtml(option.in(locale)))
                        .toList();
        return new SlotJson(
                slot.number(),
                slot.kind(),
                Markdown.toSafeHtml(slot.stem().in(locale)),
                options,
                slot.points().stripTrailingZeros().toPlainString(),
                slot.answer(),
                slot.revision(),
                slot.flagged());
    }

    private static Map<String, String> own(Map<String, String> words) {
        Map<String, String> own = new HashMap<>();
        words.forEach((key, text) -> {
            if (key.startsWith(WORDS)) {
                own.put(key.substring(WORDS.length()), text);
            }
        });
        return own;
    }

    record PaperJson(
            String attempt,
            String member,
            String title,
            long remainingMs,
            long limitMs,
            String result,
            String exit,
            String locale,
            String zone,
            List<SlotJson> slots,
            Map<String, String> words) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SlotJson(
            int slot,
            String kind,
            String stem,
            List<String> options,
            String points,
            @Nullable Answer answer,
            int revision,
            boolean flagged) {}
}
