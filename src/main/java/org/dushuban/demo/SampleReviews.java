package org.dushuban.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dushuban.account.Role;
import org.dushuban.account.SignedInUser;
import org.dushuban.account.User;
import org.dushuban.account.Users;
import org.dushuban.organisation.Unit;
import org.dushuban.question.Bank;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NewQuestion;
import org.dushuban.question.Publishing;
import org.dushuban.question.Question;
import org.dushuban.question.Topic;
import org.dushuban.question.Topics;
import org.dushuban.shared.Revision;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Leaves questions on the way to being published: a unit that asks for a second person has a bank of its own, where one
 * question waits and one came back with a remark.
 */
@Component
@Profile("demo")
class SampleReviews {

    private final ItemBank bank;
    private final SampleIntake intake;
    private final Publishing publishing;
    private final Topics topics;
    private final Users users;

    SampleReviews(ItemBank bank, SampleIntake intake, Publishing publishing, Topics topics, Users users) {
        this.bank = bank;
        this.intake = intake;
        this.publishing = publishing;
        this.topics = topics;
        this.users = users;
    }

    void leave(Unit unit) {
        List<SampleQuestions.SampleDraft> drafts = SampleQuestions.load().drafts();
        List<Question.Id> ids = new ArrayList<>();
        Acting.as(admin(DemoAccount.BRANCH_ADMIN), () -> ids.addAll(submit(unit, drafts)));
        Acting.as(admin(DemoAccount.DISTRICT_ADMIN), () -> sendBack(ids, drafts));
    }

    private List<Question.Id> submit(Unit unit, List<SampleQuestions.SampleDraft> drafts) {
        publishing.askSecond(unit.id(), true);
        Bank.Id home = bank.create(unit.id(), unit.name() + "题库（演示）");
        List<Question.Id> ids =
                intake.add(home, drafts.stream().map(this::question).toList());
        ids.forEach(id -> publishing.submit(id, revision(id)));
        return ids;
    }

    private NewQuestion question(SampleQuestions.SampleDraft draft) {
        SampleQuestions.SampleQuestion question = draft.question();
        Topic.Id topic = topics.usable().stream()
                .filter(known -> known.tag().equals(question.topic()))
                .findFirst()
                .orElseThrow()
                .id();
        return question.about(topic, question.source().citation().orElseThrow());
    }

    private void sendBack(List<Question.Id> ids, List<SampleQuestions.SampleDraft> drafts) {
        for (int i = 0; i < ids.size(); i++) {
            String remark = drafts.get(i).remark();
            if (remark != null) {
                publishing.sendBack(ids.get(i), revision(ids.get(i)), remark);
            }
        }
    }

    private Revision revision(Question.Id id) {
        return bank.get(id).revision();
    }

    private SignedInUser admin(DemoAccount account) {
        User user = users.byNumber(account.number()).orElseThrow();
        return new SignedInUser(user.id(), user.number(), user.name(), false, Set.of(Role.MEMBER, Role.ADMIN), "");
    }
}
