/** Texts to read, in versions of numbered passages with stable anchors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "organisation"})
package org.dushuban.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
