package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.organisation.CountedUnit;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.Office;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitKind;
import org.junit.jupiter.api.Test;

class UnitsViewTest extends ViewTest {

    @Test
    void theTreeShowsWhatOneAdministersWithItsPeople() {
        sample.member(north);
        open();
        assertThat(units()).containsExactly(general.name(), north.name(), south.name());
        assertThat(rows(grid())).first().asString().contains("党总支", "2 人");
        assertThat(shows("3 个组织，2 人")).isTrue();
        assertThat(find(Button.class).withText("新的组织").exists()).isFalse();
    }

    @Test
    void aBranchIsAddedBelow() {
        open();
        choose(general, "在下面添加");
        assertThat(test(find(Select.class).withLabel("类别").single()).getSuggestions())
                .isEqualTo(List.of("党支部"));
        click("添加");
        assertThat(find(Dialog.class).exists()).as("stays open without a name").isTrue();
        type("名称", "第三党支部");
        click("添加");
        assertThat(find(Dialog.class).exists()).isFalse();
        assertThat(units()).contains("第三党支部");
    }

    @Test
    void aNameThatIsTakenIsRefusedInTheDialog() {
        open();
        choose(south, "改名");
        type("名称", north.name());
        click("保存");
        assertThat(shows("同一级已经有这个名称")).isTrue();
        type("名称", "东街道党支部");
        click("保存");
        assertThat(units()).containsExactly(general.name(), north.name(), "东街道党支部");
    }

    @Test
    void aUnitIsMovedOnlyWhereItsKindFits() {
        Unit inner = sample.below(north, UnitKind.GROUP);
        open();
        choose(inner, "移动");
        ComboBox<?> target = find(ComboBox.class).withLabel("移到哪个组织下面").single();
        assertThat(test(target).getSuggestions())
                .containsExactlyInAnyOrder(
                        general.name() + " / " + north.name(), general.name() + " / " + south.name());
        test(target).selectItem(general.name() + " / " + south.name());
        click("移动");
        assertThat(organisation.get(inner.id()).parent()).isEqualTo(south.id());
    }

    @Test
    void whatIsFoldedStaysSoAfterAChange() {
        sample.below(north, UnitKind.GROUP);
        open();
        grid().collapse(test(grid()).getRow(0));
        assertThat(units()).containsExactly(general.name());
        choose(general, "改名");
        type("名称", "新街党总支" + general.id());
        click("保存");
        assertThat(units()).containsExactly("新街党总支" + general.id());
    }

    @Test
    void theHighestOwnUnitCannotBeMoved() {
        open();
        ((Button) test(grid()).getCellComponent(0, 1)).click();
        assertThat(find(Button.class).withText("改名").exists()).isTrue();
        assertThat(find(Button.class).withText("移动").exists()).isFalse();
    }

    @Test
    void aUnitWithPeopleIsNotClosed() {
        sample.member(north);
        open();
        choose(north, "撤销");
        answer("撤销");
        assertThat(shows("还有党员，先把他们的组织关系转出去")).isTrue();
        answer("知道了");
        choose(south, "撤销");
        answer("撤销");
        assertThat(organisation.get(south.id()).open()).isFalse();
        assertThat(shows("已撤销")).isFalse();
        choose(south, "恢复");
        assertThat(organisation.get(south.id()).open()).isTrue();
    }

    @Test
    void aMemberIsPutInChargeAndRelieved() {
        Member member = sample.member(north);
        open();
        choose(north, "管理员");
        ComboBox<?> holder = find(ComboBox.class).withLabel("党员").single();
        test(holder).setFilter(member.name());
        test(holder).selectItem("%s，%s，%s".formatted(member.name(), member.number(), north.name()));
        click("任命");
        assertThat(administrators.of(north.id())).extracting(Office::holder).containsExactly(member.id());
        test(find(Button.class).withText("免去").single()).click();
        assertThat(find(Day.class).withLabel("任职的最后一天").single().getValue()).isEqualTo(today().minusDays(1));
        test(find(Button.class).withText("免去").all().getLast()).click();
        assertThat(administrators.of(north.id())).allMatch(office -> office.endedBefore(today()));
        assertThat(find(OfficeList.class).single().getElement().getTextRecursively())
                .contains("当天结束");
    }

    @Test
    void theOwnUnitIsStaffedFromAboveOnly() {
        open();
        choose(general, "管理员");
        assertThat(find(Button.class).withText("任命").exists()).isFalse();
        assertThat(find(Button.class).withText("免去").exists()).isFalse();
    }

    private void open() {
        signInAsHead();
        navigate("admin/units", UnitsView.class);
    }

    @SuppressWarnings("unchecked")
    private TreeGrid<CountedUnit> grid() {
        return find(TreeGrid.class).single();
    }

    private List<String> units() {
        return IntStream.range(0, test(grid()).size())
                .mapToObj(row -> test(grid()).getRow(row).unit().name())
                .toList();
    }

    private void choose(Unit unit, String action) {
        int row = IntStream.range(0, test(grid()).size())
                .filter(i -> test(grid()).getRow(i).unit().id().equals(unit.id()))
                .findFirst()
                .orElseThrow();
        ((Button) test(grid()).getCellComponent(row, 1)).click();
        click(action);
    }
}
