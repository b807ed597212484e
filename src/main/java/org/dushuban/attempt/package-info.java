/** Taking a quiz step by step: answers, deadline, result and review. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "account",
            "organisation",
            "material",
            "material::ui",
            "question",
            "question::ui",
            "quiz"
        })
package org.dushuban.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
