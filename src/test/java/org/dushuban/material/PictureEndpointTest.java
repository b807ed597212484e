package org.dushuban.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.securityContext;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.dushuban.account.Role;
import org.dushuban.account.User;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.PictureSamples;
import org.dushuban.support.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class PictureEndpointTest {

    @Autowired
    WebApplicationContext context;

    MockMvc browser;

    @BeforeEach
    void administrator() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        SignedIn.as(new User.Id(UUID.randomUUID()), Role.MEMBER, Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedIn.nobody();
    }

    @Test
    void aPictureThatWasSentIsReadByEverybodyWhoIsSignedIn() throws Exception {
        byte[] bytes = PictureSamples.drawn("jpg", 30, 20);
        MockHttpServletResponse sent = send(bytes, "image/svg+xml");
        String address = Picture.of(bytes).orElseThrow().address();
        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(sent.getContentAsString()).isEqualTo("{\"address\":\"" + address + "\"}");

        SignedIn.as(new User.Id(UUID.randomUUID()), Role.MEMBER);
        MockHttpServletResponse read = answer(get(address));
        assertThat(read.getStatus()).isEqualTo(200);
        assertThat(read.getContentType()).isEqualTo("image/jpeg");
        assertThat(read.getContentAsByteArray()).isEqualTo(bytes);

        SignedIn.nobody();
        assertThat(browser.perform(get(address)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverTheBrowserCallsIt() throws Exception {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertThat(send(drawing, "image/png").getStatus()).isEqualTo(415);
        assertThat(send(new byte[0], "image/png").getStatus()).isEqualTo(415);
        byte[] longer = Arrays.copyOf(PictureSamples.drawn("png", 9, 9), Picture.MAX_BYTES + 1);
        assertThat(send(longer, "image/png").getStatus()).isEqualTo(413);
    }

    @Test
    void ofAMemberNothingIsEvenRead() throws Exception {
        SignedIn.as(new User.Id(UUID.randomUUID()), Role.MEMBER);
        assertThat(send(new byte[0], "image/png").getStatus()).isEqualTo(403);
    }

    @Test
    void anUnknownHashIsNotFound() throws Exception {
        for (String path : new String[] {"/files/x", "/files/" + "0".repeat(64)}) {
            assertThat(answer(get(path)).getStatus()).as(path).isEqualTo(404);
        }
    }

    private MockHttpServletResponse send(byte[] bytes, String type) throws Exception {
        return answer(post("/api/pictures").content(bytes).header("Content-Type", type));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        SecurityContext asking = SecurityContextHolder.getContext();
        try {
            return browser.perform(request.with(securityContext(asking)).with(csrf()))
                    .andReturn()
                    .getResponse();
        } finally {
            // a request clears it
            SecurityContextHolder.setContext(asking);
        }
    }
}
