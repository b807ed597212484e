package org.dushuban.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dushuban.format.FileFault;
import org.dushuban.format.Place;
import org.dushuban.format.QuestionFault;
import org.dushuban.format.Severity;
import org.dushuban.format.Upload;
import org.dushuban.question.Difficulty;
import org.dushuban.question.Fate;
import org.dushuban.question.FieldDiff;
import org.dushuban.question.Question;
import org.dushuban.question.QuestionContent;
import org.dushuban.question.QuestionDraft;
import org.dushuban.question.QuestionFilter;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.Sheets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ImportsTest extends ImportCase {

    @Autowired
    ImportLook look;

    @Autowired
    ImportStore store;

    @Autowired
    ImportSweeper sweeper;

    @Autowired
    Topics topics;

    @Test
    void theCheckTellsAllAndWritesNothing() {
        long topicsBefore = rows("topic");
        ImportRun run =
                checked(csv(row(stem(1), "A", "党史", "1") + row(stem(2), "E") + row("", "A") + row(stem(3), "B")));

        assertThat(run.state()).isEqualTo(ImportRun.State.CHECKED);
        ImportReport report = run.report();
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(2, 2, 0, 0, 0));
        assertThat(report.newTopics()).containsExactly("党史");
        assertThat(report.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(finding -> finding.fault(), finding -> place((Place.Cell) finding.place()))
                .containsExactlyInAnyOrder(
                        tuple(QuestionFault.ANSWER_NO_OPTION, "G3"), tuple(QuestionFault.NO_STEM, "B4"));
        assertThat(imports.tally(run.id())).isEqualTo(new Tally(2, 0, 0));
        assertThat(imports.excerpt(run.id(), new Place.Cell("题目.csv", 3, "G", "")))
                .extracting(row -> row.number())
                .containsExactly(1, 2, 3, 4);
        assertEmptyBank();
        assertThat(rows("topic")).isEqualTo(topicsBefore);
    }

    @Test
    void whatWasConfirmedIsWrittenWithItsTopicsAndItsReport() {
        ImportRun run = checked(csv(row(stem(1), "A", "党史 / 一大", "1") + row(stem(2), "E") + row(stem(3), "B")));

        ImportRun done = confirmed(run);

        assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(done.report().written()).isEqualTo(new ImportReport.Written(2, 0, 0, 0));
        assertThat(done.report().counts().faulty()).isEqualTo(1);
        assertThat(done.endedAt()).isNotNull();
        assertThat(stems()).containsExactlyInAnyOrder(stem(1), stem(3));
        assertThat(topics.usable())
                .extracting(Topic::name)
                .extracting(name -> name.zh())
                .contains("一大");
        assertThat(imports.own(0).runs()).extracting(ImportRun::id).containsExactly(run.id());
    }

    @Test
    void columnOfStemsTakenForTopicsIsToldAndNothingIsTaken() {
        String wrong = IntStream.range(0, Topics.MAX_NEW + 1)
                .mapToObj(i -> row(stem(i), "A", "题干" + i, ""))
                .collect(Collectors.joining());

        ImportRun run = checked(csv(wrong + row(stem(900), "E")));

        assertThat(run.report().counts().questions()).isZero();
        assertThat(run.report().newTopics()).isEmpty();
        assertThat(run.report().findings())
                .filteredOn(finding -> finding.place() instanceof Place.File)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.fault()).isEqualTo(FileFault.TOO_MANY_TOPICS);
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.value()).isEqualTo("题干0");
                });
        assertThat(imports.tally(run.id())).isEqualTo(new Tally(0, 0, 0));
    }

    @Test
    void firstOfManyNewTopicsAreNamedAndAllAreCounted() {
        String many = IntStream.range(0, 50)
                .mapToObj(i -> row(stem(i), "A", "党史 / 第" + i + "章", ""))
                .collect(Collectors.joining());

        ImportRun run = checked(csv(many));

        assertThat(run.report().newTopics()).hasSize(ImportReport.TOPICS).startsWith("党史", "党史 / 第0章");
        assertThat(run.report().moreTopics()).isEqualTo(51 - ImportReport.TOPICS);
        long before = rows("topic");
        confirmed(run);
        assertThat(rows("topic")).isEqualTo(before + 51);
    }

    @Test
    void anotherNodeConfirmsTheSame() {
        ImportRun run = checked(csv(rows(30)));
        look.forget(run.id());

        assertThat(imports.preview(run.id(), 20, 20).items()).hasSize(10).allSatisfy(item -> {
            assertThat(item.fate()).isInstanceOf(Fate.Fresh.class);
            assertThat(item.becomes()).isEqualTo(Duplicate.ADD);
        });
        look.forget(run.id());

        assertThat(confirmed(run).report().written()).isEqualTo(new ImportReport.Written(30, 0, 0, 0));
    }

    @Test
    void theSameFileOnceMoreIsNoticedAndAddsNothing() {
        Upload file = csv(rows(20));
        ImportRun first = confirmed(checked(file));

        ImportRun again = checked(file);

        assertThat(again.report().earlier().by()).isEqualTo("User " + district.northAdmin);
        assertThat(again.report().earlier().at()).isEqualTo(first.endedAt());
        assertThat(again.report().counts().alike()).isEqualTo(20);
        assertThat(imports.tally(again.id())).isEqualTo(new Tally(0, 0, 20));
        assertThat(confirmed(again).report().written()).isEqualTo(new ImportReport.Written(0, 0, 0, 20));
        assertThat(stems()).hasSize(20);
    }

    @Test
    void whatWouldBeReplacedIsShownWithWhatChanges() {
        confirmed(checked(csv(row(stem(1), "A", "", "n1") + row(stem(2), "A", "", "n2"))));
        ImportRun run = checked(csv(row(stem(1), "B", "", "n1") + row(stem(2), "A", "", "n2") + row(stem(3), "A")));

        List<ImportPreview.Item> items = imports.preview(run.id(), 0, 20).items();
        assertThat(items.getFirst().change().changed())
                .extracting(FieldDiff::field)
                .containsExactly(FieldDiff.Field.KEY);
        assertThat(items.subList(1, 3)).extracting(ImportPreview.Item::change).containsOnlyNulls();

        imports.choose(run.id(), Choices.NONE.forKnown(Duplicate.SKIP));
        assertThat(imports.preview(run.id(), 0, 20).items())
                .extracting(ImportPreview.Item::change)
                .containsOnlyNulls();
    }

    @Test
    void aQuestionThatOnlyMovesToANewTopicReadsAsBefore() {
        confirmed(checked(csv(row(stem(1), "A", "党史", "n1"))));
        ImportRun run = checked(csv(row(stem(1), "A", "党史/一大", "n1")));

        assertThat(imports.preview(run.id(), 0, 20).items().getFirst().change().changed())
                .isEmpty();
    }

    @Test
    void whatHasANumberIsUpdatedUnlessItIsSkipped() {
        confirmed(checked(csv(row(stem(1), "A", "", "n1") + row(stem(2), "A", "", "n2"))));
        ImportRun run = checked(csv(row(stem(1), "B", "", "n1") + row(stem(2), "A", "", "n2")));
        assertThat(run.report().counts()).isEqualTo(new ImportReport.Counts(0, 0, 1, 1, 0));

        imports.choose(run.id(), Choices.NONE.forKnown(Duplicate.SKIP));
        assertThat(imports.tally(run.id())).isEqualTo(new Tally(0, 0, 2));
        imports.choose(run.id(), Choices.NONE.forKnown(Duplicate.REPLACE));

        assertThat(confirmed(run).report().written()).isEqualTo(new ImportReport.Written(0, 1, 0, 1));
        assertThat(stems()).hasSize(2);
    }

    @Test
    void blankCellsLeaveWhatTheBankHas() {
        Upload file = new Upload(
                "题目.csv", "题型,题干,选项A,选项B,答案,外部编号\n单选,哪一年？,一九二一年,一九三五年,A,n1\n".getBytes(StandardCharsets.UTF_8));
        confirmed(checked(file));
        Question.Id id =
                itemBank.questions(QuestionFilter.of(bank), 0, 1).getFirst().id();
        assertThat(itemBank.get(id).draft().difficulty()).isEqualTo(Difficulty.MEDIUM);
        QuestionDraft full = new QuestionDraft(
                new QuestionContent.SingleChoice(
                        new LocalText("哪一年？", "Which year?"),
                        List.of(LocalText.of("一九二一年"), new LocalText("一九三五年", "1935")),
                        0),
                Difficulty.HARD,
                topics.add(district.north, null, "history", LocalText.of("党史")).id(),
                Set.of("一大"),
                LocalText.of("因为。"),
                QuestionFixture.ARTICLE,
                new BigDecimal("2"));
        itemBank.edit(id, itemBank.get(id).revision(), full);

        ImportRun again = checked(file);

        assertThat(again.report().counts()).isEqualTo(new ImportReport.Counts(0, 0, 0, 1, 0));
        assertThat(confirmed(again).report().written()).isEqualTo(new ImportReport.Written(0, 0, 0, 1));
        assertThat(itemBank.get(id).draft()).isEqualTo(full);
    }

    @Test
    void likeQuestionsAreShownBesideEachOtherToChooseFrom() {
        confirmed(checked(csv(row("党的一大最后一天的会议在哪里举行？", "A", "", "x7"))));
        ImportRun run = checked(csv(row("党的一大最后一天的会议是在哪里举行的？", "A") + row(stem(5), "A")));

        AlikePair pair = imports.pair(run.id(), 0).orElseThrow();
        assertThat(pair.total()).isEqualTo(1);
        assertThat(pair.number()).isEqualTo("x7");
        assertThat(pair.other().stem().zh()).isEqualTo("党的一大最后一天的会议在哪里举行？");
        assertThat(pair.likeness()).isBetween(0.7, 0.99);
        assertThat(pair.becomes()).as("the options are the same too").isEqualTo(Duplicate.SKIP);
        assertThat(imports.pair(run.id(), 1)).isEmpty();
        assertThat(imports.tally(run.id())).isEqualTo(new Tally(1, 0, 1));

        imports.choose(run.id(), run.choices().forOne(pair.place(), Duplicate.REPLACE));
        assertThat(imports.tally(run.id())).isEqualTo(new Tally(1, 1, 0));
        confirmed(run);
        assertThat(stems()).containsExactlyInAnyOrder("党的一大最后一天的会议是在哪里举行的？", stem(5));
    }

    @Test
    void ofTwoRunsIntoOneBankTheSecondIsLookedAtAgain() {
        ImportRun one = checked(csv(rows(10)));
        ImportRun other = checked(csv(rows(12)));
        confirmed(one);

        ImportRun again = confirmed(other);

        assertThat(again.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(again.notice()).isEqualTo(ImportRun.Notice.OUTDATED);
        assertThat(again.report().counts()).isEqualTo(new ImportReport.Counts(2, 0, 0, 0, 10));
        assertThat(stems()).hasSize(10);

        imports.confirm(again.id(), other.turn());
        assertThat(await(again.id()).state())
                .as("only what was seen can be confirmed")
                .isEqualTo(ImportRun.State.CHECKED);
        assertThat(confirmed(again).report().written()).isEqualTo(new ImportReport.Written(2, 0, 0, 10));
        assertThat(stems()).hasSize(12);
    }

    @Test
    void confirmingTwiceWritesOnce() {
        ImportRun run = checked(csv(rows(50)));
        imports.confirm(run.id(), run.turn());
        imports.confirm(run.id(), run.turn());
        assertThat(await(run.id()).state()).isEqualTo(ImportRun.State.DONE);
        imports.confirm(run.id(), run.turn() + 1);
        assertThat(await(run.id()).state()).isEqualTo(ImportRun.State.DONE);
        assertThat(stems()).hasSize(50);
    }

    @Test
    void whatIsCancelledWritesNothingAndCanBeLookedAtAgain() {
        ImportRun run = checked(csv(rows(3)));
        imports.cancel(run.id());

        ImportRun cancelled = imports.get(run.id());
        assertThat(cancelled.state()).isEqualTo(ImportRun.State.CANCELLED);
        imports.confirm(run.id(), cancelled.turn());
        assertThat(imports.get(run.id()).state()).isEqualTo(ImportRun.State.CANCELLED);
        assertEmptyBank();

        imports.again(run.id());
        ImportRun again = await(run.id());
        assertThat(again.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(again.endedAt()).isNull();
        assertThat(confirmed(again).state()).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void whatIsUnderWayHearsThatItIsCancelled() {
        ImportRun run = checked(csv(rows(3)));
        assertThat(store.begin(run.id(), run.turn(), ImportRun.State.CHECKED, ImportRun.State.WRITING))
                .isTrue();
        ImportWatch watch = new ImportWatch(store, run.id(), run.turn() + 1);
        watch.reached(0.25);
        pause(350);
        assertThat(watch.cancelled()).isFalse();
        assertThat(imports.get(run.id()).share()).hasValue(0.25);

        imports.cancel(run.id());
        pause(350);

        assertThat(watch.cancelled()).isTrue();
    }

    @Test
    void whatDiedIsFoundAndHasWrittenNothing() {
        ImportRun written = checked(csv(rows(3)));
        store.begin(written.id(), written.turn(), ImportRun.State.CHECKED, ImportRun.State.WRITING);
        ImportRun looked = checked(csv(rows(4)));
        store.begin(looked.id(), looked.turn(), ImportRun.State.CHECKED, ImportRun.State.CHECKING);
        sweeper.sweep();
        assertThat(imports.get(written.id()).state()).as("it may live").isEqualTo(ImportRun.State.WRITING);

        older("beat_at", written, 2);
        older("beat_at", looked, 2);
        sweeper.sweep();

        ImportRun found = imports.get(written.id());
        assertThat(found.state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(found.notice()).isEqualTo(ImportRun.Notice.INTERRUPTED);
        assertThat(store.beat(written.id(), written.turn() + 1, 1, 1))
                .as("whoever was given up for dead may not go on")
                .isFalse();
        assertThat(imports.get(looked.id()).state()).isEqualTo(ImportRun.State.FAILED);
        imports.again(looked.id());
        assertThat(await(looked.id()).state()).isEqualTo(ImportRun.State.CHECKED);
        assertThat(confirmed(found).state()).isEqualTo(ImportRun.State.DONE);
        assertThat(stems()).hasSize(3);
    }

    @Test
    void theFileGoesAfterAWeekAndTheReportStays() {
        ImportRun done = confirmed(checked(csv(rows(3) + row(stem(9), "E"))));
        sweeper.sweep();
        assertThat(imports.get(done.id()).kept()).isTrue();

        older("ended_at", done, 8 * 24 * 60);
        sweeper.sweep();

        ImportRun later = imports.get(done.id());
        assertThat(later.kept()).isFalse();
        assertThat(later.report()).isEqualTo(done.report());
        look.forget(done.id());
        assertThatThrownBy(() -> imports.preview(done.id(), 0, 1)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatItsOwnerLeavesAloneForAWeekEnds() {
        ImportRun run = checked(csv(rows(3)));
        older("beat_at", run, 8 * 24 * 60);
        sweeper.sweep();
        ImportRun ended = imports.get(run.id());
        assertThat(ended.state()).isEqualTo(ImportRun.State.CANCELLED);
        assertThat(ended.kept()).isFalse();
        assertThat(ended.mayBeginAgain()).isFalse();
    }

    @Test
    void aRunIsItsOwnersAsLongAsTheBankIs() {
        ImportRun run = checked(csv(rows(3)));
        for (var other : List.of(district.southAdmin, district.districtAdmin, district.northFirstAdmin)) {
            QuestionFixture.asAdmin(other);
            assertThatThrownBy(() -> imports.get(run.id())).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> imports.confirm(run.id(), run.turn())).isInstanceOf(NotFoundException.class);
            assertThat(imports.own(0).runs()).isEmpty();
        }
        QuestionFixture.asAdmin(district.southAdmin);
        assertThatThrownBy(() -> imports.start(bank, csv(rows(1)))).isInstanceOf(NotFoundException.class);

        jdbc.sql("delete from unit_admin where user_id = ?")
                .param(district.northAdmin.value())
                .update();
        QuestionFixture.asAdmin(district.northAdmin);
        assertThatThrownBy(() -> imports.get(run.id())).isInstanceOf(NotFoundException.class);
        assertThat(imports.own(0).runs()).isEmpty();
    }

    @Test
    void theWorkbookWithPlantedErrorsComesBackMarked() throws Exception {
        List<String> headings = Stream.of(HEADINGS.strip().split(",")).toList();
        List<List<String>> cells = IntStream.range(0, 5)
                .mapToObj(i -> Stream.of(row(stem(i), i == 3 ? "AB" : i == 1 ? "F" : "A")
                                .strip()
                                .split(",", -1))
                        .toList())
                .toList();
        List<List<String>> rows =
                Stream.concat(Stream.of(headings), cells.stream()).toList();
        ImportRun run = checked(new Upload("题目.xlsx", Sheets.xlsx(rows)));
        assertThat(run.report().counts().faulty()).isEqualTo(2);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeMarked(run.id(), false, (key, values) -> key, out);

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            Set<String> marked = Set.copyOf(book.getSheetAt(0).getCellComments().keySet().stream()
                    .map(Object::toString)
                    .toList());
            assertThat(marked).containsExactlyInAnyOrder("G3", "G5");
            XSSFCell cell = book.getSheetAt(0).getRow(2).getCell(6);
            assertThat(cell.getStringCellValue()).isEqualTo("F");
        }
    }

    @Test
    void theReportIsTheSameWhenItIsReadAgain() {
        ImportRun run = checked(csv(row(stem(1), "A", "党史", "") + row(stem(1), "A") + row(stem(2), "E")));
        assertThat(run.report().alike()).singleElement().satisfies(alike -> {
            assertThat(alike.place()).isEqualTo(1);
            assertThat(alike.whole()).isTrue();
            assertThat(alike.other()).isNull();
        });
        assertThat(StoredReport.read(StoredReport.write(run.report()))).isEqualTo(run.report());
    }

    private void older(String column, ImportRun run, int minutes) {
        jdbc.sql("update import_run set " + column + " = ? where id = ?")
                .params(OffsetDateTime.now().minusMinutes(minutes), run.id().value())
                .update();
    }

    private static String place(Place.Cell cell) {
        return cell.column() + cell.row();
    }
}
