package org.dushuban.format;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.dushuban.material.Picture;
import org.dushuban.sheet.Table;
import org.jspecify.annotations.Nullable;

/**
 * All that a file says.
 *
 * @param charset how its text is encoded; null for what is no text, or none that can be read
 * @param questions those without an error, in the order of the file
 * @param pictures what the texts show, by address
 * @param findings in the order of the file, those of the same fault and value that are told once at their first place
 * @param more how many further findings there are that were not kept
 * @param tables the cells as they were read, for marking them; empty for other formats
 * @param text the text as it was read, for mending it; null for other formats
 */
public record Reading(
        Format format,
        @Nullable Charset charset,
        List<FoundQuestion> questions,
        Map<String, Picture> pictures,
        List<Finding> findings,
        int more,
        List<Table> tables,
        @Nullable String text) {

    public Reading {
        questions = List.copyOf(questions);
        pictures = Map.copyOf(pictures);
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
    }
}
