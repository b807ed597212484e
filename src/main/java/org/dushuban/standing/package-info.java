/** Where members and branches stand: the ledger of points and the boards. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "organisation", "quiz", "attempt"})
package org.dushuban.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
