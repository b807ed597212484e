/** Who somebody is and what they may do: users, passwords, durable sign-ins, preferences. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui"})
package org.dushuban.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
