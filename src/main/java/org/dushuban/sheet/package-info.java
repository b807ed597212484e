/** Tables from xlsx and csv, whatever wrote them, within limits; and back. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dushuban.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
