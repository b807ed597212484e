package org.dushuban.question.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.question.QuestionContent;
import org.dushuban.shared.LocalText;

/** What stands below a stem, such as its options, to compare it with that of another question. */
public final class ChoiceList extends OrderedList {

    private ChoiceList(List<LocalText> texts, Locale language) {
        texts.forEach(text -> add(new ListItem(QuestionWords.plain(text, language))));
    }

    /** Empty where the stem is all. */
    public static Optional<ChoiceList> of(QuestionContent content, Locale language) {
        List<LocalText> texts = content.texts().stream().skip(1).toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(new ChoiceList(texts, language));
    }
}
