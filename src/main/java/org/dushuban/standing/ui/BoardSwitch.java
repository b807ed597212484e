package org.dushuban.standing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import org.dushuban.shared.ui.Segments;
import org.dushuban.shared.ui.Words;

/** Leads from the branches to the members and back. */
class BoardSwitch extends Segments {

    BoardSwitch(Class<? extends Component> here) {
        super(Words.of("standing.switch.label"));
        link(
                getTranslation("standing.switch.branches"),
                BranchesView.class,
                QueryParameters.empty(),
                here == BranchesView.class);
        link(
                getTranslation("standing.switch.members"),
                BoardsView.class,
                QueryParameters.empty(),
                here == BoardsView.class);
    }
}
