package org.dushuban.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Reach;
import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.Change;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.shared.Revision;
import org.dushuban.shared.SaveOutcome;
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

    private final BankRepository banks;
    private final OwnBanks own;
    private final QuestionWriter writer;
    private final QuestionEdits edits;
    private final QuestionList list;
    private final Topics topics;
    private final QuestionTrail trail;
    private final Scope scope;
    private final CurrentUser user;

    ItemBank(
            BankRepository banks,
            OwnBanks own,
            QuestionWriter writer,
            QuestionEdits edits,
            QuestionList list,
            Topics topics,
            QuestionTrail trail,
            Scope scope,
            CurrentUser user) {
        this.banks = banks;
        this.own = own;
        this.writer = writer;
        this.edits = edits;
        this.list = list;
        this.topics = topics;
        this.trail = trail;
        this.scope = scope;
        this.user = user;
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
        trail.record(new Change("bank.created", bank.id, bank.name, unit.path().digits(), null, bank.name));
        return new Bank.Id(bank.id);
    }

    /**
     * Gives a bank another name.
     *
     * @param name 1 to 100 characters
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     */
    public void rename(Bank.Id id, String name) {
        OwnBank found = own.bank(id);
        BankEntity bank = found.entity();
        String before = bank.name;
        bank.name = checked(name);
        trail.record(new Change("bank.renamed", bank.id, bank.name, found.scope(), before, bank.name));
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

    /** The first thousand of the tags of the questions that the one who asks may use, in order. */
    @Transactional(readOnly = true)
    public List<String> tags() {
        return list.tags(banks());
    }

    /** The names of the {@linkplain Flag flags} of the questions that the one who asks may use, in order. */
    @Transactional(readOnly = true)
    public List<String> flags() {
        return list.flags(banks());
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not change it */
    @Transactional(readOnly = true)
    public QuestionDetail get(Question.Id id) {
        OwnQuestion found = own.question(id);
        QuestionEntity question = found.question();
        return new QuestionDetail(
                id,
                found.bank().id(),
                question.number,
                question.state,
                found.revision(),
                found.draft(),
                question.published != null && question.open(),
                question.waiting(),
                question.waiting() && !writer.hadAHand(found, user.id().value()));
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

    /** @throws NotFoundException if the one who asks may not write in that bank, or its unit has no such topic */
    public Question.Id add(Bank.Id bank, QuestionDraft draft) {
        OwnBank into = own.bank(bank);
        topics.require(into.owner(), Stream.of(draft));
        return create(into, draft);
    }

    /**
     * Makes a draft that reads like the latest wording of another question of the same bank. It has no number: that stays
     * with the question which is known elsewhere by it.
     *
     * @throws NotFoundException if there is none such, or it may not be changed
     */
    public Question.Id duplicate(Question.Id id) {
        OwnQuestion like = own.question(id);
        return create(like.bank(), like.draft());
    }

    /**
     * Saves another wording: in the draft where the author has one, else as a new version. One that waits for a second person is
     * withdrawn by that.
     *
     * @param seen what the author had before the eyes
     * @throws NotFoundException if there is none such, or it may not be changed, or the unit has no such topic
     */
    public SaveOutcome edit(Question.Id id, Revision seen, QuestionDraft draft) {
        OwnQuestion question = own.held(id);
        if (!question.revision().equals(seen)) {
            return new SaveOutcome.Overtaken();
        }
        if (!Objects.equals(draft.topic(), question.draft().topic())) {
            topics.require(question.bank().owner(), Stream.of(draft));
        }
        return edits.save(question, draft, "question.edited");
    }

    private Question.Id create(OwnBank bank, QuestionDraft draft) {
        QuestionEntity question = writer.create(bank.id(), new NewQuestion(null, draft));
        OwnQuestion made = new OwnQuestion(question, writer.latest(question), bank);
        trail.record(made.change("question.created", null, DraftText.of(draft)));
        return made.id();
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw new IllegalArgumentException("name of a bank: " + name);
        }
        return stripped;
    }
}
