package org.dushuban.transfer.ui;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.dushuban.question.Bank;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.transfer.ImportRun;

/** The parameters in the addresses of imports. */
final class TransferRoutes {

    static final String RUN = "run";
    static final String BANK = "bank";

    private TransferRoutes() {}

    static RouteParameters to(ImportRun.Id id) {
        return new RouteParameters(RUN, id.toString());
    }

    /** @throws NotFoundException if the address names no id */
    static ImportRun.Id run(BeforeEvent event) {
        String text = event.getRouteParameters().get(RUN).orElse("");
        return Ids.parse(text).map(ImportRun.Id::new).orElseThrow(() -> new NotFoundException("import", text));
    }

    /** The bank that is meant to be filled. */
    static Optional<Bank.Id> bank(QueryParameters parameters) {
        return parameters.getSingleParameter(BANK).flatMap(Ids::parse).map(Bank.Id::new);
    }
}
