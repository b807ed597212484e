/** Pages to read and to write materials. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.material.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
