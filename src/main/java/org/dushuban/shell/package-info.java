/** Layout, menu, error pages and the notice that a demo is one; nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "account::ui", "organisation"})
package org.dushuban.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
