/** Pages on which quizzes are taken and reviewed. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.attempt.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
