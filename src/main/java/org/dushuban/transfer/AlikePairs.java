package org.dushuban.transfer;

import java.util.List;
import java.util.Optional;
import org.dushuban.format.FoundQuestion;
import org.dushuban.question.BankReader;
import org.dushuban.question.BankedQuestion;
import org.dushuban.question.Fate;
import org.dushuban.question.Question;
import org.dushuban.question.StemMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts questions of a file beside those that they are like. */
@Component
class AlikePairs {

    private final BankReader bank;

    AlikePairs(BankReader bank) {
        this.bank = bank;
    }

    /** @param index which pair, from 0 */
    Optional<AlikePair> at(ReadImport read, Choices choices, int index) {
        List<Fate> fates = read.fates();
        Decisions decisions = new Decisions(fates, choices);
        List<Integer> alike = decisions.alike();
        if (index < 0 || index >= alike.size()) {
            return Optional.empty();
        }
        int place = alike.get(index);
        Fate.Alike fate = (Fate.Alike) fates.get(place);
        StemMatch match = shown(fate);
        FoundQuestion question = read.reading().questions().get(place);
        FoundQuestion sibling =
                match.question() == null ? read.reading().questions().get(match.place()) : null;
        BankedQuestion banked = match.question() == null ? null : inBank(match.question());
        return Optional.of(new AlikePair(
                index,
                alike.size(),
                place,
                question,
                sibling == null ? banked == null ? null : banked.draft().content() : sibling.content(),
                banked == null ? null : banked.number(),
                sibling == null ? null : sibling.place(),
                match.likeness(),
                match.parts(),
                List.copyOf(Decisions.possible(fate)),
                decisions.of(place)));
    }

    /** One of the bank before one of the same file, since that is the one which can be replaced. */
    private static StemMatch shown(Fate.Alike fate) {
        return fate.matches().stream()
                .filter(match -> match.question() != null)
                .findFirst()
                .orElseGet(() -> fate.matches().getFirst());
    }

    private @Nullable BankedQuestion inBank(Question.Id id) {
        return bank.get(List.of(id)).stream().findFirst().orElse(null);
    }
}
