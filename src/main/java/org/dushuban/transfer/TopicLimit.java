package org.dushuban.transfer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dushuban.format.FileFault;
import org.dushuban.format.Finding;
import org.dushuban.format.Place;
import org.dushuban.format.Reading;
import org.dushuban.format.Severity;
import org.dushuban.question.Topics;

/**
 * A file that would make more topics than {@link Topics#MAX_NEW} has most likely something else where topics are looked for.
 * All of it stays out: whatever were written of it would lie where nobody looks for it.
 */
final class TopicLimit {

    private TopicLimit() {}

    /** @param missing the topics that would have to be made, at least one */
    static Reading refused(Reading reading, List<List<String>> missing) {
        Finding fault = new Finding(
                Severity.ERROR,
                new Place.File(),
                FileFault.TOO_MANY_TOPICS,
                String.join(" / ", missing.getFirst()),
                List.of(String.valueOf(Topics.MAX_NEW)),
                1);
        return new Reading(
                reading.format(),
                reading.charset(),
                List.of(),
                Map.of(),
                Stream.concat(Stream.of(fault), reading.findings().stream()).toList(),
                reading.more(),
                reading.tables(),
                reading.text());
    }
}
