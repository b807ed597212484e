package org.dushuban.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds questions whose stems are the same as another one, or nearly, in the banks that the one who asks may use: the latest
 * wordings where they may change them, and what is published in the banks of units above. There is no transaction around
 * it: others may look at the same bank, and who waits for them shall hold no connection.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class NearDuplicates {

    private static final int CHUNK = 100;

    /** What the one who asks may see of what was found. */
    private static final String SEEN =
            """
            select q.id, q.bank_id, q.number, q.state, v.id as version_id, v.words
              from question q""" + QuestionQuery.WORDING + " where q.id in (:found) and " + QuestionQuery.WITHIN;

    private static final Comparator<Seen> BEST_FIRST = Comparator.comparing(Seen::same)
            .thenComparing(Seen::likeness)
            .reversed()
            .thenComparing(Seen::id);

    private final BankStems stems;
    private final QuestionList list;
    private final QuestionVersions versions;
    private final Scope scope;
    private final JdbcClient jdbc;

    NearDuplicates(BankStems stems, QuestionList list, QuestionVersions versions, Scope scope, JdbcClient jdbc) {
        this.stems = stems;
        this.list = list;
        this.versions = versions;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /**
     * The questions most like it, the same ones first. What this very transaction has written is not among them.
     *
     * @param stem Markdown; its Chinese words are compared
     * @param except is left out, as the question that is being written; null for a new one
     * @param limit how many at most, from 1
     */
    public List<SimilarQuestion> of(LocalText stem, Question.@Nullable Id except, int limit) {
        Stem wanted = Stem.of(stem);
        List<Bank> banks = list.banks(Reach.used(scope));
        List<Stems.Found> found = found(wanted, banks, except);
        List<Seen> best = new ArrayList<>();
        int next = 0;
        // the index may know older, more alike stems of a question, never fewer
        while (next < found.size()
                && (best.size() < limit
                        || best.getLast().likeness() < found.get(next).likeness())) {
            List<Stems.Found> chunk = found.subList(next, Math.min(next + CHUNK, found.size()));
            best.addAll(seen(wanted, banks, chunk));
            best = new ArrayList<>(best.stream().sorted(BEST_FIRST).limit(limit).toList());
            next += chunk.size();
        }
        return shown(best, banks);
    }

    /** What may be alike, the best first. */
    private List<Stems.Found> found(Stem stem, List<Bank> banks, Question.@Nullable Id except) {
        return banks.stream()
                .flatMap(bank ->
                        stems
                                .look(bank.id().value(), known -> known.near(stem, stem.least(), Integer.MAX_VALUE))
                                .stream())
                .filter(found -> except == null || !found.question().equals(except.value()))
                .sorted(Comparator.comparingDouble(Stems.Found::likeness).reversed())
                .toList();
    }

    private List<Seen> seen(Stem stem, List<Bank> banks, List<Stems.Found> found) {
        return jdbc
                .sql(SEEN)
                .params(QuestionQuery.within(banks))
                .param("found", found.stream().map(Stems.Found::question).toList())
                .query((row, _) -> seen(row, stem))
                .list()
                .stream()
                .filter(seen -> seen.likeness() > 0)
                .toList();
    }

    private static Seen seen(ResultSet row, Stem stem) throws SQLException {
        Stem other = Stem.ofWords(row.getString("words"));
        return new Seen(
                row.getObject("id", UUID.class),
                row.getObject("bank_id", UUID.class),
                row.getString("number"),
                QuestionState.ofTag(row.getString("state")),
                new QuestionVersion.Id(row.getObject("version_id", UUID.class)),
                stem.likeness(other),
                stem.equals(other));
    }

    private List<SimilarQuestion> shown(List<Seen> best, List<Bank> banks) {
        Map<UUID, Bank> byId =
                banks.stream().collect(Collectors.toMap(bank -> bank.id().value(), Function.identity()));
        List<QuestionVersion> wordings =
                versions.get(best.stream().map(Seen::version).toList());
        return IntStream.range(0, best.size())
                .mapToObj(i -> best.get(i)
                        .shown(Objects.requireNonNull(byId.get(best.get(i).bank())), wordings.get(i)))
                .toList();
    }

    private record Seen(
            UUID id,
            UUID bank,
            @Nullable String number,
            QuestionState state,
            QuestionVersion.Id version,
            double likeness,
            boolean same) {

        SimilarQuestion shown(Bank home, QuestionVersion wording) {
            return new SimilarQuestion(
                    new Question.Id(id),
                    home.id(),
                    home.name(),
                    number,
                    state,
                    home.changeable(),
                    wording,
                    likeness,
                    same);
        }
    }
}
