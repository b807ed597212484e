package org.dushuban.transfer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dushuban.format.Effort;
import org.dushuban.format.Format;
import org.dushuban.format.Formats;
import org.dushuban.format.Reading;
import org.dushuban.format.Upload;
import org.dushuban.material.Picture;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Intake;
import org.dushuban.question.IntakePlan;
import org.dushuban.question.IntakeWatch;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Reads files and compares them with their banks, writing nothing. What was read is kept for a while; where it is not, after
 * a restart or on another node, the same bytes are read again and say the same.
 */
@Component
class ImportLook {

    /** What is kept takes this part of the heap at most. */
    private static final int SHARE = 8;

    private static final Duration KEPT = Duration.ofMinutes(30);

    /** Reading takes about as long as comparing. */
    private static final double HALF = 0.5;

    private final ImportStore store;
    private final Intake intake;
    private final Topics topics;
    private final ItemBank banks;
    private final Cache<ImportRun.Id, ReadImport> kept = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .weigher((ImportRun.Id _, ReadImport read) -> read.weight())
            .expireAfterAccess(KEPT)
            .build();

    ImportLook(ImportStore store, Intake intake, Topics topics, ItemBank banks) {
        this.store = store;
        this.intake = intake;
        this.topics = topics;
        this.banks = banks;
    }

    /**
     * What was read last, or else reads it.
     *
     * @throws NotFoundException if the file is gone, or the bank is not theirs who ask
     */
    ReadImport at(ImportRow run) {
        ReadImport read = kept.getIfPresent(run.id());
        if (read != null && read.digest().equals(run.read())) {
            return read;
        }
        return keep(run, look(run, reading(run, Effort.NONE), IntakeWatch.NOBODY));
    }

    /** Whether what was read last is still at hand. */
    boolean holds(ImportRow run) {
        ReadImport read = kept.getIfPresent(run.id());
        return read != null && read.digest().equals(run.digest());
    }

    /** Reads and compares anew. */
    ReadImport anew(ImportRow run, ImportWatch watch) {
        ReadImport before = kept.getIfPresent(run.id());
        Reading reading = before != null && before.digest().equals(run.read())
                ? before.reading()
                : reading(run, watch.part(0, HALF));
        return keep(run, look(run, reading, watch.part(HALF, 1)));
    }

    void forget(ImportRun.Id run) {
        kept.invalidate(run);
    }

    private ReadImport keep(ImportRow run, ReadImport read) {
        kept.put(run.id(), read);
        return read;
    }

    private ReadImport look(ImportRow run, Reading reading, IntakeWatch watch) {
        Unit.Id owner = owner(run);
        Set<List<String>> named = Drafts.topics(reading.questions());
        List<List<String>> missing = topics.missing(owner, named);
        if (missing.size() > Topics.MAX_NEW) {
            return look(run, TopicLimit.refused(reading, missing), watch);
        }
        Map<List<String>, Topic.Id> known = topics.known(owner, named);
        List<NewQuestion> questions = Drafts.of(reading.questions(), known::get);
        Set<List<String>> newTopics = new LinkedHashSet<>(named);
        newTopics.removeAll(known.keySet());
        IntakePlan plan = intake.plan(run.bank(), questions, watch);
        return new ReadImport(run.read(), reading, questions, plan, newTopics, missing);
    }

    private Unit.Id owner(ImportRow run) {
        return banks.banks().stream()
                .filter(bank -> bank.id().equals(run.bank()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("bank", run.bank()))
                .owner();
    }

    private Reading reading(ImportRow run, Effort effort) {
        ImportStore.Content content =
                store.content(run.id()).orElseThrow(() -> new NotFoundException("file of import", run.id()));
        String mended = content.mended();
        if (mended == null) {
            return run.pasted()
                    ? Formats.readText(new String(content.bytes(), StandardCharsets.UTF_8), effort)
                    : Formats.read(new Upload(run.file(), content.bytes()), effort);
        }
        Reading again = Formats.readMended(format(run), mended, effort);
        return run.pasted()
                ? again
                : withPictures(again, Formats.read(new Upload(run.file(), content.bytes()), effort));
    }

    /** That of the first reading: what was mended in a text may look like another format. */
    private static Format format(ImportRow run) {
        ImportReport seen = run.report();
        return seen == null ? Format.TEXT : seen.format();
    }

    /** The pictures of the file that the mended text was taken from. */
    private static Reading withPictures(Reading text, Reading file) {
        Map<String, Picture> pictures = new HashMap<>(file.pictures());
        pictures.putAll(text.pictures());
        return new Reading(
                text.format(),
                file.charset(),
                text.questions(),
                pictures,
                text.findings(),
                text.more(),
                text.tables(),
                text.text());
    }
}
