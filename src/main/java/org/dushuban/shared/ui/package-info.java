/** Widgets and texts used on every page. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
