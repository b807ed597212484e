package org.dushuban.question;

import org.dushuban.organisation.Scope;
import org.dushuban.organisation.Unit;
import org.dushuban.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** The banks and questions that the one who asks may change: those of the units that they administer. */
@Component
class OwnBanks {

    private final BankRepository banks;
    private final QuestionWriter writer;
    private final Scope scope;

    OwnBanks(BankRepository banks, QuestionWriter writer, Scope scope) {
        this.banks = banks;
        this.writer = writer;
        this.scope = scope;
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not change it */
    OwnBank bank(Bank.Id id) {
        BankEntity bank = banks.findById(id.value()).orElseThrow(() -> new NotFoundException("bank", id));
        return new OwnBank(bank, scope.administered(new Unit.Id(bank.unitId)));
    }

    /** @throws NotFoundException if there is none such, or the one who asks may not change it */
    OwnQuestion question(Question.Id id) {
        return own(writer.get(id));
    }

    /**
     * The same to change it: nobody else can until this transaction ends.
     *
     * @throws NotFoundException if there is none such, or the one who asks may not change it
     */
    OwnQuestion held(Question.Id id) {
        return own(writer.hold(id));
    }

    private OwnQuestion own(QuestionEntity question) {
        OwnBank bank = bank(new Bank.Id(question.bankId));
        return new OwnQuestion(question, writer.latest(question), bank);
    }
}
