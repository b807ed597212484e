package org.dushuban.material.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.dushuban.material.Material;
import org.dushuban.material.MaterialDraft;
import org.dushuban.material.MaterialState;
import org.dushuban.material.Materials;
import org.dushuban.material.PassageDirectory;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class ReadingAndWritingTest extends SpringBrowserlessTest {

    private static final MaterialDraft TEXT = new MaterialDraft(
            new LocalText("一个日期的考证", "Tracing a date"),
            new LocalText("档案里的线索", "Clues in the archive"),
            new LocalText(
                    "引子。\n\n# 一、线索\n\n第一段。\n\n- 甲\n- 乙\n\n# 二、会场\n\n第三段。",
                    "Opening.\n\n# Clues\n\nFirst.\n\n- a\n- b\n\n# The place\n\nThird."));

    @Autowired
    Materials materials;

    @Autowired
    PassageDirectory directory;

    @Autowired
    JdbcClient jdbc;

    QuestionFixture district;

    @BeforeEach
    void administrator() {
        district = new QuestionFixture(jdbc);
        QuestionFixture.asAdmin(district.northAdmin);
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    @Test
    void memberFindsTheTextOnTheShelfAndOpensIt() {
        Material.Id id = published();
        QuestionFixture.asMember(district.northFirstMember);

        UI.getCurrent().navigate("materials");
        assertThat(find(RouterLink.class).withText("一个日期的考证").single().getHref())
                .isEqualTo("materials/" + id);
        UI.getCurrent().navigate("materials/" + id);

        assertThat(find(H1.class).single().getText()).isEqualTo("一个日期的考证");
        assertThat(find(H3.class).all())
                .extracting(heading -> heading.getElement().getTextRecursively())
                .containsExactly("一线索", "二会场");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("materials/" + id + "#s1", "materials/" + id + "#s2");
        assertThat(passages())
                .extracting(passage -> passage.getId().orElseThrow())
                .containsExactly("p1", "p2", "p3", "p4");
    }

    @Test
    void englishReaderMeetsTheSameAnchors() {
        Material.Id id = published();
        UI.getCurrent().setLocale(Languages.ENGLISH);
        UI.getCurrent().navigate("materials/" + id);

        assertThat(find(H1.class).single().getText()).isEqualTo("Tracing a date");
        assertThat(passages().get(1).getElement().getProperty("innerHTML")).isEqualTo("<p>First.</p>");
        assertThat(passages().get(1).getId()).contains("p2");
    }

    @Test
    void neighbourAndUnpublishedAreNotFound() {
        Material.Id id = published();
        Material.Id draft = materials.create(district.north, TEXT);
        QuestionFixture.asMember(district.northFirstMember);
        UI.getCurrent().navigate("materials/" + draft);
        assertThat(getCurrentView()).isNotInstanceOf(MaterialView.class);

        QuestionFixture.asMember(district.southMember);
        for (String address : List.of("materials/" + id, "materials/nonsense")) {
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).isNotInstanceOf(MaterialView.class);
        }
        UI.getCurrent().navigate("materials");
        assertThat(find(RouterLink.class).withText("一个日期的考证").exists()).isFalse();
    }

    @Test
    void placeOfAPassageIsSaidInWords() {
        Material.Id id = published();

        assertThat(MaterialWords.place(directory.find(id, "p1").orElseThrow())).isEqualTo("《一个日期的考证》第 1 段");
        assertThat(MaterialWords.place(directory.find(id, "p3").orElseThrow())).isEqualTo("《一个日期的考证》第一节第 2 段");
        UI.getCurrent().setLocale(Languages.ENGLISH);
        assertThat(MaterialWords.place(directory.find(id, "p3").orElseThrow()))
                .isEqualTo("“Tracing a date”, section 1, paragraph 2");
    }

    @Test
    void administratorWritesSavesAndPublishes() {
        UI.getCurrent().navigate("admin/materials/new");
        test(button("保存")).click();
        assertThat(title().getErrorMessage()).isEqualTo("请写标题");
        title().setValue("新资料");
        body("正文").setValue("# 一\n\n文字 **重点**。");

        assertThat(find(MaterialArticle.class).single().getElement().getTextRecursively())
                .contains("新资料");
        test(button("保存")).click();
        test(button("发布")).click();

        Material made = materials.administered().getFirst();
        assertThat(made.title().zh()).isEqualTo("新资料");
        assertThat(made.state()).isEqualTo(MaterialState.PUBLISHED);
    }

    @Test
    void goingBackToNewAfterTheFirstSaveWritesAnotherText() {
        UI.getCurrent().navigate("admin/materials/new");
        title().setValue("第一篇");
        body("正文").setValue("文字。");
        test(button("保存")).click();
        UI.getCurrent().navigate("admin/materials/new");
        assertThat(title().getValue()).isEmpty();
        title().setValue("第二篇");
        body("正文").setValue("别的文字。");

        test(button("保存")).click();

        assertThat(materials.administered())
                .extracting(material -> material.title().zh())
                .contains("第一篇", "第二篇");
    }

    @Test
    void retiringKeepsWhatIsNotSaved() {
        Material.Id id = published();
        UI.getCurrent().navigate("admin/materials/" + id);
        title().setValue("还没有保存");
        test(button("下架")).click();
        test(find(NativeButton.class).withText("下架").last()).click();

        assertThat(materials.get(id).state()).isEqualTo(MaterialState.RETIRED);
        assertThat(title().getValue()).isEqualTo("还没有保存");
        test(button("保存")).click();
        assertThat(materials.get(id).latest().text().title().zh()).isEqualTo("还没有保存");
    }

    @Test
    void withoutAUnitThePageSaysThatOneIsNeeded() {
        QuestionFixture.asAdmin(district.northFirstMember);
        UI.getCurrent().navigate("admin/materials/new");

        assertThat(find(Paragraph.class).withTextContaining("先在“组织”页建立组织").exists())
                .isTrue();
        assertThat(find(Button.class).withText("保存").exists()).isFalse();
    }

    @Test
    void summaryInEnglishAloneIsSaidAndNotDropped() {
        Material.Id id = materials.create(district.north, TEXT);
        UI.getCurrent().navigate("admin/materials/" + id);
        body("提要").setValue("");
        body("英文提要").setValue("Only in English.");

        test(button("保存")).click();

        assertThat(body("提要").getErrorMessage()).isEqualTo("有英文提要时也要写中文提要");
        assertThat(materials.get(id).latest().text()).isEqualTo(TEXT);
    }

    @Test
    void publishingIsRefusedWhileTheLanguagesDiffer() {
        Material.Id id = materials.create(district.north, TEXT);
        UI.getCurrent().navigate("admin/materials/" + id);
        body("英文正文").setValue("Only one.");

        test(button("发布")).click();

        assertThat(find(Paragraph.class).withTextContaining("段数不一样").exists()).isTrue();
        assertThat(materials.get(id).state()).isEqualTo(MaterialState.DRAFT);
        assertThat(materials.get(id).latest().text().body().en()).isEqualTo("Only one.");
    }

    @Test
    void keyboardSavesAndLeavingAsksOnlyWhileSomethingIsNotSaved() {
        Material.Id id = materials.create(district.north, TEXT);
        UI.getCurrent().navigate("admin/materials/" + id);
        title().setValue("改过的标题");
        UI.getCurrent().navigate("admin/materials");
        assertThat(getCurrentView()).isInstanceOf(MaterialEditorView.class);
        test(find(ConfirmDialog.class).single()).confirm();

        fireShortcut(Key.KEY_S, KeyModifier.CONTROL);

        assertThat(materials.get(id).latest().text().title().zh()).isEqualTo("改过的标题");
        UI.getCurrent().navigate("admin/materials");
        assertThat(getCurrentView()).isInstanceOf(MaterialAdminView.class);
    }

    @Test
    void neighboursEditorIsNotFound() {
        Material.Id id = published();
        QuestionFixture.asAdmin(district.northFirstAdmin);
        UI.getCurrent().navigate("admin/materials/" + id);

        assertThat(getCurrentView()).isNotInstanceOf(MaterialEditorView.class);
    }

    private Material.Id published() {
        Material.Id id = materials.create(district.north, TEXT);
        materials.publish(id);
        return id;
    }

    private List<Div> passages() {
        return find(Div.class).withClassName("para").all();
    }

    private TextField title() {
        return find(TextField.class).withLabel("标题").single();
    }

    private TextArea body(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
