package org.dushuban.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NavigationEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinService;
import java.util.Locale;
import org.dushuban.support.VisitedBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.authorization.AuthorizationDeniedException;

@VisitedBy
@ExtendWith(OutputCaptureExtension.class)
class TroubleTest extends ShellTest {

    @Autowired
    Failures failures;

    @Test
    void anAddressThatDoesNotExistIsNotFound() {
        UI.getCurrent().navigate("no/such/page");
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
    }

    @Test
    void aThingThatIsNotTheirsLooksExactlyLikeOneThatDoesNotExist() {
        UI.getCurrent().navigate("no/such/page");
        String unknown = text(getCurrentView());
        UI.getCurrent().navigate("foreign");
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
        assertThat(text(getCurrentView())).isEqualTo(unknown);
    }

    @Test
    void aPageForAdministratorsLooksToAMemberLikeOneThatDoesNotExist() {
        UI.getCurrent().navigate("admin/papers");
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
    }

    @Test
    void whatIsMissingAnswersWithItsStatus() {
        var event = new com.vaadin.flow.router.BeforeEnterEvent(
                new NavigationEvent(
                        UI.getCurrent().getInternals().getRouter(),
                        new com.vaadin.flow.router.Location("x"),
                        UI.getCurrent(),
                        NavigationTrigger.PROGRAMMATIC),
                MissingPage.Address.class,
                java.util.List.of());
        assertThat(new MissingPage.Address()
                        .setErrorParameter(event, error(new com.vaadin.flow.router.NotFoundException())))
                .isEqualTo(404);
        assertThat(new MissingPage.Thing()
                        .setErrorParameter(event, error(new org.dushuban.shared.NotFoundException("unit", 7))))
                .isEqualTo(404);
        assertThat(new MissingPage.Refused()
                        .setErrorParameter(
                                event, error(new org.springframework.security.access.AccessDeniedException("no"))))
                .isEqualTo(404);
        assertThat(new FailurePage().setErrorParameter(event, error(new IllegalStateException("x"))))
                .isEqualTo(500);
    }

    @Test
    void aPageThatBreaksShowsTheNumberUnderWhichItWasLoggedAndNothingOfTheInside(CapturedOutput output) {
        UI.getCurrent().navigate("broken", QueryParameters.of("password", "hunter2"));
        assertThat(getCurrentView()).isInstanceOf(FailurePage.class);
        String shown = text(getCurrentView());
        assertThat(shown).contains("编号 ").doesNotContain("broken on purpose");
        String number = shown.replaceAll("(?s).*编号 (\\w+).*", "$1");
        assertThat(output.getOut()).contains("Support number " + number).doesNotContain("hunter2");
    }

    @Test
    void aStepThatBreaksLeavesThePageAndSaysWhatIsSafe() {
        UI.getCurrent().navigate("papers");
        failures.error(new ErrorEvent(new IllegalStateException("secret")));
        roundTrip();
        assertThat(getCurrentView()).isInstanceOf(Papers.class);
        String said =
                find(org.dushuban.shared.ui.Confirm.class).single().getElement().getTextRecursively();
        assertThat(said).contains("这一步没有做成").contains("已经保存的内容都在").doesNotContain("secret");
        test(find(NativeButton.class).withText("知道了").single()).click();
        assertThat(find(org.dushuban.shared.ui.Confirm.class).exists()).isFalse();
    }

    @Test
    void whatAListenerDoesNotFindShowsThePageThatSaysSo() {
        UI.getCurrent().navigate("papers");
        failures.error(new ErrorEvent(new org.dushuban.shared.NotFoundException("unit", 7)));
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
    }

    /** Such as one who lost an office while the page was open. */
    @Test
    void whatAServiceRefusesToAListenerShowsThatPageToo() {
        UI.getCurrent().navigate("papers");
        failures.error(new ErrorEvent(new AuthorizationDeniedException("no")));
        assertThat(getCurrentView()).isInstanceOf(MissingPage.class);
    }

    @Test
    void anExpiredSessionIsExplainedInTheReadersLanguage() {
        VaadinService service = VaadinService.getCurrent();
        SystemMessages english = service.getSystemMessages(Locale.ENGLISH, null);
        assertThat(english.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(english.getSessionExpiredCaption()).isEqualTo("This page has expired");
        assertThat(service.getSystemMessages(Locale.GERMANY, null).getSessionExpiredCaption())
                .isEqualTo("页面已过期");
    }

    private static <E extends Exception> ErrorParameter<E> error(E reason) {
        @SuppressWarnings("unchecked")
        Class<E> type = (Class<E>) reason.getClass();
        return new ErrorParameter<>(type, reason);
    }

    private static String text(HasElement view) {
        return view.getElement().getTextRecursively();
    }
}
