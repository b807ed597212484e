package org.dushuban.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dushuban.organisation.Scope;
import org.dushuban.shared.LocalText;
import org.dushuban.shared.SaveOutcome;
import org.dushuban.support.BankCase;
import org.dushuban.support.QuestionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NearDuplicatesTest extends BankCase {

    private static final String STEM = "中国共产党第一次全国代表大会于哪一年召开？";
    private static final String LIKE = "中国共产党第一次全国代表大会是在哪一年召开的？";
    private static final String OTHER = "遵义会议确立了谁在党中央和红军的领导地位？";

    @Autowired
    NearDuplicates near;

    @Autowired
    Publishing publishing;

    @Autowired
    QuestionWriter writer;

    @Autowired
    BankCounter counter;

    @Autowired
    QuestionList list;

    @Autowired
    QuestionVersions versions;

    @Autowired
    Scope scope;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void sameStemsComeFirstThenThoseNearlyTheSame() {
        Question.Id like = draft(bank, LIKE);
        Question.Id same = draft(bank, " **中国共产党**第一次 全国代表大会,于哪一年召开?");
        draft(bank, OTHER);

        List<SimilarQuestion> found = of(STEM);

        assertThat(found).extracting(SimilarQuestion::id).containsExactly(same, like);
        assertThat(found).extracting(SimilarQuestion::same).containsExactly(true, false);
        assertThat(found.getFirst().likeness()).isEqualTo(1);
        assertThat(found.getLast().likeness()).isCloseTo(0.86, within(0.02));
        assertThat(found.getLast().wording().content().stem().zh()).isEqualTo(LIKE);
        assertThat(found.getLast().bankName()).isEqualTo("党史");
        assertThat(near.of(LocalText.of(STEM), null, 1))
                .extracting(SimilarQuestion::id)
                .containsExactly(same);
    }

    @Test
    void theQuestionItselfIsLeftOut() {
        Question.Id own = draft(bank, STEM);

        assertThat(near.of(LocalText.of(STEM), own, 5)).isEmpty();
        assertThat(of(STEM)).extracting(SimilarQuestion::id).containsExactly(own);
    }

    @Test
    void shortStemsAreAlikeOnlyWhereTheyAreTheSame() {
        Question.Id known = draft(bank, "一大在哪年？");
        draft(bank, "三大在哪年？");
        draft(bank, "？？？");

        assertThat(of("一大，在哪年")).extracting(SimilarQuestion::id).containsExactly(known);
        assertThat(of("二大在哪年？")).isEmpty();
        assertThat(of("。。。")).hasSize(1);
    }

    @Test
    void anotherNodeLearnsWhatIsWritten() {
        NearDuplicates node = anotherNode();
        assertThat(node.of(LocalText.of(STEM), null, 5)).isEmpty();

        Question.Id id = draft(bank, STEM);
        assertThat(node.of(LocalText.of(STEM), null, 5))
                .extracting(SimilarQuestion::id)
                .containsExactly(id);

        edit(id, OTHER);
        assertThat(node.of(LocalText.of(STEM), null, 5)).isEmpty();
        assertThat(node.of(LocalText.of(OTHER), null, 5))
                .extracting(SimilarQuestion::id)
                .containsExactly(id);
    }

    @Test
    void aQuestionThatMovesIsFoundWhereItIs() {
        Question.Id id = draft(bank, STEM);
        QuestionFixture.asAdmin(district.southAdmin);
        Bank.Id south = itemBank.create(district.south, "南街道题库");
        assertThat(of(STEM)).isEmpty();

        new TransactionTemplate(transactions).executeWithoutResult(_ -> writer.move(writer.get(id), south));

        assertThat(of(STEM)).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.bank()).isEqualTo(south);
        });
        QuestionFixture.asAdmin(district.northAdmin);
        assertThat(of(STEM)).isEmpty();
    }

    @Test
    void noNeighbourIsToldOfAStem() {
        draft(bank, STEM);

        QuestionFixture.asAdmin(district.southAdmin);
        assertThat(of(STEM)).isEmpty();
        QuestionFixture.asMember(district.northFirstMember);
        assertThatThrownBy(() -> of(STEM)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoMayOnlyUseABankIsToldWhatIsPublishedThere() {
        Question.Id id = draft(bank, STEM);
        QuestionFixture.asAdmin(district.northFirstAdmin);
        assertThat(of(STEM)).isEmpty();

        QuestionFixture.asAdmin(district.northAdmin);
        publish(id);
        edit(id, OTHER);

        QuestionFixture.asAdmin(district.northFirstAdmin);
        assertThat(of(OTHER)).isEmpty();
        assertThat(anotherNode().of(LocalText.of(OTHER), null, 5)).isEmpty();
        assertThat(anotherNode().of(LocalText.of(STEM), null, 5)).isEqualTo(of(STEM));
        assertThat(of(STEM)).singleElement().satisfies(found -> {
            assertThat(found.changeable()).isFalse();
            assertThat(found.wording().content().stem().zh()).isEqualTo(STEM);
        });

        QuestionFixture.asAdmin(district.northAdmin);
        publishing.retire(id);
        assertThat(of(OTHER)).extracting(SimilarQuestion::id).containsExactly(id);
        QuestionFixture.asAdmin(district.northFirstAdmin);
        assertThat(of(STEM)).isEmpty();
    }

    @Test
    void whatIsRolledBackIsForgottenAndItsNumberGivenAgain() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            draft(bank, OTHER);
            assertThat(of(OTHER)).isEmpty();
            transaction.setRollbackOnly();
        });

        Question.Id id = draft(bank, STEM);

        assertThat(of(STEM)).extracting(SimilarQuestion::id).containsExactly(id);
        assertThat(of(OTHER)).isEmpty();
    }

    @Test
    void everyNewWordingHasTheNextNumberOfItsBank() {
        Question.Id one = draft(bank, STEM);
        Question.Id two = draft(bank, OTHER);
        publish(two);
        assertThat(numbers(one, two)).containsExactly(1, 2);

        edit(one, LIKE);
        edit(one, LIKE);
        edit(two, LIKE);

        assertThat(numbers(one, two)).containsExactly(3, 4);
    }

    private List<Integer> numbers(Question.Id... questions) {
        return List.of(questions).stream()
                .map(id -> jdbc.sql("select seq from question where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single())
                .toList();
    }

    private NearDuplicates anotherNode() {
        return new NearDuplicates(new BankStems(counter, jdbc, transactions), list, versions, scope, jdbc);
    }

    private List<SimilarQuestion> of(String stem) {
        return near.of(LocalText.of(stem), null, 5);
    }

    private Question.Id draft(Bank.Id into, String stem) {
        return itemBank.add(into, QuestionFixture.complete(QuestionFixture.single(stem)));
    }

    private void edit(Question.Id id, String stem) {
        assertThat(itemBank.edit(
                        id, itemBank.get(id).revision(), QuestionFixture.complete(QuestionFixture.single(stem))))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    private void publish(Question.Id id) {
        publishing.submit(id, itemBank.get(id).revision());
    }
}
