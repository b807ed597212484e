package org.dushuban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dushuban.sheet.Fault;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a file as such, told as a problem of the roster. */
class RosterFileTest {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultOfATableIsOneOfARoster(Fault fault) {
        String tag = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(RosterFault.valueOf(fault.name()).tag()).isEqualTo(tag);
    }

    @Test
    void aFileWithAPasswordIsNotCalledOld() {
        byte[] locked = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, HEADER + ENTRY);
        byte[] name = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, HEADER, name.length);
        locked[HEADER + ENTRY / 2] = (byte) name.length;
        assertThat(RosterReader.read("a.xlsx", locked).problems())
                .containsExactly(new RosterProblem("a.xlsx", 0, "", "", "", RosterFault.PASSWORD, ""));
    }

    @Test
    void aCellTooLongIsToldWithItsPlace() {
        byte[] bytes = ("编号,姓名\n1," + "李".repeat(32_768) + "\n").getBytes(StandardCharsets.UTF_8);
        assertThat(RosterReader.read("a.csv", bytes).problems())
                .containsExactly(new RosterProblem(
                        "a.csv", 2, "B", "", "李".repeat(40) + "…", RosterFault.CELL_TOO_LONG, "32767"));
    }

    @Test
    void aLongRemarkInAColumnThatMeansNothingHereIsNoProblem() {
        byte[] bytes = Sheets.xlsx(List.of(List.of("编号", "姓名", "备注"), List.of("1", "李明", "长".repeat(20_000))));
        Roster roster = RosterReader.read("a.xlsx", bytes);
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.ignored()).containsExactly("备注");
    }

    @Test
    void otherSheetsOfTheFileDoNotMatter() {
        byte[] bytes = Sheets.xlsx(book -> {
            Sheets.fill(book.createSheet("名册"), List.of(List.of("编号", "姓名"), List.of("1", "李明")));
            Sheets.fill(book.createSheet("说明"), List.of(List.of("x"), List.of("编号", "编号")));
        });
        Roster roster = RosterReader.read("a.xlsx", bytes);
        assertThat(roster.sheet()).isEqualTo("名册");
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(1);
    }
}
