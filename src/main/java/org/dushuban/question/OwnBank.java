package org.dushuban.question;

import org.dushuban.organisation.Unit;

/** A bank that the one who asks may change, and the unit that owns it. */
record OwnBank(BankEntity entity, Unit owner) {

    Bank.Id id() {
        return new Bank.Id(entity.id);
    }

    /** The address of what is written down about it. */
    String scope() {
        return owner.path().digits();
    }
}
