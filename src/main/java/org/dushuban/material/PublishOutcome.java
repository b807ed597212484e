package org.dushuban.material;

import java.util.List;
import org.dushuban.shared.LocalText;

/** What became of the wish to publish a material. */
public sealed interface PublishOutcome {

    /** It can be read now. */
    record Published(int number) implements PublishOutcome {}

    /** It cannot be read yet. */
    record Refused(List<Reason> reasons) implements PublishOutcome {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why it cannot be published. */
    enum Reason {
        /** There is not one passage. */
        NO_PASSAGE("no-passage"),
        /** The two languages have not the same number of passages, so anchors would point at different things. */
        LANGUAGES_DIFFER("languages-differ");

        private final String tag;

        Reason(String tag) {
            this.tag = tag;
        }

        /** The name, after {@code material.refused.}, in the message bundles. */
        public String tag() {
            return tag;
        }
    }

    /** Why a body cannot be published; empty if it can. */
    static List<Reason> reasonsAgainst(LocalText body) {
        int passages = MaterialText.of(body.zh()).blocks().size();
        if (passages == 0) {
            return List.of(Reason.NO_PASSAGE);
        }
        boolean differ =
                body.en() != null && MaterialText.of(body.en()).blocks().size() != passages;
        return differ ? List.of(Reason.LANGUAGES_DIFFER) : List.of();
    }
}
