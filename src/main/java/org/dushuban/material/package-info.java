/** Texts to read, in versions of numbered passages with stable anchors, and the pictures in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "organisation"})
package org.dushuban.material;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
