package org.dushuban.format;

import org.dushuban.support.Questions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QtiLawTest {

    private final ExchangeLaw law = new ExchangeLaw(new QtiWriter(), new QtiReader());

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void aSecondTimeItGoesOutAsTheFirst(long seed) {
        law.isSettledFor(new Questions(seed).list(270), "seed " + seed);
        law.isSettledFor(Questions.simple(seed).list(270), "simple seed " + seed);
    }
}
