package org.dushuban.transfer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.ui.DiffText;
import org.dushuban.shared.ui.UnsavedGuard;
import org.dushuban.transfer.ImportRun;
import org.dushuban.transfer.Imports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that is come back to, one that found no place, and a text that was changed. */
class ImportRunViewTest extends ImportViewCase {

    private static final String ONE_OF_TWO =
            "1. 党的一大哪一年召开？（A）\nA. 1921年\nB. 1949年\n2. 古田会议哪一年召开？\nA. 1929年\nB. 1935年\n";

    @Autowired
    Imports imports;

    @Test
    void aRunThatWaitedIsReadBesideThePage() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B"));
        backstage.forget(latest().id());
        UI.getCurrent().navigate("admin/import");
        Runnable free = backstage.occupy(2);

        try {
            test(find(RouterLink.class).withText("题目.csv").single()).click();
            assertThat(backstage.holds(latest().id())).isFalse();
            assertThat(find(ProgressBar.class).single().isIndeterminate()).isTrue();
            assertThat(shows("正在重新读取“题目.csv”")).isTrue();
        } finally {
            free.run();
        }
        awaitEnd();
        click("导入 1 题");
        awaitEnd();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(1);
    }

    @Test
    void aFinishedRunIsShownWithoutReadingItsFile() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B") + row("南昌起义发生在哪一天的凌晨？", "E"));
        click("导入 1 题");
        awaitEnd();

        UI.getCurrent().navigate("admin/import");
        test(find(RouterLink.class).withText("题目.csv").single()).click();

        assertThat(find(Anchor.class).withText("下载标好错误的表格").exists()).isTrue();
        assertThat(backstage.holds(latest().id())).isFalse();
    }

    @Test
    void whatFindsNoPlaceToWaitSaysSo() throws Exception {
        Runnable free = backstage.occupy(22);
        try {
            upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B"));
            assertThat(shows("等待检查的文件太多，这一个没有排上。请过几分钟再检查。")).isTrue();
        } finally {
            free.run();
        }
        backstage.awaitIdle();
        UI.getCurrent().navigate("admin/import");
        assertThat(shows("党史 · 没有开始检查")).isTrue();
        test(find(RouterLink.class).withText("题目.csv").single()).click();
        click("再检查一次");
        awaitEnd();
        assertThat(find(Button.class).withText("导入 1 题").exists()).isTrue();
    }

    @Test
    void whatFindsNoPlaceToBeWrittenCanBeConfirmedAgain() throws Exception {
        upload(row("中国共产党第一次全国代表大会最后一天在哪里举行？", "B"));
        Runnable free = backstage.occupy(22);
        try {
            click("导入 1 题");
            assertThat(shows("等待写入的导入太多，这一次没有开始写入。请过几分钟再确认。")).isTrue();
        } finally {
            free.run();
        }
        backstage.awaitIdle();
        click("导入 1 题");
        awaitEnd();
        assertThat(shows("已导入 1 题")).isTrue();
    }

    @Test
    void whatIsReplacedIsShownWithWhatChangesAndFollowsTheChoice() throws Exception {
        String stem = "中国共产党第一次全国代表大会最后一天在哪里举行？";
        upload(row(stem, "B"));
        click("导入 1 题");
        awaitEnd();
        UI.getCurrent().navigate("admin/import");
        upload(row(stem, "A"));
        click("打开预览");
        assertThat(find(DiffText.class).exists()).isFalse();

        test(find(NativeButton.class).withText("替换").first()).click();
        assertThat(find(DiffText.class).single().getElement().getTextRecursively())
                .contains("B", "A");
        test(find(NativeButton.class).withText("跳过").first()).click();
        assertThat(find(DiffText.class).exists()).isFalse();
    }

    @Test
    void aChangedTextIsCheckedBeforeItIsImported() throws Exception {
        paste();
        assertThat(confirm().isEnabled()).isTrue();

        change();

        assertThat(confirm().isEnabled()).isFalse();
        assertThat(shows("文字改过了。先重新检查，再导入。")).isTrue();
        click("重新检查");
        awaitEnd();
        click("导入 2 题");
        awaitEnd();
        assertThat(itemBank.count(QuestionFilter.of(bank))).isEqualTo(2);
    }

    @Test
    void aChangedTextIsNotLeftUnasked() throws Exception {
        paste();
        assertThat(unsaved()).isFalse();
        change();
        assertThat(unsaved()).isTrue();

        UI.getCurrent().navigate("about");

        assertThat(getCurrentView()).isInstanceOf(ImportRunView.class);
        assertThat(find(ConfirmDialog.class).exists()).isTrue();
    }

    @Test
    void aRunThatIsCancelledIsLeftUnasked() throws Exception {
        paste();
        change();

        click("取消导入");

        assertThat(getCurrentView()).isInstanceOf(ImportView.class);
        assertThat(latest().state()).isEqualTo(ImportRun.State.CANCELLED);
    }

    private void paste() throws Exception {
        find(TextArea.class).withLabel("题目文字").single().setValue(ONE_OF_TWO);
        click("检查文字");
        awaitEnd();
    }

    private void change() {
        find(MarkedText.class)
                .single()
                .getElement()
                .setProperty("value", ONE_OF_TWO.replace("古田会议哪一年召开？", "古田会议哪一年召开？（A）"));
    }

    /** Whether the browser asks before it closes the page. */
    private boolean unsaved() {
        return find(UnsavedGuard.class).single().getElement().getProperty("unsaved", false);
    }

    private Button confirm() {
        return find(Button.class).withText("导入 1 题").single();
    }

    private ImportRun latest() {
        return imports.own(0).runs().getFirst();
    }
}
