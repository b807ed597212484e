package org.dushuban.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.attempt.Attempts;
import org.dushuban.attempt.Start;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.ui.Agenda;
import org.dushuban.shared.ui.Languages;
import org.dushuban.standing.StandingFixture;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody opens the first page and sees the one thing to do next. */
@DatabaseTest
@ViewPackages(
        classes = HomeView.class,
        packages = {"org.dushuban.shell", "org.dushuban.security"})
class TodayTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Attempts attempts;

    @Autowired
    Clock clock;

    StandingFixture fixture;
    Unit.Id branch;
    User.Id member;

    @BeforeEach
    void aMember() {
        fixture = new StandingFixture(context);
        branch = fixture.branch("北街道第三党支部");
        member = fixture.member(branch, "王芳");
    }

    @Test
    void withoutAnythingEachSectionSaysSo() {
        open(Languages.CHINESE);

        assertThat(text()).contains("现在没有要做的测验", "还没有安排下一次测验。", "还没有可以读的材料。", "这一周还没有积分。");
        assertThat(text()).contains(String.valueOf(LocalDate.now(clock).getDayOfMonth()), "今日");
    }

    @Test
    void theMostUrgentOpenQuizComesFirst() {
        fixture.quiz("BEST", clock.instant().minus(Duration.ofDays(1)));
        Quiz.Id urgent = fixture.quiz("BEST", clock.instant().minus(Duration.ofDays(3)));

        open(Languages.CHINESE);

        assertThat(find(DueSheet.class).single().getElement().getTextRecursively())
                .contains("每周一测", "15分钟", "3次", "截止，还有 3 天 23 小时");
        assertThat(link("开始答题")).isEqualTo("quizzes/" + urgent);
        assertThat(find(Agenda.class).single().getElement().getTextRecursively())
                .contains("测验");
    }

    @Test
    void beforeTheWindowTheNextOpeningIsTold() {
        fixture.quiz("BEST", clock.instant().plus(Duration.ofDays(3)));

        open(Languages.ENGLISH);

        assertThat(text()).contains("No quiz to take now", "Next is “Weekly quiz”. It opens");
    }

    @Test
    void anAttemptUnderWayIsGoneOnWith() {
        Quiz.Id later = fixture.quiz("BEST", clock.instant().minus(Duration.ofDays(1)));
        fixture.quiz("BEST", clock.instant().minus(Duration.ofDays(6)));
        SignedIn.as(member, Role.MEMBER);
        var attempt = ((Start.Started) attempts.start(later)).attempt();

        open(Languages.CHINESE);

        assertThat(link("继续作答")).isEqualTo("attempts/" + attempt);
        assertThat(find(DueSheet.class).single().getElement().getTextRecursively())
                .contains("收卷，还有");
    }

    @Test
    void ownPointsAndTheBranchStandInTheMargin() {
        Instant now = clock.instant();
        Quiz.Id quiz = fixture.quiz("BEST", now.minusSeconds(60));
        List<User.Id> others = fixture.members(branch, 5);
        Unit.Id second = fixture.branch("北街道第二党支部");
        fixture.take(List.of(member), branch, quiz, now, 90);
        fixture.take(others, branch, quiz, now, 92, 88, 91, 89, 90);
        fixture.take(fixture.members(second, 5), second, quiz, now, 60, 62, 58, 61, 59);
        fixture.fold();

        open(Languages.CHINESE);

        assertThat(find(OwnPointsNote.class).single().getElement().getTextRecursively())
                .contains("15分", "参加测验5", "测验合格10", "一", "日");
        assertThat(find(OwnBranchNote.class).single().getElement().getTextRecursively())
                .contains("北街道第三党支部", "第1名，北街道党总支有 2 个支部参加排名", "本月均分", "参与率100%");
    }

    @Test
    void aBranchThatIsNotRankedReadsWhy() {
        Instant now = clock.instant();
        fixture.take(List.of(member), branch, fixture.quiz("BEST", now), now, 90);
        fixture.fold();

        open(Languages.CHINESE);

        assertThat(find(OwnBranchNote.class).single().getElement().getTextRecursively())
                .contains("作答不足 5 人，未排名");
    }

    private void open(Locale language) {
        SignedIn.as(member, Role.MEMBER);
        UI.getCurrent().setLocale(language);
        UI.getCurrent().navigate("");
    }

    private String link(String text) {
        return find(Anchor.class).all().stream()
                .filter(anchor -> anchor.getText().equals(text))
                .map(Anchor::getHref)
                .collect(Collectors.joining());
    }

    private String text() {
        return find(HomeView.class).single().getElement().getTextRecursively();
    }
}
