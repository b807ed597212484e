/** Boards. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.standing.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
