/** What is there to do now? */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "account",
            "organisation",
            "material",
            "quiz",
            "attempt",
            "standing"
        })
package org.dushuban.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
