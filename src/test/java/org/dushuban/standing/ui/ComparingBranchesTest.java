package org.dushuban.standing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.organisation.Unit;
import org.dushuban.quiz.Quiz;
import org.dushuban.shared.ui.Languages;
import org.dushuban.standing.StandingFixture;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A member compares the own branch with others, and finds the own place among its members. */
@DatabaseTest
@ViewPackages(
        classes = BranchesView.class,
        packages = {"org.dushuban.shell", "org.dushuban.security"})
class ComparingBranchesTest extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    StandingFixture fixture;
    Unit.Id first;
    Quiz.Id quiz;
    List<User.Id> members;

    @BeforeEach
    void threeBranches() {
        fixture = new StandingFixture(context);
        Instant now = clock.instant();
        quiz = fixture.quiz("BEST", now.minusSeconds(60));
        first = fixture.branch("图书馆党支部");
        Unit.Id second = fixture.branch("机关第二党支部");
        Unit.Id third = fixture.branch("园林所党支部");
        members = fixture.members(first, 6);
        fixture.take(members, first, quiz, now, 90, 95, 85, 90, 92, 88);
        fixture.take(fixture.members(second, 6), second, quiz, now, 60, 65, 55, 60, 62);
        fixture.take(fixture.members(third, 10), third, quiz, now, 100, 100, 100, 100);
        fixture.fold();
    }

    @Test
    void plotAndTableShowTheSameBranchesInTheSameOrder() {
        open("branches", Languages.CHINESE);

        List<String> plot = texts(find(BranchPlot.class).single(), "ds-plot__name");
        assertThat(plot).extracting(row -> row.substring(0, 4)).containsExactly("图书馆党", "机关第二", "园林所党");
        assertThat(table())
                .containsExactly(
                        List.of("1", "图书馆党支部", plotFigure(plot, 0), "6 / 6", "100%"),
                        List.of("2", "机关第二党支部", plotFigure(plot, 1), "5 / 6", "83%"),
                        List.of("–", "园林所党支部作答不足 5 人，未排名", "–", "4 / 10", "40%"));
    }

    @Test
    void intervalsStandInTheTableAsText() {
        open("branches", Languages.CHINESE);

        assertThat(find(BranchTable.class).single().getElement().getTextRecursively())
                .containsPattern("95% 区间\\d+\\.\\d 至 \\d+\\.\\d")
                .contains("83%95% 区间44% 至 97%");
    }

    @Test
    void theOwnBranchIsMarkedInBoth() {
        open("branches", Languages.CHINESE);

        assertThat(marked(find(BranchPlot.class).single()))
                .singleElement()
                .asString()
                .contains("图书馆党支部");
        assertThat(marked(find(BranchTable.class).single()))
                .singleElement()
                .asString()
                .contains("图书馆党支部");
    }

    @Test
    void aBranchBelowTheGateHasAHollowDotBelowTheRankedOnes() {
        open("branches", Languages.CHINESE);

        List<Element> few = withClass(find(BranchPlot.class).single().getElement(), "is-few");
        assertThat(few)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.getTextRecursively()).contains("园林所党支部").contains("参与 40%，未排名"));
    }

    @Test
    void ruleVersionAndTimeStandBeside() {
        open("branches", Languages.CHINESE);

        assertThat(text()).contains("规则第 2 版", "数据截至今天", "区间互相重叠的支部，差别可能只是偶然。");
    }

    @Test
    void theAddressHoldsUnitQuizAndForm() {
        open("branches?unit=" + fixture.district + "&quiz=" + quiz + "&view=table", Languages.ENGLISH);

        assertThat(text()).contains("北区党委, 3 branches", "Fewer than 5 took part, not ranked");
        assertThat(selected("Within"))
                .isInstanceOfSatisfying(
                        Unit.class, unit -> assertThat(unit.id()).isEqualTo(fixture.district));
        assertThat(selected("By a quiz"))
                .isInstanceOfSatisfying(
                        Quiz.class, shown -> assertThat(shown.id()).isEqualTo(quiz));
        assertThat(links("This week"))
                .contains("unit=" + fixture.district, "period=week")
                .doesNotContain("quiz=");
        assertThat(find(BranchesView.class)
                        .single()
                        .getElement()
                        .getChildren()
                        .flatMap(ComparingBranchesTest::all)
                        .map(element -> element.getAttribute("data-view"))
                        .filter(view -> view != null))
                .containsExactly("table");
    }

    @Test
    void aForeignUnitIsNotFound() {
        Unit.Id foreign = new StandingFixture(context).general;

        open("branches?unit=" + foreign, Languages.CHINESE);

        assertThat(text()).contains("没有找到这一页");
    }

    @Test
    void aGarbledAddressIsNotFound() {
        open("branches?unit=1", Languages.CHINESE);
        assertThat(text()).contains("没有找到这一页");

        open("branches?period=never", Languages.CHINESE);
        assertThat(text()).contains("没有找到这一页");
    }

    @Test
    void membersOfTheOwnBranchAreListedByName() {
        open("boards?period=all", Languages.CHINESE);

        assertThat(text()).contains("图书馆党支部，6 人有积分", "成员1（我）", "参加测验：每次 5 分，每天最多 15 分");
        assertThat(text()).doesNotContain("机关第二党支部");
        assertThat(marked(find(PeopleList.class).single())).hasSize(1);
    }

    @Test
    void whoeverBelongsNowhereReadsWhy() {
        SignedIn.as(fixture.admin(first), Role.MEMBER);
        UI.getCurrent().setLocale(Languages.CHINESE);
        UI.getCurrent().navigate("boards");

        assertThat(text()).contains("你还不在任何支部里");
    }

    @Test
    void whoeverBelongsToTheOnlyBranchReadsThatThereIsNoOther() {
        Unit.Id only = fixture.lonelyBranch("某党支部");
        SignedIn.as(fixture.member(only, "王芳"), Role.MEMBER);
        UI.getCurrent().setLocale(Languages.CHINESE);
        UI.getCurrent().navigate("branches");

        assertThat(text()).contains("没有可以比较的支部").doesNotContain("你还不在任何支部里");
    }

    private void open(String address, Locale language) {
        SignedIn.as(members.getFirst(), Role.MEMBER);
        UI.getCurrent().setLocale(language);
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    private Object selected(String label) {
        return find(Select.class).all().stream()
                .filter(select -> select.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private String links(String text) {
        return find(RouterLink.class).all().stream()
                .filter(link -> link.getText().equals(text))
                .map(RouterLink::getHref)
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> table() {
        return find(BranchTable.class)
                .single()
                .getBody()
                .getElement()
                .getChildren()
                .map(row -> row.getChildren()
                        .map(cell -> cell.getTextRecursively().replaceAll("95% 区间.*", ""))
                        .toList())
                .toList();
    }

    private static String plotFigure(List<String> rows, int row) {
        return rows.get(row).replaceAll(".*?(\\d+\\.\\d)参与.*", "$1");
    }

    private static List<String> texts(Component root, String className) {
        return withClass(root.getElement(), className).stream()
                .map(Element::getTextRecursively)
                .toList();
    }

    private static List<String> marked(Component root) {
        return withClass(root.getElement(), "is-me").stream()
                .map(Element::getTextRecursively)
                .toList();
    }

    private static List<Element> withClass(Element root, String className) {
        return all(root)
                .filter(element ->
                        !element.isTextNode() && element.getClassList().contains(className))
                .toList();
    }

    private static Stream<Element> all(Element root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(ComparingBranchesTest::all))
                .filter(element -> !element.isTextNode());
    }

    private String text() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }
}
