package org.dushuban.organisation;

import java.util.List;

/**
 * The rows of a sheet.
 *
 * @param sheet its name
 */
record Table(String sheet, List<SheetRow> rows) {}
