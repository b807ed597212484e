package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;

class QuestionVersionEntityTest {

    @Test
    void publishedWordingIsNeverWrittenOver() {
        UUID author = new UUID(1, 1);
        QuestionDraft first = QuestionFixture.complete(QuestionFixture.single("第一种说法"));
        QuestionDraft second = QuestionFixture.complete(QuestionFixture.single("第二种说法"));
        QuestionVersionEntity version =
                new QuestionVersionEntity(new UUID(1, 2), new UUID(1, 3), 1, first, Instant.EPOCH, author);
        version.write(second, Instant.EPOCH, author);
        assertThat(version.toVersion().content()).isEqualTo(second.content());

        version.publishedAt = Instant.EPOCH;

        assertThatThrownBy(() -> version.write(first, Instant.EPOCH, author)).isInstanceOf(IllegalStateException.class);
        assertThat(version.toVersion().content()).isEqualTo(second.content());
    }
}
