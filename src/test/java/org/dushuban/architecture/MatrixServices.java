package org.dushuban.architecture;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.dushuban.account.DurableSignIns;
import org.dushuban.account.Passwords;
import org.dushuban.account.PreferenceStore;
import org.dushuban.account.Setup;
import org.dushuban.account.SignIn;
import org.dushuban.account.SignInHistory;
import org.dushuban.account.Users;
import org.dushuban.attempt.Attempts;
import org.dushuban.material.Materials;
import org.dushuban.material.Pictures;
import org.dushuban.organisation.Administrators;
import org.dushuban.organisation.Members;
import org.dushuban.organisation.Organisation;
import org.dushuban.organisation.RosterRuns;
import org.dushuban.organisation.Rosters;
import org.dushuban.question.BankReader;
import org.dushuban.question.BulkChanges;
import org.dushuban.question.Intake;
import org.dushuban.question.ItemBank;
import org.dushuban.question.NearDuplicates;
import org.dushuban.question.Publishing;
import org.dushuban.question.QuestionHistory;
import org.dushuban.question.Topics;
import org.dushuban.quiz.Quizzes;
import org.dushuban.shared.AuditTrail;
import org.dushuban.standing.Standing;
import org.dushuban.transfer.Exports;
import org.dushuban.transfer.Imports;
import org.springframework.aop.MethodBeforeAdvice;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;

/** The services as the application has them, guards included, and what was called on them. */
final class MatrixServices {

    private final Set<String> called = new LinkedHashSet<>();

    final AuditTrail audit;
    final Users users;
    final Passwords passwords;
    final SignIn signIn;
    final SignInHistory signInHistory;
    final DurableSignIns durableSignIns;
    final PreferenceStore preferences;
    final Setup setup;
    final Organisation organisation;
    final Members members;
    final Administrators administrators;
    final Rosters rosters;
    final RosterRuns rosterRuns;
    final Materials materials;
    final Pictures pictures;
    final ItemBank itemBank;
    final Publishing publishing;
    final QuestionHistory questionHistory;
    final BulkChanges bulkChanges;
    final BankReader bankReader;
    final Imports imports;
    final Exports exports;
    final Topics topics;
    final NearDuplicates nearDuplicates;
    final Intake intake;
    final Quizzes quizzes;
    final Attempts attempts;
    final Standing standing;

    MatrixServices(ApplicationContext context) {
        audit = watched(context, AuditTrail.class);
        users = watched(context, Users.class);
        passwords = watched(context, Passwords.class);
        signIn = watched(context, SignIn.class);
        signInHistory = watched(context, SignInHistory.class);
        durableSignIns = watched(context, DurableSignIns.class);
        preferences = watched(context, PreferenceStore.class);
        setup = watched(context, Setup.class);
        organisation = watched(context, Organisation.class);
        members = watched(context, Members.class);
        administrators = watched(context, Administrators.class);
        rosters = watched(context, Rosters.class);
        rosterRuns = watched(context, RosterRuns.class);
        materials = watched(context, Materials.class);
        pictures = watched(context, Pictures.class);
        itemBank = watched(context, ItemBank.class);
        publishing = watched(context, Publishing.class);
        questionHistory = watched(context, QuestionHistory.class);
        bulkChanges = watched(context, BulkChanges.class);
        bankReader = watched(context, BankReader.class);
        imports = watched(context, Imports.class);
        exports = watched(context, Exports.class);
        topics = watched(context, Topics.class);
        nearDuplicates = watched(context, NearDuplicates.class);
        intake = watched(context, Intake.class);
        quizzes = watched(context, Quizzes.class);
        attempts = watched(context, Attempts.class);
        standing = watched(context, Standing.class);
    }

    /** What was called since the last time. */
    Set<String> called() {
        Set<String> since = Set.copyOf(called);
        called.clear();
        return since;
    }

    private <T> T watched(ApplicationContext context, Class<T> type) {
        ProxyFactory factory = new ProxyFactory();
        factory.setTarget(context.getBean(type));
        factory.setProxyTargetClass(true);
        factory.addAdvice((MethodBeforeAdvice) (method, arguments, target) -> called.add(name(type, method)));
        return type.cast(factory.getProxy());
    }

    /** As it stands in the tables, such as {@code Organisation.rename(Unit.Id, String)}. */
    static String name(Class<?> type, Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(MatrixServices::shortName)
                .collect(Collectors.joining(", ", shortName(type) + "." + method.getName() + "(", ")"));
    }

    private static String shortName(Class<?> type) {
        String name = type.getCanonicalName();
        String start = type.getPackageName() + ".";
        return name.startsWith(start) ? name.substring(start.length()) : name;
    }
}
