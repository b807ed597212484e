package org.dushuban.organisation;

import java.util.List;

/**
 * A row of a table as it stands in a file.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells from column A on, blank ones as empty text
 */
record SheetRow(int number, List<String> cells) {}
