package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import org.dushuban.organisation.Member;
import org.dushuban.organisation.MemberState;
import org.dushuban.shared.AuditEntry;
import org.junit.jupiter.api.Test;

class AuditViewTest extends ViewTest {

    @Test
    void changesOfTheOwnScopeAreToldWithTheirValues() {
        Member member = sample.member(north);
        sample.member(neighbour);
        members.changeState(member.id(), MemberState.PROBATIONARY).orThrow();
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
