package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dushuban.account.CurrentUser;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberState;
import org.dushuban.shared.AuditEntry;
import org.dushuban.shared.AuditTrail;
import org.dushuban.shared.Change;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AuditViewTest extends ViewTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    CurrentUser currentUser;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void changesOfTheOwnScopeAreToldWithTheirValues() {
        Member member = sample.member(north);
        sample.member(neighbour);
        members.change(member, member.name(), member.phone(), member.joinedOn(), MemberState.PROBATIONARY)
                .orThrow();
        organisation.rename(neighbour.id(), "邻居").orThrow();
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        assertThat(rows(grid()))
                .anyMatch(row -> row.contains("改状态")
                        && row.contains(member.name())
                        && row.contains("正式党员，改为 预备党员")
                        && row.contains("Operator"))
                .noneMatch(row -> row.contains("邻居"));
    }

    @Test
    void anOfficeIsToldWithItsEnd() {
        Member member = sample.member(north);
        administrators
                .appoint(north.id(), member.id(), today(), today().plusDays(9))
                .orThrow();
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        assertThat(rows(grid()))
                .anyMatch(row -> row.endsWith(member.name() + " " + today() + " – " + today().plusDays(9)));
    }

    @Test
    void statesOfAnyFeatureAreToldInWords() {
        record("quiz.published", "第九期", "draft", "published");
        record("question.published", "第一题", "draft 0", "published 1");
        record("question.retired", "第二题", "published 2", "retired 2");
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        assertThat(rows(grid()))
                .anyMatch(row -> row.endsWith("第九期草稿，改为 已发布"))
                .anyMatch(row -> row.endsWith("第一题草稿，改为 已发布，第 1 版"))
                .anyMatch(row -> row.endsWith("第二题已发布，第 2 版，改为 已停用，第 2 版"));
    }

    @Test
    void choicesOfAnyFeatureAreToldInWords() {
        record("quiz.counts-changed", "第九期", "best", "last");
        record("quiz.review-right-changed", "第九期", "true", "false");
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        assertThat(rows(grid()))
                .anyMatch(row -> row.endsWith("第九期最高分，改为 最后一次"))
                .anyMatch(row -> row.endsWith("第九期是，改为 否"));
    }

    @Test
    void whatTheNameSaysIsNotSaidAgain() {
        record("quiz.created", "第九期", null, "第九期");
        record("quiz.title-zh-changed", "第九期", "第九期", "第九期");
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        assertThat(rows(grid())).anyMatch(row -> row.endsWith("新建测验第九期")).anyMatch(row -> row.endsWith("修改测验的中文名称第九期"));
    }

    @Test
    void longValuesAreFolded() {
        record("question.edited", "第一题", "旧".repeat(90), "新".repeat(90));
        signInAsHead();
        navigate("admin/audit", AuditView.class);
        NativeDetails folded = IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getCellComponent(row, 0))
                .flatMap(Component::getChildren)
                .filter(NativeDetails.class::isInstance)
                .map(NativeDetails.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(folded.isOpen()).isFalse();
        assertThat(folded.getSummaryText()).isEqualTo("旧".repeat(80) + "…");
        assertThat(folded.getElement().getTextRecursively()).contains("新".repeat(90));
    }

    private void record(String what, String name, @Nullable String from, @Nullable String to) {
        Change change = new Change(what, UUID.randomUUID(), name, general.path().digits(), from, to);
        new TransactionTemplate(transactions).executeWithoutResult(_ -> trail.record(currentUser.actor(), change));
    }

    @Test
    void oneUnitIsChosen() {
        sample.member(north);
        signInAsHead();
        open("admin/audit", "unit=" + south.id());
        assertThat(rows(grid())).singleElement().asString().contains("建立组织", south.name());
        test(find(ComboBox.class).withLabel("组织").single()).selectItem(general.name() + " / " + north.name());
        assertThat(rows(grid())).hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return find(Grid.class).single();
    }
}
