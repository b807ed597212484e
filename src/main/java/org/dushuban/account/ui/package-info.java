/** Pages on which people look after their own account. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
