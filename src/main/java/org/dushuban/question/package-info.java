/** The item bank: content, versions, grading and the source that proves an answer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared::ui", "account", "organisation", "material"})
package org.dushuban.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
