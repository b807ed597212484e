package org.dushuban.organisation.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.Sample;
import org.dushuban.organisation.Someone;
import org.dushuban.organisation.Unit;
import org.dushuban.organisation.UnitKind;
import org.dushuban.support.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Pages as somebody uses them who administers a general branch with two branches; beside it lies another one. */
@DatabaseTest
@Import(Sample.class)
abstract class ViewTest extends SpringBrowserlessTest {

    @Autowired
    Sample sample;

    @Autowired
    Organisation organisation;

    @Autowired
    Members members;

    @Autowired
    Administrators administrators;

    @Autowired
    Clock clock;

    Unit committee;
    Unit general;
    Unit north;
    Unit south;
    Unit neighbour;

    @BeforeEach
    void aGeneralBranchWithTwoBranches() {
        sample.operator();
        committee = sample.committee();
        general = sample.below(committee, UnitKind.GENERAL_BRANCH);
        north = sample.below(general, UnitKind.BRANCH);
        south = sample.below(general, UnitKind.BRANCH);
        neighbour = sample.below(committee, UnitKind.GENERAL_BRANCH);
    }

    @AfterEach
    void signOut() {
        Someone.signOut();
    }

    /** To be called once everything of the test is set up, for then only the general branch is in reach. */
    void signInAsHead() {
        Sample.signIn(sample.administrator(general));
    }

    /** @param query as it stands in the address after the question mark */
    void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    void click(String text) {
        test(find(Button.class).withText(text).last()).click();
    }

    /** The choice in a question that has to be answered. */
    void answer(String text) {
        test(find(NativeButton.class).withText(text).last()).click();
    }

    void type(String label, String text) {
        test(find(TextField.class).withLabel(label).last()).setValue(text);
    }

    boolean shows(String text) {
        return find(Component.class).all().stream()
                .anyMatch(component -> component.getElement().getText().equals(text));
    }

    /** What a list shows, row by row, with all that can be read in each. */
    <T> List<String> rows(Grid<T> grid) {
        return IntStream.range(0, test(grid).size())
                .mapToObj(row -> test(grid).getCellComponent(row, 0))
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
