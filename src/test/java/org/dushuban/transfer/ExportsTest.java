package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.dushuban.format.Effort;
import org.dushuban.format.Format;
import org.dushuban.format.Formats;
import org.dushuban.format.FoundQuestion;
import org.dushuban.format.Reading;
import org.dushuban.format.Upload;
import org.dushuban.question.Bank;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.QuestionSelection;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportsTest extends ImportCase {

    @Autowired
    Exports exports;

    @Test
    void whatWasImportedIsExportedAndImportedAgainTheSame() throws IOException {
        String rows =
                row(stem(1), "A", "党史 / 一大", "n1") + row(stem(2), "B", "党史 / 一大", "n2") + row(stem(3), "C", "", "n3");
        confirmed(checked(csv(rows)));
        Reading first = read(Format.XLSX, exported(Format.XLSX, ofBank(bank)));

        Bank.Id other = itemBank.create(district.north, "另一个");
        bank = other;
        confirmed(checked(new Upload("题目.xlsx", exported(Format.XLSX, ofBank(firstBank())))));
        Reading second = read(Format.XLSX, exported(Format.XLSX, ofBank(other)));

        assertThat(plain(second)).isEqualTo(plain(first)).hasSize(3);
        assertThat(plain(first).getFirst().topic()).containsExactly("党史", "一大");
    }

    @Test
    void aChosenFewAreExportedAlone() throws IOException {
        confirmed(checked(csv(rows(5))));
        Question.Id one =
                itemBank.questions(QuestionFilter.of(bank), 2, 1).getFirst().id();
        QuestionSelection selection = new QuestionSelection.These(Set.of(one));

        assertThat(exports.count(selection)).isEqualTo(1);
        assertThat(read(Format.CSV, exported(Format.CSV, selection)).questions())
                .hasSize(1);
    }

    @Test
    void aLargeSelectionIsReadPageByPage() throws IOException {
        confirmed(checked(csv(rows(1_203))));

        assertThat(read(Format.CSV, exported(Format.CSV, ofBank(bank))).questions())
                .hasSize(1_203);
    }

    @Test
    void theNeighboursQuestionsStayOut() throws IOException {
        confirmed(checked(csv(rows(3))));
        List<Question.Id> ids = itemBank.questions(QuestionFilter.of(bank), 0, 9).stream()
                .map(question -> question.id())
                .toList();

        QuestionFixture.asAdmin(district.southAdmin);

        assertThat(exports.count(ofBank(bank))).isZero();
        QuestionSelection theirs = new QuestionSelection.These(Set.copyOf(ids));
        assertThat(read(Format.CSV, exported(Format.CSV, theirs)).questions()).isEmpty();
    }

    @Test
    void theLookEndsAndTellsWhatWouldBeLost() {
        confirmed(checked(csv(rows(3))));
        ExportLook look = exports.look(Format.XLSX, ofBank(bank));
        for (int tries = 0; tries < 1_000 && look.share().isPresent(); tries++) {
            pause(20);
        }
        assertThat(look.share()).isEmpty();
        assertThat(look.isFailed()).isFalse();
        assertThat(look.losses()).isEmpty();
    }

    @Test
    void aLookThatNobodyWaitsForGivesUpItsPlace() {
        confirmed(checked(csv(rows(1_000))));
        List<ExportLook> looks = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            ExportLook look = exports.look(Format.QTI, ofBank(bank));
            assertThat(look.share()).as("look %d was not refused", i).isPresent();
            looks.add(look);
            look.cancel();
        }
        assertThat(looks).allSatisfy(look -> {
            assertThat(look.share()).isEmpty();
            assertThat(look.isFailed()).isTrue();
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> look.reached(0.5));
        });
        theLookEndsAndTellsWhatWouldBeLost();
    }

    private Bank.Id firstBank() {
        return itemBank.banks().stream()
                .filter(one -> one.name().equals("党史"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static QuestionSelection ofBank(Bank.Id bank) {
        return new QuestionSelection.Matching(QuestionFilter.of(bank));
    }

    private byte[] exported(Format format, QuestionSelection selection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(format, selection, out);
        return out.toByteArray();
    }

    private static Reading read(Format format, byte[] bytes) {
        return Formats.read(new Upload("题目." + format.suffix(), bytes), Effort.NONE);
    }

    /** Where each stands is not compared. */
    private static List<FoundQuestion> plain(Reading reading) {
        return reading.questions().stream()
                .map(question -> new FoundQuestion(
                        reading.questions().getFirst().place(),
                        question.number(),
                        question.content(),
                        question.difficulty(),
                        question.topic(),
                        question.tags(),
                        question.explanation(),
                        question.source(),
                        question.points()))
                .sorted(Comparator.comparing(question -> String.valueOf(question.number())))
                .toList();
    }
}
