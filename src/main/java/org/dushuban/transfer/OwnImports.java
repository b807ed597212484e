package org.dushuban.transfer;

import java.util.List;
import java.util.OptionalInt;

/**
 * Some of the runs of somebody, the latest first.
 *
 * @param next what to ask with for the ones before; empty where there are none
 */
public record OwnImports(List<ImportRun> runs, OptionalInt next) {

    public OwnImports {
        runs = List.copyOf(runs);
    }
}
