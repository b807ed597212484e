package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.treegrid.TreeGrid;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Sample;
import org.dushuban.organisation.Someone;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitKind;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Sample.class)
class UnitsViewTest extends SpringBrowserlessTest {

    @Autowired
    Sample sample;

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    @Test
    void x() {
        sample.operator();
        Unit committee = sample.committee();
        Unit general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        Sample.signIn(sample.administrator(committee));
        navigate("admin/units", UnitsView.class);
        System.out.println(UI.getCurrent().getLocale());
        com.vaadin.browserless.internal.PrettyPrintTreeKt.toPrettyTree(UI.getCurrent()).lines().forEach(System.out::println);
        assertThat(find(H1.class).single().getText()).isEqualTo("组织");
    }
}
