/** Pages on which quizzes are composed. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.quiz.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
