/** The rules of a quiz, its sections, and the paper drawn from them. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "shared::ui", "account", "organisation", "question", "question::ui"})
package org.dushuban.quiz;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
