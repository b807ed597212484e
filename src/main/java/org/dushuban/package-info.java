/** Dushuban: one package per feature, lower ones unaware of higher ones. */
@NullMarked
package org.dushuban;

import org.jspecify.annotations.NullMarked;
