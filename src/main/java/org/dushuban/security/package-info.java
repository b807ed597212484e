/** How one signs in, and what every response carries; nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "account::ui"})
package org.dushuban.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
