package org.dushuban.question.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionContent.MultipleChoice;
import org.dushuban.question.QuestionContent.SingleChoice;
import org.dushuban.shared.LocalText;

/** What stands below a stem, such as its options, to compare it with that of another question. Only options have letters. */
public final class ChoiceList {

    private ChoiceList() {}

    /** Empty where the stem is all. */
    public static Optional<HtmlContainer> of(QuestionContent content, Locale language) {
        List<LocalText> texts = content.texts().stream().skip(1).toList();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        boolean lettered = content instanceof SingleChoice || content instanceof MultipleChoice;
        HtmlContainer list = lettered ? new OrderedList() : new UnorderedList();
        texts.forEach(text -> list.add(new ListItem(QuestionWords.plain(text, language))));
        return Optional.of(list);
    }
}
