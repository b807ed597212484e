package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import org.dushuban.organisation.Belonging;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.Sample;
import org.dushuban.organisation.Unit;
import org.junit.jupiter.api.Test;

class MemberViewTest extends ViewTest {

    @Test
    void detailsAreCorrected() {
        Member member = open(north);
        type("姓名", "");
        click("保存");
        assertThat(members.get(member.id()).name()).isEqualTo(member.name());
        type("姓名", "李明");
        type("手机", "");
        test(find(Select.class).withLabel("状态").single()).selectItem("预备党员");
        click("保存");
        Member changed = members.get(member.id());
        assertThat(changed.name()).isEqualTo("李明");
        assertThat(changed.phone()).isNull();
        assertThat(changed.state()).isEqualTo(MemberState.PROBATIONARY);
        assertThat(find(H1.class).single().getText()).isEqualTo("李明");
    }

    @Test
    void aTransferShowsInTheHistory() {
        Member member = open(north);
        ComboBox<?> target = find(ComboBox.class).withLabel("转到").single();
        click("转移组织关系");
        assertThat(target.isInvalid()).isTrue();
        test(target).selectItem(general.name() + " / " + south.name());
        click("转移组织关系");
        assertThat(members.get(member.id()).unit()).isEqualTo(south.id());
        assertThat(find(BelongingList.class).single().getElement().getTextRecursively())
                .contains(north.name(), south.name());
    }

    @Test
    void aDayBeforeTheMembershipIsRefused() {
        Member member = open(north);
        DatePicker on = find(DatePicker.class).withLabel("日期").single();
        test(on).setValue(Sample.LONG_AGO.minusDays(1));
        test(find(ComboBox.class).withLabel("转到").single()).selectItem(general.name() + " / " + south.name());
        click("转移组织关系");
        assertThat(shows("日期太早")).isTrue();
        assertThat(members.get(member.id()).unit()).isEqualTo(north.id());
    }

    @Test
    void aTransferWithoutADayIsNotMade() {
        Member member = open(north);
        DatePicker on = find(DatePicker.class).withLabel("日期").single();
        on.clear();
        test(find(ComboBox.class).withLabel("转到").single()).selectItem(general.name() + " / " + south.name());
        click("转移组织关系");
        assertThat(members.get(member.id()).unit()).isEqualTo(north.id());
        assertThat(on.isInvalid()).isTrue();
        assertThat(on.getErrorMessage()).isEqualTo("日期写成 2020-01-05 这样");
    }

    @Test
    void aMembershipIsEnded() {
        Member member = open(north);
        click("结束组织关系");
        answer("取消");
        assertThat(members.get(member.id()).left()).isFalse();
        click("结束组织关系");
        answer("结束组织关系");
        assertThat(members.history(member.id()))
                .containsExactly(new Belonging(north.id(), north.name(), Sample.LONG_AGO, today()));
    }

    @Test
    void aTemporaryPasswordIsShownOnce() {
        open(north);
        click("发临时密码");
        assertThat(find(Dialog.class).exists()).isFalse();
        answer("发临时密码");
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .containsPattern("[a-z]{4}-[a-z]{4}-[a-z]{4}-\\d{4}");
        click("关闭");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void whoeverHoldsAHigherOfficeGetsNoPasswordFromBelow() {
        Member high = sample.member(north);
        administrators.appoint(committee.id(), high.id(), Sample.LONG_AGO, null).orThrow();
        signInAsHead();
        navigate("admin/members/" + high.id(), MemberView.class);
        click("发临时密码");
        answer("发临时密码");
        assertThat(shows("对方管理着你管理范围以外的组织，由上级发临时密码")).isTrue();
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void aNeighboursMemberHasNoPage() {
        Member foreign = sample.member(neighbour);
        signInAsHead();
        UI.getCurrent().navigate("admin/members/" + foreign.id());
        assertThat(getCurrentView()).isNotInstanceOf(MemberView.class);
        UI.getCurrent().navigate("admin/members/nobody");
        assertThat(getCurrentView()).isNotInstanceOf(MemberView.class);
    }

    private Member open(Unit unit) {
        Member member = sample.member(unit);
        signInAsHead();
        navigate("admin/members/" + member.id(), MemberView.class);
        return member;
    }
}
