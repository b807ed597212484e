package org.dushuban.question.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys with which a question is written without the mouse. */
class ShortcutHelp extends Dialog {

    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("Ctrl+S / ⌘S", "save");
        KEYS.put("Ctrl+Enter / ⌘Enter", "publish");
        KEYS.put("Alt+Shift+D", "duplicate");
        KEYS.put("Ctrl+/ / ⌘/", "help");
    }

    ShortcutHelp() {
        setHeaderTitle(getTranslation("question.shortcuts.title"));
        DescriptionList list = new DescriptionList();
        list.addClassName("ds-keys");
        KEYS.forEach((keys, does) -> list.add(
                new DescriptionList.Term(keys),
                new DescriptionList.Description(getTranslation("question.shortcuts." + does))));
        add(list);
        getFooter().add(new Button(getTranslation("question.dialog.close"), event -> close()));
    }
}
