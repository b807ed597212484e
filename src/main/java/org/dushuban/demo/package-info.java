/** One small, living sample organisation, only in the demo profile. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "account",
            "organisation",
            "material",
            "question",
            "quiz",
            "attempt",
            "standing"
        })
package org.dushuban.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
