/** The exchange formats of questions: from bytes to questions and back, knowing no bank. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "sheet", "material", "question"})
package org.dushuban.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
