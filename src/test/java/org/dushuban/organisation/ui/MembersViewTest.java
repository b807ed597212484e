package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import org.dushuban.account.NewUser;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberQuery;
import org.dushuban.organisation.MemberState;
import org.dushuban.organisation.Sample;
import org.dushuban.organisation.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembersViewTest extends ViewTest {

    private String number;

    @BeforeEach
    void threePeople() {
        number = Sample.fresh("V");
        enrol(north, "1", "李明", MemberState.FULL);
        enrol(north, "2", "王芳", MemberState.APPLICANT);
        enrol(south, "3", "李强", MemberState.FULL);
        sample.member(neighbour);
        signInAsHead();
    }

    private void enrol(Unit unit, String suffix, String name, MemberState state) {
        members.enrol(unit.id(), new NewUser(number + suffix, name, null), null, state, today())
                .orThrow();
    }

    @Test
    void theListHoldsTheOwnScopeOnly() {
        open("");
        assertThat(rows(grid())).hasSize(4).anyMatch(row -> row.contains("李明") && row.contains(north.name()));
        assertThat(shows("4 人")).isTrue();
    }

    @Test
    void theAddressHoldsFilterAndOrder() {
        open("unit=" + north.id() + "&state=full&q=李&sort=-name");
        assertThat(rows(grid())).singleElement().asString().contains("李明", "正式党员");
        assertThat(find(Checkbox.class).withLabel("倒序").single().getValue()).isTrue();
        assertThat(MemberAddress.read(MemberAddress.of(
                        new MemberQuery(north.id(), "李", MemberState.FULL, false, MemberQuery.Order.NAME, true))))
                .isEqualTo(new MemberQuery(north.id(), "李", MemberState.FULL, false, MemberQuery.Order.NAME, true));
    }

    @Test
    void thoseWhoLeftHaveAListOfTheirOwn() {
        sample.operator();
        Member gone = sample.member(north);
        members.leave(gone.id(), today()).orThrow();
        signInAsHead();
        open("state=left");
        assertThat(rows(grid())).singleElement().asString().contains(gone.name());
        test(find(Select.class).withLabel("状态").single()).selectItem("正式党员");
        assertThat(rows(grid())).noneMatch(row -> row.contains(gone.name()));
        test(find(Select.class).withLabel("状态").single()).selectItem("已离开");
        assertThat(rows(grid())).singleElement().asString().contains(gone.name());
    }

    @Test
    void whatCannotBeReadInTheAddressIsLeftOut() {
        open("unit=7&state=x&sort=-y");
        assertThat(rows(grid())).hasSize(4);
    }

    @Test
    void filterAndOrderAreChosenOnThePage() {
        open("");
        type("查找", number);
        assertThat(rows(grid())).hasSize(3);
        test(find(Select.class).withLabel("排序").single()).selectItem("按组织");
        Checkbox reversed = find(Checkbox.class).withLabel("倒序").single();
        test(reversed).click();
        assertThat(rows(grid())).first().asString().contains("李强");
        ComboBox<?> unit = find(ComboBox.class).withLabel("组织").single();
        test(unit).selectItem(general.name() + " / " + north.name());
        assertThat(rows(grid())).hasSize(2);
        test(find(Select.class).withLabel("状态").single()).selectItem("入党申请人");
        assertThat(rows(grid())).singleElement().asString().contains("王芳");
        type("查找", "没有的人");
        assertThat(shows("没有符合条件的党员")).isTrue();
    }

    @Test
    void onPhonesTheFilterIsUnfolded() {
        open("");
        Button unfold = find(Button.class).withText("筛选和排序").single();
        assertThat(unfold.getElement().getAttribute("aria-expanded")).isEqualTo("false");
        test(unfold).click();
        assertThat(unfold.getElement().getAttribute("aria-expanded")).isEqualTo("true");
    }

    @Test
    void somebodyIsAdded() {
        open("unit=" + south.id());
        click("添加党员");
        test(find(Button.class).withText("添加党员").last()).click();
        assertThat(find(Dialog.class).exists())
                .as("stays open without number and name")
                .isTrue();
        type("编号", number + "\u200b9");
        type("姓名", "赵云");
        click("添加党员");
        assertThat(find(Dialog.class).exists())
                .as("stays open with a mark in the number that is not seen")
                .isTrue();
        type("编号", number + "1");
        click("添加党员");
        assertThat(shows("这个编号已经有人用")).isTrue();
        type("编号", number + "4");
        click("添加党员");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(rows(grid())).anyMatch(row -> row.contains("赵云") && row.contains(south.name()));
    }

    private void open(String query) {
        open("admin/members", query);
    }

    @SuppressWarnings("unchecked")
    private Grid<Member> grid() {
        return find(Grid.class).single();
    }
}
