/** Small value types, the audit trail and a few widgets that every feature may use. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.dushuban.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
