package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dushuban.format.Effort;
import org.dushuban.format.Format;
import org.dushuban.format.Formats;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.format.Reading;
import org.dushuban.format.Severity;
import org.dushuban.format.Upload;
import org.dushuban.question.Bank;
import org.dushuban.question.BankReader;
import org.dushuban.question.BankedQuestion;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.support.Questions;
import org.dushuban.support.Thorough;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A bank of questions of all kinds goes out in each format and comes in again, by the numbers of its questions: where the
 * format tells no loss of a question, it is the same question as before.
 */
@Tag("large")
class LargeBankTest extends ImportCase {

    private static final long SEED = 93;
    private static final int QUESTIONS = Thorough.orElse(10_000, 450);
    private static final int TOPICS = 40;
    private static final int PAGE = 500;

    @Autowired
    Exports exports;

    @Autowired
    BankReader reader;

    @Autowired
    Topics topics;

    /** A file with the numbers of the questions of which it does not hold all. */
    private record Written(Upload file, Set<String> losing) {}

    @Test
    void aBankGoesOutAndComesInAgain() throws IOException {
        filling.addAll(bank, questions());
        Map<String, QuestionDraft> first = drafts(bank);
        assertThat(first).hasSize(QUESTIONS);
        for (Format format : Format.values()) {
            if (format.written()) {
                long start = System.nanoTime();
                Written written = written(format, bank, first);
                changesNothing(format, written, first);
                fillsAnEmptyBankEqually(format, written, first);
                System.out.printf(
                        "%,d questions out as %s, looked at again and into an empty bank: %.1f s; %,d with a loss%n",
                        QUESTIONS, format.tag(), (System.nanoTime() - start) / 1e9, written.losing.size());
            }
        }
        assertThat(drafts(bank)).isEqualTo(first);
    }

    private void changesNothing(Format format, Written written, Map<String, QuestionDraft> first) {
        ImportRun run = checked(written.file);
        ImportReport.Counts counts = run.report().counts();
        assertThat(run.report().newTopics()).as(format.tag()).isEmpty();
        assertThat(counts.faulty()).as(format.tag()).isZero();
        assertThat(counts.fresh() + counts.alike()).as(format.tag()).isZero();
        int whole = first.size() - written.losing.size();
        assertThat(counts.same()).as(format.tag()).isGreaterThanOrEqualTo(whole);
        if (written.losing.isEmpty()) {
            assertThat(confirmed(run).report().written()).isEqualTo(new ImportReport.Written(0, 0, 0, counts.same()));
        } else {
            imports.cancel(run.id());
        }
    }

    private void fillsAnEmptyBankEqually(Format format, Written written, Map<String, QuestionDraft> first) {
        Bank.Id full = bank;
        bank = itemBank.create(district.north, "自" + format.tag());
        ImportRun run = checked(written.file);
        imports.choose(run.id(), Choices.NONE.forAlike(Duplicate.ADD));
        ImportReport.Written became = confirmed(run).report().written();
        Map<String, QuestionDraft> second = drafts(bank);
        assertThat(became.added()).as(format.tag()).isEqualTo(second.size());
        first.forEach((number, draft) -> {
            if (!written.losing.contains(number)) {
                assertThat(second.get(number))
                        .as("%s, seed %d, %s", format.tag(), SEED, number)
                        .isEqualTo(draft);
            }
        });
        Map<String, FoundQuestion> said = plain(written.file);
        assertThat(second.keySet()).as(format.tag()).isEqualTo(said.keySet());
        TopicNames names = new TopicNames(topics.usable());
        second.forEach((number, draft) -> assertThat(found(number, draft, names))
                .as("%s, seed %d, %s", format.tag(), SEED, number)
                .isEqualTo(said.get(number)));
        bank = full;
    }

    /** Losses are told in words alone by {@link Exports}, so the same questions are written once more beside it. */
    private Written written(Format format, Bank.Id from, Map<String, QuestionDraft> drafts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(format, new QuestionSelection.Matching(QuestionFilter.of(from)), out);
        Set<String> losing = new HashSet<>();
        TopicNames names = new TopicNames(topics.usable());
        List<FoundQuestion> found = drafts.entrySet().stream()
                .map(one -> found(one.getKey(), one.getValue(), names))
                .toList();
        Formats.write(
                format,
                found.iterator(),
                Questions::picture,
                new ByteArrayOutputStream(),
                finding -> losing.add(((Place.Named) finding.place()).name()));
        return new Written(new Upload("题目." + format.suffix(), out.toByteArray()), losing);
    }

    private Map<String, QuestionDraft> drafts(Bank.Id of) {
        List<BankedQuestion> all = new ArrayList<>();
        List<Question.Id> ids = reader.select(new QuestionSelection.Matching(QuestionFilter.of(of)));
        for (int start = 0; start < ids.size(); start += PAGE) {
            all.addAll(reader.get(ids.subList(start, Math.min(ids.size(), start + PAGE))));
        }
        return all.stream().collect(Collectors.toMap(BankedQuestion::number, BankedQuestion::draft));
    }

    private List<NewQuestion> questions() {
        List<FoundQuestion> made = new Questions(SEED).list(QUESTIONS);
        List<List<String>> paths = made.stream()
                .map(FoundQuestion::topic)
                .filter(path -> !path.isEmpty())
                .limit(TOPICS)
                .toList();
        Map<List<String>, Topic.Id> named = topics.named(district.north, paths);
        return IntStream.range(0, QUESTIONS)
                .mapToObj(i -> {
                    FoundQuestion one = made.get(i);
                    List<String> path = i % 3 == 0 ? List.of() : paths.get(i % paths.size());
                    return Drafts.of(
                            new FoundQuestion(
                                    one.place(),
                                    "N-" + i,
                                    one.content(),
                                    one.difficulty(),
                                    path,
                                    one.tags(),
                                    one.explanation(),
                                    one.source(),
                                    one.points()),
                            named::get);
                })
                .toList();
    }

    private static FoundQuestion found(String number, QuestionDraft draft, TopicNames names) {
        return new FoundQuestion(
                new Place.File(),
                number,
                draft.content(),
                draft.difficulty(),
                names.of(draft.topic()),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    private static Map<String, FoundQuestion> plain(Upload file) {
        Reading reading = Formats.read(file, Effort.NONE);
        assertThat(reading.findings()).noneMatch(finding -> finding.severity() == Severity.ERROR);
        return reading.questions().stream()
                .map(Questions::anywhere)
                .collect(Collectors.toMap(FoundQuestion::number, Function.identity()));
    }
}
