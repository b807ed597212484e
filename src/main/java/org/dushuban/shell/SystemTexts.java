package org.dushuban.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.SystemMessagesProvider;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dushuban.account.DeviceCookies;
import org.dushuban.shared.ui.WordsProvider;
import org.springframework.stereotype.Component;

/** What Flow itself has to say, for instance when the session has ended, in the reader's language. */
@Component
class SystemTexts implements SystemMessagesProvider {

    private final transient WordsProvider words;

    SystemTexts(WordsProvider words) {
        this.words = words;
    }

    @Override
    public SystemMessages getSystemMessages(SystemMessagesInfo info) {
        Locale language = language(info);
        CustomizedSystemMessages texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(word("expired.caption", language));
        texts.setSessionExpiredMessage(word("expired.message", language));
        texts.setInternalErrorCaption(word("failure.caption", language));
        texts.setInternalErrorMessage(word("failure.message", language));
        texts.setSyncErrorCaption(word("failure.caption", language));
        texts.setSyncErrorMessage(word("failure.message", language));
        texts.setCookiesDisabledNotificationEnabled(true);
        texts.setCookiesDisabledCaption(word("cookies.caption", language));
        texts.setCookiesDisabledMessage(word("cookies.message", language));
        return texts;
    }

    /** An expired session knows nobody, so the device decides, then the browser. */
    private static Locale language(SystemMessagesInfo info) {
        VaadinRequest request = info.getRequest();
        if (request == null) {
            return Appearance.language(Optional.ofNullable(info.getLocale()), List.of());
        }
        Optional<Locale> device = request instanceof HttpServletRequest asked
                ? Optional.ofNullable(DeviceCookies.preferences(asked).language())
                : Optional.empty();
        return Appearance.language(device, Appearance.browser(request));
    }

    private String word(String key, Locale language) {
        return words.getTranslation("shell.system." + key, language);
    }
}
