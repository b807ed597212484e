package org.dushuban.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.UUID;
import org.dushuban.shared.Json;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuizFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class AnswerEndpointTest {

    @Autowired
    Attempts attempts;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;
    QuizFixture fixture;
    Attempt.Id attempt;

    @BeforeEach
    void startedAttempt() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        fixture = new QuizFixture(context);
        var quiz = fixture.open();
        fixture.asMember();
        attempt = ((Start.Started) attempts.start(quiz)).attempt();
    }

    @Test
    void answerIsSavedAndReadAgainInThePlacesShown() throws Exception {
        int single = slot("single-choice");
        JsonNode saved = ok(answer(single, UUID.randomUUID(), 0, "{\"kind\":\"single-choice\",\"chosen\":2}"));

        assertThat(saved.get("state").asString()).isEqualTo("saved");
        assertThat(saved.get("revision").asInt()).isEqualTo(1);
        assertThat(java.time.Instant.parse(saved.get("savedAt").asString())).isNotNull();
        assertThat(saved.get("remainingMs").asLong()).isBetween(1L, 900_000L);
        JsonNode sheet = ok(get("/api/attempts/{id}", attempt));
        assertThat(sheet.get("state").asString()).isEqualTo("running");
        assertThat(sheet.get("answers").get(single - 1).toString())
                .isEqualTo("{\"slot\":" + single
                        + ",\"revision\":1,\"answer\":{\"kind\":\"single-choice\",\"chosen\":2},\"flagged\":false}");
    }

    @Test
    void staleAnswerIsRefusedWithTheWinningOne() throws Exception {
        int statement = slot("true-false");
        ok(answer(statement, UUID.randomUUID(), 0, "{\"kind\":\"true-false\",\"holds\":true}"));
        MockHttpServletResponse response =
                send(answer(statement, UUID.randomUUID(), 0, "{\"kind\":\"true-false\",\"holds\":false}"));

        assertThat(response.getStatus()).isEqualTo(409);
        JsonNode body = Json.read(response.getContentAsString(), JsonNode.class);
        assertThat(body.get("state").asString()).isEqualTo("superseded");
        assertThat(body.get("revision").asInt()).isEqualTo(1);
        assertThat(body.get("answer").toString()).isEqualTo("{\"kind\":\"true-false\",\"holds\":true}");
        assertThat(body.get("remainingMs").asLong()).isPositive();
    }

    @Test
    void answerTakenBackIsNamedAsNone() throws Exception {
        int statement = slot("true-false");
        ok(answer(statement, UUID.randomUUID(), 0, "{\"kind\":\"true-false\",\"holds\":true}"));
        ok(answer(statement, UUID.randomUUID(), 1, "null"));
        MockHttpServletResponse response =
                send(answer(statement, UUID.randomUUID(), 0, "{\"kind\":\"true-false\",\"holds\":false}"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).contains("\"answer\":null", "\"revision\":2");
    }

    @Test
    void answerThatDoesNotFitIsRefused() throws Exception {
        int single = slot("single-choice");
        for (String wrong : new String[] {
            "{\"kind\":\"single-choice\",\"chosen\":4}",
            "{\"kind\":\"single-choice\",\"chosen\":-1}",
            "{\"kind\":\"single-choice\"}",
            "{\"kind\":\"true-false\",\"holds\":true}",
            "{\"kind\":\"multiple-choice\",\"chosen\":[]}",
            "{\"kind\":\"essay\",\"text\":\"x\"}",
            "{\"kind\":\"single-choice\",\"chosen\":1,\"score\":100}",
            "17"
        }) {
            assertThat(send(answer(single, UUID.randomUUID(), 0, wrong)).getStatus())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(send(answer(single, UUID.randomUUID(), -1, "null")).getStatus())
                .isEqualTo(400);
        assertThat(send(put("/api/attempts/{id}/answers/{slot}", attempt, single)
                                .content("{"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(put("/api/attempts/{id}/answers/{slot}", attempt, single)
                                .content("{}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(put("/api/attempts/{id}/answers/{slot}", attempt, single)
                                .content("{\"revision\":0,\"answer\":null}"))
                        .getStatus())
                .isEqualTo(400);
        assertThat(send(answer(99, UUID.randomUUID(), 0, "null")).getStatus()).isEqualTo(404);
    }

    /** Refused as the page's fault, an answer would be dropped there. */
    @Test
    void faultInWhatIsStoredIsNoFaultOfThePage() throws Exception {
        int statement = slot("true-false");
        ok(answer(statement, UUID.randomUUID(), 0, "{\"kind\":\"true-false\",\"holds\":true}"));
        jdbc.sql("update attempt_step set content = '{' where attempt_id = ?")
                .param(attempt.value())
                .update();

        assertThatException()
                .isThrownBy(() -> send(answer(statement, UUID.randomUUID(), 0, "null")))
                .withRootCauseInstanceOf(JacksonException.class);
    }

    @Test
    void bodyLargerThanAnyAnswerIsNotRead() throws Exception {
        assertThat(send(put("/api/attempts/{id}/answers/1", attempt).content("x".repeat(65_537)))
                        .getStatus())
                .isEqualTo(413);
        assertThat(send(put("/api/attempts/{id}/answers/1", attempt).content("x".repeat(65_536)))
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void flagIsSetAndTakenAway() throws Exception {
        assertThat(ok(put("/api/attempts/{id}/flags/1", attempt).content("{\"flagged\":true}"))
                        .toString())
                .isEqualTo("{\"flagged\":true}");
        assertThat(ok(get("/api/attempts/{id}", attempt))
                        .get("answers")
                        .get(0)
                        .get("flagged")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void closedAttemptIsGoneForAnswersAndStillSubmitted() throws Exception {
        assertThat(ok(post("/api/attempts/{id}/submission", attempt)).toString())
                .isEqualTo("{\"state\":\"closed\"}");
        assertThat(ok(post("/api/attempts/{id}/submission", attempt)).toString())
                .isEqualTo("{\"state\":\"closed\"}");
        MockHttpServletResponse late = send(answer(1, UUID.randomUUID(), 0, "null"));

        assertThat(late.getStatus()).isEqualTo(410);
        assertThat(late.getContentAsString()).isEqualTo("{\"state\":\"closed\"}");
        assertThat(send(put("/api/attempts/{id}/flags/1", attempt).content("{\"flagged\":true}"))
                        .getStatus())
                .isEqualTo(410);
        assertThat(ok(get("/api/attempts/{id}", attempt)).get("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void attemptOfAnotherMemberIsNotFound() throws Exception {
        fixture.asStranger();
        assertThat(send(get("/api/attempts/{id}", attempt)).getStatus()).isEqualTo(404);
        assertThat(send(answer(1, UUID.randomUUID(), 0, "null")).getStatus()).isEqualTo(404);
        assertThat(send(put("/api/attempts/{id}/flags/1", attempt).content("{\"flagged\":true}"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(post("/api/attempts/{id}/submission", attempt)).getStatus())
                .isEqualTo(404);
        assertThat(send(get("/api/attempts/{id}", UUID.randomUUID())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsAskedToSignIn() throws Exception {
        assertThat(browser.perform(get("/api/attempts/{id}", attempt)
                                .with(securityContext(SecurityContextHolder.createEmptyContext())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void requestWithoutItsTokenIsRefused() throws Exception {
        assertThat(browser.perform(post("/api/attempts/{id}/submission", attempt)
                                .with(securityContext(SecurityContextHolder.getContext())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void noAnswerOfTheEndpointTellsTheRightOneOrTheAuthorsOrder() throws Exception {
        int single = slot("single-choice");
        String all = send(answer(single, UUID.randomUUID(), 0, "{\"kind\":\"single-choice\",\"chosen\":0}"))
                        .getContentAsString()
                + send(answer(single, UUID.randomUUID(), 0, "null")).getContentAsString()
                + send(get("/api/attempts/{id}", attempt)).getContentAsString()
                + send(put("/api/attempts/{id}/flags/1", attempt).content("{\"flagged\":true}"))
                        .getContentAsString()
                + send(post("/api/attempts/{id}/submission", attempt)).getContentAsString()
                + send(get("/api/attempts/{id}", attempt)).getContentAsString();

        assertThat(all).doesNotContain("right", "explanation", "source", "score", "passed", "worth", "order", "seed");
        fixture.versions.forEach(version -> assertThat(all).doesNotContain(version.toString()));
    }

    private int slot(String kind) {
        return attempts.sheet(attempt).slots().stream()
                .filter(slot -> slot.asked().kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private MockHttpServletRequestBuilder answer(int slot, UUID delivery, int revision, String answer) {
        return put("/api/attempts/{id}/answers/{slot}", attempt, slot)
                .content("{\"delivery\":\"%s\",\"revision\":%d,\"answer\":%s}".formatted(delivery, revision, answer));
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var context = SecurityContextHolder.getContext();
        MockHttpServletResponse response = browser.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .with(csrf())
                        .with(securityContext(context)))
                .andReturn()
                .getResponse();
        SecurityContextHolder.setContext(context);
        return response;
    }

    private JsonNode ok(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = send(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return Json.read(response.getContentAsString(), JsonNode.class);
    }
}
