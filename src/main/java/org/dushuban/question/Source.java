package org.dushuban.question;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** What proves that the right answer is right. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Source.Passage.class, name = "passage"),
    @JsonSubTypes.Type(value = Source.Citation.class, name = "citation")
})
public sealed interface Source {

    /** A passage of a reading material, by its stable anchor. */
    record Passage(UUID material, String anchor) implements Source {}

    /**
     * A book, an article or a law.
     *
     * @param place chapter, article or page; null where the whole work is meant
     */
    record Citation(LocalText work, @Nullable LocalText place) implements Source {}
}
