package org.dushuban.question;

import java.util.List;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a question said before, for administrators of its bank. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class QuestionHistory {

    private final OwnBanks own;
    private final QuestionWriter writer;
    private final QuestionEdits edits;
    private final ObjectProvider<QuestionUseSource> sources;

    QuestionHistory(
            OwnBanks own, QuestionWriter writer, QuestionEdits edits, ObjectProvider<QuestionUseSource> sources) {
        this.own = own;
        this.writer = writer;
        this.edits = edits;
        this.sources = sources;
    }

    /** All wordings, newest first. @throws NotFoundException if there is none such, or it may not be changed */
    @Transactional(readOnly = true)
    public List<Wording> versions(Question.Id id) {
        return writer.history(own.question(id).question().id);
    }

    /**
     * How two wordings differ.
     *
     * @param from the number of the one
     * @param to the number of the other, later or earlier
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    @Transactional(readOnly = true)
    public VersionDiff compare(Question.Id id, int from, int to) {
        QuestionEntity question = own.question(id).question();
        return VersionDiff.between(
                writer.version(question, from).toVersion(),
                writer.version(question, to).toVersion());
    }

    /**
     * Makes an earlier wording the latest again, as an edit does; topic and tags stay as they are.
     *
     * @param seen what the author had before the eyes
     * @param version the number of the wording
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public SaveOutcome restore(Question.Id id, Revision seen, int version) {
        OwnQuestion question = own.held(id);
        if (!question.revision().equals(seen)) {
            return new SaveOutcome.Overtaken();
        }
        QuestionVersionEntity earlier = writer.version(question.question(), version);
        return edits.save(question, QuestionWriter.draft(question.question(), earlier), "question.restored");
    }

    /** Where its versions are used. @throws NotFoundException if there is none such, or it may not be changed */
    @Transactional(readOnly = true)
    public List<QuestionUse> uses(Question.Id id) {
        Question.Id question = own.question(id).id();
        return sources.orderedStream()
                .flatMap(source -> source.usesOf(question).stream())
                .toList();
    }
}
