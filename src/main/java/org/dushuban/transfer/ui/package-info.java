/** Pages on which banks are filled from files, and written to files. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.transfer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
