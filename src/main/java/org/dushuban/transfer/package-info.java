/** Import and export of banks: dry run, choices, background run, report. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared::ui",
            "account",
            "organisation",
            "material",
            "question",
            "question::ui",
            "sheet",
            "format"
        })
package org.dushuban.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
