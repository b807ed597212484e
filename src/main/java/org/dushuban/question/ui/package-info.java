/** Pages to write questions, and the field in which one is answered. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.question.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
