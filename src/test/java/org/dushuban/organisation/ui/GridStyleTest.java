package org.dushuban.organisation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GridStyleTest {

    /** Else a browser builds all rows of a lazy list at once, and hangs with ten thousand. */
    @Test
    void aListFillsThePageWithoutAskingForTheHeightOfAllItsRows() throws IOException {
        assertThat(Files.readString(Path.of("frontend/organisation.css")))
                .containsPattern("(?m)^\\.ds-orggrid \\{ flex: 1 1 \\d+rem; min-height: \\d+rem;");
    }
}
