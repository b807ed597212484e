package org.dushuban.account.ui;

import com.vaadin.flow.component.html.DescriptionList;
import org.dushuban.account.User;

/** Number, name and phone; a branch's administrator changes them. */
class OwnData extends DescriptionList {

    OwnData(User user) {
        addClassName("ds-account__data");
        String phone = user.phone();
        entry("account.me.number", user.number());
        entry("account.me.name", user.name());
        entry("account.me.phone", phone == null ? getTranslation("account.me.phone.none") : phone);
    }

    private void entry(String key, String text) {
        add(new Term(getTranslation(key)), new Description(text));
    }
}
