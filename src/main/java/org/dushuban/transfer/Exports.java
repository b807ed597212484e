package org.dushuban.transfer;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dushuban.format.Finding;
import org.dushuban.format.Format;
import org.dushuban.format.Formats;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Place;
import org.dushuban.material.Picture;
import org.dushuban.material.PictureFiles;
import org.dushuban.question.BankReader;
import org.dushuban.question.BankedQuestion;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionSelection;
import org.dushuban.question.Topics;
import org.dushuban.shared.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes questions to files: those that the one who asks may change in their latest wording, those of higher banks as they
 * are published. They are read page by page, so that a large bank costs little memory.
 */
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final int PAGE = 500;

    private final BankReader bank;
    private final Topics topics;
    private final PictureFiles pictures;
    private final BackgroundWork background = new BackgroundWork("export");

    Exports(BankReader bank, Topics topics, PictureFiles pictures) {
        this.bank = bank;
        this.topics = topics;
        this.pictures = pictures;
    }

    /** How many questions are meant. */
    public int count(QuestionSelection selection) {
        return bank.select(selection).size();
    }

    /**
     * Begins to look at what that format would lose of these questions; nothing is written. Whoever does not wait for its end
     * cancels it.
     */
    public ExportLook look(Format format, QuestionSelection selection) {
        ExportLook look = new ExportLook();
        try {
            look.waits(background.start(() -> look(format, selection, look)));
        } catch (RejectedExecutionException e) {
            LOG.warn("too many exports are waiting", e);
            look.end(true);
        }
        return look;
    }

    /**
     * Writes the file.
     *
     * @param out is not closed
     * @throws IllegalArgumentException if the format is not {@link Format#written}
     */
    public void write(Format format, QuestionSelection selection, OutputStream out) throws IOException {
        write(format, selection, out, _ -> {}, _ -> {});
    }

    private void look(Format format, QuestionSelection selection, ExportLook look) {
        boolean broken = true;
        try {
            write(format, selection, OutputStream.nullOutputStream(), look::lost, look::reached);
            broken = false;
        } catch (CancellationException e) {
            LOG.debug("a look at an export was cancelled", e);
        } catch (IOException | RuntimeException e) {
            LOG.error("a look at an export broke off", e);
        } finally {
            look.end(broken);
        }
    }

    private void write(
            Format format,
            QuestionSelection selection,
            OutputStream out,
            Consumer<Finding> losses,
            DoubleConsumer reached)
            throws IOException {
        TopicNames names = new TopicNames(topics.usable());
        List<Question.Id> ids = bank.select(selection);
        int[] done = {0};
        Stream<FoundQuestion> questions = ids.stream()
                .gather(Gatherers.windowFixed(PAGE))
                .flatMap(page -> bank.get(page).stream())
                .map(question -> {
                    reached.accept((double) done[0]++ / ids.size());
                    return found(question, names);
                });
        Iterator<FoundQuestion> one = questions.iterator();
        Formats.write(format, one, this::picture, out, losses);
    }

    private Optional<Picture> picture(String address) {
        return Picture.hashIn(address).flatMap(pictures::find);
    }

    private static FoundQuestion found(BankedQuestion question, TopicNames names) {
        QuestionDraft draft = question.draft();
        return new FoundQuestion(
                new Place.File(),
                question.number(),
                draft.content(),
                draft.difficulty(),
                names.of(draft.topic()),
                draft.tags(),
                draft.explanation(),
                draft.source(),
                draft.points());
    }

    @PreDestroy
    void stop() {
        background.close();
    }
}
