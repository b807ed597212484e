package org.dushuban.quiz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import org.dushuban.quiz.Quiz;
import org.dushuban.quiz.Quizzes;
import org.dushuban.quiz.Review;
import org.dushuban.shared.ui.Languages;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.QuestionFixture;
import org.dushuban.support.QuizFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ComposingAQuizTest extends SpringBrowserlessTest {

    @Autowired
    Quizzes quizzes;

    @Autowired
    ApplicationContext context;

    QuizFixture fixture;

    @BeforeEach
    void administrator() {
        fixture = new QuizFixture(context);
        fixture.asAdmin();
        UI.getCurrent().setLocale(Languages.CHINESE);
    }

    @Test
    void administratorWritesPicksAndPublishes() {
        UI.getCurrent().navigate("admin/quizzes");
        test(button("新测验")).click();
        find(TextField.class).withCaption("中文名称").single().setValue("专题：一大前后");
        test(button("新建")).click();
        assertThat(getCurrentView()).isInstanceOf(QuizComposerView.class);

        test(button("发布")).click();
        assertThat(find(ListItem.class, find(ReasonList.class).single()).all().stream()
                        .map(ListItem::getText))
                .containsExactly("还没有题目。从题库挑题以后再发布。");

        test(button("从题库挑题")).click();
        pickAll();
        test(button("加入卷子")).click();
        test(button("发布")).click();

        Quiz quiz = quizzes.administered().getFirst();
        assertThat(quiz.rules().title().zh()).isEqualTo("专题：一大前后");
        assertThat(quiz.state()).isEqualTo(Quiz.State.PUBLISHED);
        assertThat(quiz.questions()).isEqualTo(3);
        assertThat(quiz.maximum()).isEqualByComparingTo("15");
    }

    @Test
    void numberOutsideItsRangeIsSaidAndNotSaved() {
        Quiz.Id id = fixture.draft(QuizFixture.rules(QuizFixture.OPEN_NOW, 1, Review.ALL_AT_ONCE));
        UI.getCurrent().navigate("admin/quizzes/" + id);
        IntegerField attempts = find(IntegerField.class).withCaption("次数").single();
        attempts.setValue(99);
        test(button("保存")).click();

        assertThat(attempts.isInvalid()).isTrue();
        assertThat(quizzes.toAdminister(id).rules().attempts()).isEqualTo(1);
    }

    @Test
    void publishedQuizCanOnlyBeCopiedAndClosed() {
        Quiz.Id id = fixture.open();
        UI.getCurrent().navigate("admin/quizzes/" + id);

        assertThat(find(Button.class).withText("保存").exists()).isFalse();
        assertThat(find(Button.class).withText("发布").exists()).isFalse();
        assertThat(button("提前截止")).isNotNull();
        test(button("复制一份")).click();
        assertThat(quizzes.administered())
                .filteredOn(quiz -> quiz.state() == Quiz.State.DRAFT)
                .singleElement()
                .satisfies(copy -> assertThat(copy.rules().title().zh()).contains("副本"));
    }

    @Test
    void quizOfANeighbourIsNotFound() {
        Quiz.Id id = fixture.open();
        QuestionFixture.asAdmin(fixture.people.southAdmin);
        UI.getCurrent().navigate("admin/quizzes/" + id);

        assertThat(getCurrentView()).isNotInstanceOf(QuizComposerView.class);
    }

    @SuppressWarnings("unchecked")
    private void pickAll() {
        CheckboxGroup<Object> choices = find(CheckboxGroup.class).single();
        test(choices).selectAll();
        assertThat(new HashSet<>(choices.getValue())).hasSize(3);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
