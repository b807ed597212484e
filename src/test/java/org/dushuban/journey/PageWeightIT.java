package org.dushuban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a phone must fetch, in bytes on the wire: a promise to people who pay by the megabyte. */
class PageWeightIT extends Journey {

    private static final long FIRST_VISIT = 180_000;
    private static final long LATER_VISIT = 20_000;

    @Test
    void signInAndHomeAreLightAndLighterTheSecondTime() {
        Page page = phone();
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on("Network.loadingFinished", event -> bytes.addAndGet(length(event)));

        signIn(page, demo(), "member");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.println("sign-in and home: " + bytes.get() + " bytes");
        assertThat(bytes.get()).isLessThanOrEqualTo(FIRST_VISIT);

        bytes.set(0);
        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        System.out.println("a later visit: " + bytes.get() + " bytes");
        assertThat(bytes.get()).isLessThanOrEqualTo(LATER_VISIT);
    }

    private static long length(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
