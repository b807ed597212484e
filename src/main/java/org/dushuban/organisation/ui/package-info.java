/** Pages on which administrators look after units and members. */
@NullMarked
@NamedInterface("ui")
package org.dushuban.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
