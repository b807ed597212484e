package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the first request for a page answers, before any script runs. */
class FirstAnswersTest extends BrowserTest {

    static final String NOBODYS = "0199a1b2-0000-7000-8000-000000000000";

    static final JsonMapper JSON = new JsonMapper();

    @Autowired
    LatestSession session;

    @BeforeEach
    void signIn() {
        browser.signIn("10001", PASSWORD, false);
    }

    @Test
    void aPageThatIsThereAnswersWithItself() {
        assertThat(browser.get("/me").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/nothing/here",
                "/nothing.js",
                "/quizzes/" + NOBODYS,
                "/quizzes/no-id",
                "/attempts/" + NOBODYS,
                "/attempts/" + NOBODYS + "/result",
                "/materials/" + NOBODYS,
                "/admin/units",
                "/admin/members/" + NOBODYS,
                "/setup/" + NOBODYS
            })
    void whatIsNotThereForTheOneWhoAsksAnswersNotFoundWithTheProductsPage(String path) {
        HttpResponse<String> answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(answer.body()).contains("data-scheme").contains("没有找到这一页");
    }

    @Test
    void aStrangerLearnsAtOnceThatAFileOrALinkIsNotThere() {
        Browser stranger = new Browser(port);
        assertThat(stranger.get("/nothing.js").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/setup/" + NOBODYS).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/login").statusCode()).isEqualTo(200);
    }

    @Test
    void theScriptsThatAPageNeedsAreNamedInItAndAreThere() {
        List<String> early = Jsoup.parse(browser.get("/me").body())
                .select("link[rel=modulepreload]")
                .eachAttr("href");
        assertThat(early).anyMatch(module -> module.contains("FlowClient")).contains("shell.js");
        assertThat(early)
                .allSatisfy(module -> assertThat(
                                browser.get(URI.create("/").resolve(module).getPath())
                                        .statusCode())
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><b id=planted>", "<!--<script>", "</SCRIPT ><b id=planted>"})
    void aNameCannotLeaveTheScriptThatCarriesIt(String name) {
        Document page = ownPage(name);
        assertThat(page.select("#planted")).isEmpty();
        assertThat(page.select("#outlet")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><b id=planted>", "Mary O'Hara", "a \\ and a \"", "\\'); alert(1); ('"})
    void aNameReachesThePageAsItIs(String name) {
        assertThat(texts(JSON.readTree(
                        ownPage(name).select("#first-answer").first().data())))
                .contains(name);
    }

    @Test
    void theFirstPageIsDrawnBeforeAnyScriptRuns() {
        Document page = page("/");
        assertThat(page.title()).isEqualTo("今日 · 读书班");
        assertThat(page.select("#drawn main h1").text()).isEqualTo("今日");
        assertThat(page.select("#drawn nav a[href=quizzes]")).isNotEmpty();
        assertThat(page.select("script[type=module]").eachAttr("src")).containsExactly("drawn.js");
        assertThat(page.select("script[data-client]").attr("data-client")).contains("/indexhtml-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"</script><b id=planted>", "\"><b id=planted>", "Mary O'Hara & sons"})
    void aNameIsTextInADrawing(String name) {
        rename(name);
        Document page = page("/");
        assertThat(page.select("#planted")).isEmpty();
        assertThat(page.select("#drawn .ds-drawer").text()).contains(name);
    }

    @Test
    void theDoorNeedsNoClientAndTheServerKeepsNothingOfIt() {
        browser = new Browser(port);
        Document page = page("/login");
        assertThat(page.select("#drawn form input[name=password]")).hasSize(1);
        assertThat(page.select("#drawn form p[role=alert]")).isEmpty();
        assertThat(page.select("#first-answer")).isEmpty();
        assertThat(page.select("script[type=module]").eachAttr("src")).containsExactly("icon.js");
        assertThat(session.pages()).isZero();
        assertThat(page("/login?error").select("#drawn form p[role=alert]").text())
                .contains("不对");
    }

    @Test
    void whoeverIsLedToAnotherPageGetsItWithTheClient() {
        assertThat(page("/login").select("#drawn")).isEmpty();
        jdbc.sql("update app_user set must_change = true where id = ?")
                .params(user)
                .update();
        Browser fresh = new Browser(port);
        fresh.signIn("10001", PASSWORD, false);
        assertThat(Jsoup.parse(fresh.get("/").body()).select("#drawn")).isEmpty();
    }

    @Test
    void ofPagesThatWereOnlyReadTheLatestAreKept() {
        for (int visit = 0; visit < 10; visit++) {
            browser.get("/");
        }
        assertThat(session.pages()).isEqualTo(4);
    }

    private Document ownPage(String name) {
        rename(name);
        return page("/me");
    }

    private Document page(String path) {
        return Jsoup.parse(browser.get(path).body());
    }

    private void rename(String name) {
        jdbc.sql("update app_user set name = ? where id = ?").params(name, user).update();
    }

    private static List<String> texts(JsonNode state) {
        return state.findValues("value").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
