package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.dushuban.shared.Json;
import org.dushuban.shared.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"essay\",\"stem\":{\"zh\":\"题\"}}",
                "{\"stem\":{\"zh\":\"题\"},\"right\":true}",
                "{\"kind\":\"org.dushuban.question.QuestionContent$TrueFalse\",\"stem\":{\"zh\":\"题\"},\"right\":true}",
                "{\"kind\":\"true-false\",\"stem\":{\"zh\":\"题\"},\"right\":true,\"points\":5}",
                "{\"kind\":\"true-false\",\"stem\":{\"zh\":\" \"},\"right\":true}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"},{\"zh\":\"二\"}],\"right\":2}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"}],\"right\":0}",
                "{\"kind\":\"single-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"同\"},{\"zh\":\"同\"}],\"right\":0}",
                "{\"kind\":\"multiple-choice\",\"stem\":{\"zh\":\"题\"},\"options\":[{\"zh\":\"一\"},{\"zh\":\"二\"}],\"right\":[]}",
                "null",
                "[]",
                "",
                "not json"
            })
    void whatIsNoQuestionIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, QuestionContent.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"essay\",\"text\":\"…\"}",
                "{\"chosen\":1}",
                "{\"kind\":\"multiple-choice\",\"chosen\":[]}",
                "{\"kind\":\"multiple-choice\"}",
                "{\"kind\":\"single-choice\"}",
                "{\"kind\":\"true-false\"}",
                "{\"kind\":\"single-choice\",\"chosen\":\"x\"}",
                "{\"kind\":\"single-choice\",\"chosen\":1,\"right\":1}",
                "{\"kind\":\"single-choice\",\"chosen\":99999999999}"
            })
    void whatIsNoAnswerIsRefused(String json) {
        assertThatThrownBy(() -> Json.read(json, Answer.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sourcesComeBackAsTheyWere() {
        Source passage = new Source.Passage(new UUID(1, 2), "p7");
        Source citation = new Source.Citation(new LocalText("《章程》", "Constitution"), null);

        assertThat(Json.read(Json.write(passage), Source.class)).isEqualTo(passage);
        assertThat(Json.read(Json.write(citation), Source.class)).isEqualTo(citation);
        assertThatThrownBy(() -> Json.read("{\"kind\":\"hearsay\"}", Source.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
