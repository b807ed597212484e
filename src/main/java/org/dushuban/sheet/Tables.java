package org.dushuban.sheet;

import java.util.List;

/** Reads tables from files, told apart by their content and never by their name. */
public final class Tables {

    private Tables() {}

    /** Whether it is a workbook, or something that wraps one; {@link #xlsx} says what is wrong with it. */
    public static boolean isWorkbook(byte[] bytes) {
        return Zips.isZip(bytes) || CompoundFile.is(bytes);
    }

    /**
     * All sheets that a person sees, from the left; those without a row too. Numbers, dates and times are as the cells show
     * them, see {@link SheetRow#unsure}.
     *
     * @throws BadTableException if it cannot be read, or holds too much
     */
    public static List<Table> xlsx(byte[] bytes, TableLimits limits) {
        refuseOthers(bytes, limits);
        return new XlsxReader(limits, ShownNumbers::new).read(bytes, Integer.MAX_VALUE);
    }

    /**
     * The first sheet that a person sees; whatever the others hold does not matter. Dates are {@code 2020-01-05}, however
     * the cells show them, and numbers are whole.
     *
     * @throws BadTableException if it cannot be read, or holds too much
     */
    public static Table firstSheet(byte[] bytes, TableLimits limits) {
        refuseOthers(bytes, limits);
        return new XlsxReader(limits, IsoNumbers::new).read(bytes, 1).getFirst();
    }

    /**
     * A csv file, whatever its delimiter and encoding.
     *
     * @param name what the table is to be called
     * @throws BadTableException if it cannot be read, or holds too much
     */
    public static Table csv(String name, byte[] bytes, TableLimits limits) {
        refuseBig(bytes, limits);
        return CsvReader.read(name, bytes, limits);
    }

    private static void refuseOthers(byte[] bytes, TableLimits limits) {
        refuseBig(bytes, limits);
        if (CompoundFile.is(bytes)) {
            throw BadTableException.file(CompoundFile.isLocked(bytes) ? Fault.PASSWORD : Fault.OLD_EXCEL);
        }
        if (!Zips.isZip(bytes)) {
            throw BadTableException.file(Fault.UNREADABLE);
        }
    }

    private static void refuseBig(byte[] bytes, TableLimits limits) {
        if (bytes.length > limits.bytes()) {
            throw BadTableException.file(Fault.TOO_BIG);
        }
    }
}
