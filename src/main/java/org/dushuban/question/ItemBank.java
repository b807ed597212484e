package org.dushuban.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.material.Material;
import org.dushuban.material.Materials;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Banks and their questions, right answers included, for administrators: they write in the banks of their units and use
 * what is published in those of the units above. A published wording never changes: an edit of it begins a new version,
 * which papers get once it is published.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class ItemBank {

    private static final int MAX_NAME = 100;
    private static final int MAX_SUBJECT = 300;

    private final BankRepository banks;
    private final QuestionWriter writer;
    private final IntakeWriter intake;
    private final QuestionList list;
    private final Topics topics;
    private final Materials materials;
    private final Scope scope;
    private final CurrentUser user;
    private final AuditTrail audit;

    ItemBank(
            BankRepository banks,
            QuestionWriter writer,
            IntakeWriter intake,
            QuestionList list,
            Topics topics,
            Materials materials,
            Scope scope,
            CurrentUser user,
            AuditTrail audit) {
        this.banks = banks;
        this.writer = writer;
        this.intake = intake;
        this.list = list;
        this.topics = topics;
        this.materials = materials;
        this.scope = scope;
        this.user = user;
        this.audit = audit;
    }

    /** The banks that the one who asks may use, those of higher units first. */
    @Transactional(readOnly = true)
    public List<Bank> banks() {
        return list.banks(Reach.used(scope));
    }

    /**
     * Makes a bank.
     *
     * @param name 1 to 100 characters
     * @throws NotFoundException if the one who asks may not write for that unit
     */
    public Bank.Id create(Unit.Id owner, String name) {
        Unit unit = scope.administered(owner);
        BankEntity bank =
                banks.saveAndFlush(new BankEntity(Ids.next(), unit.id().value(), checked(name)));
        audit.record(
                user.actor(),
                new Change("bank.created", bank.id, bank.name, unit.path().digits(), null, bank.name));
        return new Bank.Id(bank.id);
    }

    /**
     * Gives a bank another name.
     *
     * @param name 1 to 100 characters
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     */
    public void rename(Bank.Id id, String name) {
        BankEntity bank = changeable(id);
        String before = bank.name;
        bank.name = checked(name);
        audit.record(user.actor(), new Change("bank.renamed", bank.id, bank.name, path(bank), before, bank.name));
    }

    @Transactional(readOnly = true)
    public long count(QuestionFilter filter) {
        return list.count(banks(), filter);
    }

    /** A page of the questions that the one who asks may use, newest first. */
    @Transactional(readOnly = true)
    public List<QuestionSummary> questions(QuestionFilter filter, int offset, int limit) {
        return list.page(banks(), filter, offset, limit);
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not change it */
    @Transactional(readOnly = true)
    public QuestionDetail get(Question.Id id) {
        QuestionEntity question = writer.get(id);
        changeable(new Bank.Id(question.bankId));
        QuestionVersionEntity latest = writer.latest(question);
        return new QuestionDetail(
                id,
                new Bank.Id(question.bankId),
                question.number,
                question.state,
                QuestionWriter.revision(question, latest),
                writer.draft(question, latest),
                question.published != null && question.open());
    }

    /** All wordings, newest first. @throws NotFoundException if there is none such, or it may not be changed */
    @Transactional(readOnly = true)
    public List<Wording> versions(Question.Id id) {
        QuestionEntity question = writer.get(id);
        changeable(new Bank.Id(question.bankId));
        return writer.history(question.id);
    }

    /**
     * Lets pass wordings that the one who asks may put into a quiz: any of the banks they write in, and what was published
     * in the others.
     *
     * @throws NotFoundException if one of them is not for the one who asks
     */
    @Transactional(readOnly = true)
    public void requireUsable(Collection<QuestionVersion.Id> wordings) {
        Set<QuestionVersion.Id> wanted = new HashSet<>(wordings);
        wanted.removeAll(list.usable(banks(), wordings));
        wanted.stream().findFirst().ifPresent(foreign -> {
            throw new NotFoundException("question", foreign);
        });
    }

    /** @throws NotFoundException if the one who asks may not write in that bank, or not use that topic */
    public Question.Id add(Bank.Id bank, QuestionDraft draft) {
        BankEntity entity = changeable(bank);
        topics.require(Stream.of(draft));
        QuestionEntity question = writer.create(bank, new NewQuestion(null, draft));
        record("question.created", entity, question, draft, null, DraftText.of(draft));
        return new Question.Id(question.id);
    }

    /**
     * Takes in many questions at once, as drafts. One whose number the bank knows already is the same question: it is
     * edited where it reads differently, else left alone, so that the same list may be given again.
     *
     * @return the questions in the order of the list
     * @throws NotFoundException if the one who asks may not write in that bank, or not use one of the topics
     * @throws IllegalArgumentException if two of the list have the same number
     */
    public List<Question.Id> addAll(Bank.Id bank, List<NewQuestion> many) {
        BankEntity entity = changeable(bank);
        topics.require(many.stream().map(NewQuestion::draft));
        return intake.addAll(entity, path(entity), many);
    }

    /**
     * Saves another wording: in the draft where there is one, else as a new version.
     *
     * @param seen what the author had before the eyes
     * @throws NotFoundException if there is none such, or it may not be changed, or a new topic may not be used
     */
    public SaveOutcome edit(Question.Id id, Revision seen, QuestionDraft draft) {
        QuestionEntity question = writer.get(id);
        BankEntity bank = changeable(new Bank.Id(question.bankId));
        QuestionVersionEntity latest = writer.latest(question);
        if (!QuestionWriter.revision(question, latest).equals(seen)) {
            return new SaveOutcome.Overtaken();
        }
        if (!Objects.equals(draft.topic(), writer.draft(question, latest).topic())) {
            topics.require(Stream.of(draft));
        }
        QuestionVersionEntity written = save(bank, question, latest, draft);
        return new SaveOutcome.Saved(QuestionWriter.revision(question, written));
    }

    /** @throws NotFoundException if there is none such, or it may not be changed */
    public PublishOutcome publish(Question.Id id) {
        QuestionEntity question = writer.get(id);
        BankEntity bank = changeable(new Bank.Id(question.bankId));
        QuestionVersionEntity latest = writer.latest(question);
        QuestionDraft draft = writer.draft(question, latest);
        List<PublishOutcome.Reason> reasons = reasonsAgainst(draft);
        if (!reasons.isEmpty()) {
            return new PublishOutcome.Refused(reasons);
        }
        if (question.state == QuestionState.PUBLISHED && !question.open()) {
            return new PublishOutcome.Published(question.latest);
        }
        String from = place(question);
        writer.publish(question, latest);
        record("question.published", bank, question, draft, from, place(question));
        return new PublishOutcome.Published(question.latest);
    }

    /** Keeps it out of new papers. @throws NotFoundException if there is none such, or it may not be changed */
    public void retire(Question.Id id) {
        QuestionEntity question = writer.get(id);
        BankEntity bank = changeable(new Bank.Id(question.bankId));
        String from = place(question);
        question.state = QuestionState.RETIRED;
        record(
                "question.retired",
                bank,
                question,
                writer.draft(question, writer.latest(question)),
                from,
                place(question));
    }

    private List<PublishOutcome.Reason> reasonsAgainst(QuestionDraft draft) {
        return Stream.of(
                        draft.explanation() == null ? PublishOutcome.Reason.NO_EXPLANATION : null,
                        switch (draft.source()) {
                            case null -> PublishOutcome.Reason.NO_SOURCE;
                            case Source.Citation _ -> null;
                            case Source.Passage(var material, String anchor) ->
                                materials
                                                .find(new Material.Id(material), anchor)
                                                .isPresent()
                                        ? null
                                        : PublishOutcome.Reason.NO_SUCH_PASSAGE;
                        })
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private QuestionVersionEntity save(
            BankEntity bank, QuestionEntity question, QuestionVersionEntity latest, QuestionDraft draft) {
        QuestionDraft before = writer.draft(question, latest);
        if (before.equals(draft)) {
            return latest;
        }
        QuestionVersionEntity written = writer.write(question, latest, draft);
        record("question.edited", bank, question, draft, DraftText.of(before), DraftText.of(draft));
        return written;
    }

    private BankEntity changeable(Bank.Id id) {
        BankEntity bank = banks.findById(id.value()).orElseThrow(() -> new NotFoundException("bank", id));
        scope.administered(new Unit.Id(bank.unitId));
        return bank;
    }

    private String path(BankEntity bank) {
        return scope.administered(new Unit.Id(bank.unitId)).path().digits();
    }

    private static String place(QuestionEntity question) {
        return question.state.tag() + " " + Objects.requireNonNullElse(question.published, 0);
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw new IllegalArgumentException("name of a bank: " + name);
        }
        return stripped;
    }

    private void record(
            String what,
            BankEntity bank,
            QuestionEntity question,
            QuestionDraft draft,
            @Nullable String from,
            @Nullable String to) {
        String stem = draft.content().stem().zh();
        String name = stem.substring(0, Math.min(MAX_SUBJECT, stem.length()));
        audit.record(user.actor(), new Change(what, question.id, name, path(bank), from, to));
    }
}
