package org.dushuban.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the first request for a page answers, before any script runs. */
class FirstAnswersTest extends BrowserTest {

    static final String NOBODYS = "0199a1b2-0000-7000-8000-000000000000";

    /** Reads a text of JavaScript in single quotes as well. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

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
        String script = ownPage(name).select("script").stream()
                .map(Element::data)
                .filter(data -> data.contains("TypeScript"))
                .findFirst()
                .orElseThrow();
        String literal =
                script.substring(script.indexOf("JSON.parse(") + "JSON.parse(".length(), script.lastIndexOf(')'));
        assertThat(texts(JSON.readTree(JSON.readValue(literal, String.class)))).contains(name);
    }

    private Document ownPage(String name) {
        jdbc.sql("update app_user set name = ? where id = ?").params(name, user).update();
        return Jsoup.parse(browser.get("/me").body());
    }

    private static List<String> texts(JsonNode state) {
        return state.findValues("value").stream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}
