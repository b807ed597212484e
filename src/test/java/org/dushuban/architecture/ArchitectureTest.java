package org.dushuban.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the compiler and Modulith cannot see. */
@AnalyzeClasses(packages = "org.dushuban", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<Class<?>> TIMES = List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class);

    @ArchTest
    static final ArchRule entitiesAreHidden =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesAreHidden =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsAreHidden =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule viewsLiveInUi = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .resideInAnyPackage("..ui", "org.dushuban.shell", "org.dushuban.security", "org.dushuban.home");

    @ArchTest
    static final ArchRule rulesKnowNoScreens = noClasses()
            .that()
            .resideOutsideOfPackages("..ui", "org.dushuban.shell", "org.dushuban.security", "org.dushuban.home")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.vaadin..", "..ui");

    @ArchTest
    static final ArchRule thePaidComponentsStayOut = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin.flow.component.board..",
                    "com.vaadin.flow.component.charts..",
                    "com.vaadin.flow.component.crud..",
                    "com.vaadin.flow.component.dashboard..",
                    "com.vaadin.flow.component.gridpro..",
                    "com.vaadin.flow.component.map..",
                    "com.vaadin.flow.component.richtexteditor..",
                    "com.vaadin.flow.component.spreadsheet..",
                    "com.vaadin.flow.component.cookieconsent..");

    @ArchTest
    static final ArchRule theClockIsGiven = noClasses().should(new ArchCondition<>("read the time without a clock") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTarget().getName().equals("now")
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && TIMES.stream().anyMatch(call.getTargetOwner()::isEquivalentTo))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
        }
    });

    @ArchTest
    static final ArchRule servicesAreGuarded = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .and(not(resideInAPackage("org.dushuban.shared")))
            .should(new ArchCondition<>("guard every public method") {
                @Override
                public void check(JavaClass service, ConditionEvents events) {
                    if (service.isAnnotatedWith(PreAuthorize.class)) {
                        return;
                    }
                    service.getMethods().stream()
                            .filter(method -> method.getModifiers()
                                    .contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                            .filter(method -> !method.isAnnotatedWith(PreAuthorize.class))
                            .map(JavaMethod::getFullName)
                            .forEach(name -> events.add(SimpleConditionEvent.violated(service, name)));
                }
            });

    @ArchTest
    static final ArchRule nobodyRunsStringsInTheBrowser = noClasses()
            .that(resideInAnyPackage("org.dushuban.."))
            .should()
            .callMethod(com.vaadin.flow.component.page.Page.class, "executeJs", String.class, Object[].class)
            .orShould()
            .callMethod(com.vaadin.flow.dom.Element.class, "executeJs", String.class, Object[].class);

    @ArchTest
    static final ArchRule ownFrontendStaysOutOfTheBundle = noClasses()
            .should()
            .beAnnotatedWith(com.vaadin.flow.component.dependency.NpmPackage.class)
            .orShould()
            .beAnnotatedWith(com.vaadin.flow.component.dependency.CssImport.class);

    @ArchTest
    static final ArchRule everyViewSaysWhoMaySeeIt = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed");

    @ArchTest
    static final ArchRule componentsAreOnlyForScreens = classes()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .resideInAnyPackage("..ui", "org.dushuban.shell", "org.dushuban.security", "org.dushuban.home");

    @ArchTest
    static final ArchRule clientCallablesAreRare = methods()
            .that(annotatedWith("com.vaadin.flow.component.ClientCallable"))
            .should()
            .bePrivate()
            .allowEmptyShould(true);
}
