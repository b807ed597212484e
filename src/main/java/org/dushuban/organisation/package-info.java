/** The tree of units, who belongs where and since when, and how far an administrator reaches. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "sheet", "account", "account::ui"})
package org.dushuban.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
