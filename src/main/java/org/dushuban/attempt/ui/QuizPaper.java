package org.dushuban.attempt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dushuban.attempt.AnswerSheet;
import org.dushuban.question.Answer;
import org.dushuban.question.ui.QuestionField;
import org.dushuban.shared.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of a running attempt, a plain element that holds all questions and delivers the answers itself. It is handed the
 * paper once; what is not in {@link AnswerSheet} cannot get there.
 */
@Tag("quiz-paper")
@JsModule("context://quiz-paper.js")
@StyleSheet("context://question-field.css")
class QuizPaper extends Component {

    private static final String WORDS = "paper.";

    void show(AnswerSheet sheet, Map<String, String> words, Locale locale, ZoneId zone) {
        getElement().setPropertyJson("paper", Json.tree(paper(sheet, words, locale, zone)));
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

    private static ObjectNode slot(AnswerSheet.Slot slot, Locale locale) {
        Answer answer = slot.answer();
        ObjectNode json = QuestionField.describe(slot.asked(), locale)
                .put("slot", slot.number())
                .put("points", slot.points().stripTrailingZeros().toPlainString())
                .put("revision", slot.revision())
                .put("flagged", slot.flagged());
        json.set("answer", answer == null ? json.nullNode() : Json.tree(answer));
        return json;
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
            List<ObjectNode> slots,
            Map<String, String> words) {}
}
