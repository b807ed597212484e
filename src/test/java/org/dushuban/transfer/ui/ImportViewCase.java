package org.dushuban.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.format.Format;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.transfer.ImportBackstage;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator with an own, empty bank on the page of imports. */
@DatabaseTest
abstract class ImportViewCase extends SpringBrowserlessTest {

    static final String HEADINGS = "题型,题干,选项A,选项B,选项C,选项D,答案,解析,出处\n";

    @Autowired
    ItemBank itemBank;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;
    Bank.Id bank;

    @Autowired
    ApplicationContext context;

    ImportBackstage backstage;

    @BeforeEach
    void administrator() {
        backstage = ImportBackstage.in(context);
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        bank = itemBank.create(district.north, "党史");
        UI.getCurrent().setLocale(Languages.CHINESE);
        UI.getCurrent().navigate("admin/import", QueryParameters.of("bank", bank.toString()));
    }

    static String row(String stem, String answer) {
        return "单选," + stem + ",上海,嘉兴南湖,北京,广州," + answer + ",见教材,《党史》\n";
    }

    /** @param rows below the headings of the template */
    void upload(String rows) throws Exception {
        byte[] bytes = (HEADINGS + rows).getBytes(StandardCharsets.UTF_8);
        test(find(Upload.class).single()).upload("题目.csv", "text/csv", bytes);
        roundTrip();
        awaitEnd();
    }

    XSSFWorkbook download(String link) throws Exception {
        return new XSSFWorkbook(
                new ByteArrayInputStream(bytes(find(Anchor.class).withText(link).single())));
    }

    byte[] bytes(Anchor link) throws Exception {
        return taken(link).out.toByteArray();
    }

    /** A browser asks for a file beside the page, so none is at hand. */
    Taken taken(Anchor link) throws Exception {
        VaadinSession session = VaadinSession.getCurrent();
        StreamResourceRegistry.ElementStreamResource resource =
                (StreamResourceRegistry.ElementStreamResource) session.getResourceRegistry()
                        .getResource(new URI(link.getHref()))
                        .orElseThrow();
        Taken taken = new Taken(session, resource.getOwner());
        UI page = UI.getCurrent();
        UI.setCurrent(null);
        try {
            ((DownloadHandler) resource.getElementRequestHandler()).handleDownloadRequest(taken);
        } finally {
            UI.setCurrent(page);
        }
        return taken;
    }

    /** What a browser gets. */
    static final class Taken extends DownloadEvent {

        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        String name = "";

        Taken(VaadinSession session, Element owner) {
            super(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), session, owner);
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public void setFileName(String fileName) {
            name = fileName;
        }
    }

    void click(String text) {
        test(find(Button.class).withText(text).single()).click();
    }

    /** Of the switches for pairs: the first is for all, the second for the one shown. */
    void press(int which, String text) {
        test(find(NativeButton.class).withText(text).all().get(which)).click();
    }

    String text(Class<? extends Component> part) {
        return find(part).single().getElement().getTextRecursively();
    }

    boolean shows(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().equals(text));
    }

    @SuppressWarnings("unchecked")
    Select<Format> format() {
        return find(Select.class).single();
    }

    /** The page asks how it stands, until the progress is gone. */
    void awaitEnd() throws Exception {
        UI ui = UI.getCurrent();
        for (int i = 0; i < 1_500 && ui.getPollInterval() > 0; i++) {
            Thread.sleep(20);
            ComponentUtil.fireEvent(ui, new PollEvent(ui, false));
        }
        assertThat(ui.getPollInterval()).isEqualTo(-1);
    }
}
