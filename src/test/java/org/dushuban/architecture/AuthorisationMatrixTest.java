package org.dushuban.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.ClientCallable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dushuban.shared.Ids;
import org.dushuban.shared.NotFoundException;
import org.dushuban.support.DatabaseTest;
import org.dushuban.support.PictureSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who may do what, tried out: every public method of every service, every endpoint and whatever the browser may call, by
 * everybody of {@link Who}. What exists and is not in the tables fails, and so does what is in them and exists no more. The
 * pages have their own matrix, {@link RouteMatrixTest}.
 */
@DatabaseTest
@Import(MatrixDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixTest {

    static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.dushuban");

    /** Public and without a guard of their own, each for a reason. Whoever adds one has to give its reason here. */
    static final Map<String, String> UNGUARDED = Map.ofEntries(
            Map.entry("CurrentUser", "tells the one who asks about themselves"),
            Map.entry("Scope", "is itself the guard: tells how far the one who asks reaches"),
            Map.entry("UnitDirectory", "for jobs, which have no signed-in user; services ask Scope first"),
            Map.entry("PictureFiles", "only who has seen a picture's hash can ask; its endpoint is for the signed in"),
            Map.entry("PassageDirectory", "for reviews and jobs; whoever shows a citation has decided who sees it"),
            Map.entry("QuestionVersions", "for grading and jobs; services hand on no more than they decide"),
            Map.entry("QuestionFlags", "for jobs of higher features, which have no signed-in user"),
            Map.entry("QuestionUseSource", "asked by the history of a question, which lets through to it"),
            Map.entry(
                    "QuizQuestions", "asked where a question is used, once let through to it; names own quizzes only"),
            Map.entry("PublishedQuizzes", "for attempts, boards and jobs; services hand on no more than they decide"),
            Map.entry("ClosedAttempts", "for followers and jobs, which have no signed-in user"),
            Map.entry("PastQuizzes", "exists in the demo profile alone, for the sample history"),
            Map.entry("PastAttempts", "exists in the demo profile alone, for the sample history"),
            Map.entry("RunningSession", "ends or replaces the session of the one who asks"),
            Map.entry("RoleSource", "says at the sign-in which roles somebody holds; asked by the accounts alone"),
            Map.entry("DatabaseTime", "tells the time"),
            Map.entry("Greeting", "lines for the console of whoever starts the server, asked by nobody else"),
            Map.entry("OwnAddress", "where the server answers, for whoever starts it"),
            Map.entry("Dates", "words for dates; holds nothing of anybody"),
            Map.entry("WordsProvider", "the words of the pages; holds nothing of anybody"));

    /** The endpoints: whom they answer, what is sent, and whether it writes. */
    static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("GET /api/attempts/{attempt}", Answers.OWNER, "", false),
            new Endpoint("PUT /api/attempts/{attempt}/answers/{slot}", Answers.OWNER, answer(), true),
            new Endpoint("PUT /api/attempts/{attempt}/flags/{slot}", Answers.OWNER, "{\"flagged\":true}", true),
            new Endpoint("POST /api/attempts/{attempt}/submission", Answers.OWNER, "", true),
            new Endpoint(
                    "POST /api/pictures",
                    Answers.ADMINISTRATORS,
                    PictureSamples.picture().bytes(),
                    true),
            new Endpoint("GET /files/{hash}", Answers.SIGNED_IN, "", false));

    /** Those for anybody, and what they do. */
    static final Map<String, String> OPEN_ENDPOINTS = Map.of(
            "GET /language/{tag}", "keeps the language of the sign-in page on the device; see LanguageAtTheDoorTest");

    /** What the browser may call on a page: nothing. An entry says who is kept out by what. */
    static final Map<String, String> CLIENT_CALLABLES = Map.of();

    private static final int OK = 200;
    private static final int NOBODY_IS_SIGNED_IN = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    MatrixServices services;
    MatrixWorld world;
    boolean touched;

    /** What is tried is rolled back, so the same world serves until something is left in it. */
    @BeforeEach
    void prepareWorld() {
        if (services == null) {
            services = new MatrixServices(context);
        }
        if (world == null) {
            world = new MatrixWorld(jdbc, services);
        }
        services.called();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        world = touched ? null : world;
        touched = false;
    }

    /** Status codes, in the order of {@link Who}, and somebody who is answered. */
    enum Answers {
        OWNER("401 200 404 404 404 404 404", Who.MEMBER_OF_A1),
        ADMINISTRATORS("401 403 403 200 200 200 200", Who.ADMINISTRATOR_OF_A1),
        SIGNED_IN("401 200 200 200 200 200 200", Who.MEMBER_OF_A1);

        private final String[] codes;
        private final Who answered;

        Answers(String codes, Who answered) {
            this.codes = codes.split(" ");
            this.answered = answered;
        }

        int to(Who who) {
            return Integer.parseInt(codes[who.ordinal()]);
        }
    }

    record Endpoint(String mapping, Answers answers, byte[] body, boolean writes) {

        Endpoint(String mapping, Answers answers, String body, boolean writes) {
            this(mapping, answers, body.getBytes(StandardCharsets.UTF_8), writes);
        }

        @Override
        public String toString() {
            return mapping;
        }
    }

    static List<MatrixEntry> entries() {
        return MatrixEntries.all();
    }

    @Test
    void theTableHoldsEveryPublicMethodOfEveryService() {
        Set<String> inTable =
                entries().stream().map(MatrixEntry::method).collect(Collectors.toCollection(TreeSet::new));
        assertThat(inTable).containsExactlyInAnyOrderElementsOf(publicMethodsOfServices());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void everybodyGetsWhatTheTableSays(MatrixEntry entry) {
        touched = entry.commits();
        Map<Who, Verdict> verdicts = new EnumMap<>(Who.class);
        for (Who who : Who.values()) {
            world.as(who);
            verdicts.put(who, verdict(entry));
        }
        assertThat(verdicts).isEqualTo(entry.rule().verdicts());
        assertThat(services.called()).contains(entry.method());
    }

    /** Roles stay in a session for a while; the office is looked up each time. */
    @Test
    void whoseOfficeHasEndedReachesNothing() {
        touched = true;
        world.endOffice();
        world.as(Who.ADMINISTRATOR_OF_A1);
        assertThat(entries())
                .filteredOn(
                        entry -> entry.rule() == Rule.ADMINISTERS && !entry.on().contains("own office"))
                .allSatisfy(entry -> assertThat(verdict(entry)).as("%s", entry).isEqualTo(Verdict.NOT_FOUND));
        assertThat(entries())
                .filteredOn(entry -> entry.rule() == Rule.ADMINISTERS_LISTED && !entry.commits())
                .allSatisfy(entry -> assertThat(verdict(entry)).as("%s", entry).isEqualTo(Verdict.NOTHING));
    }

    @Test
    void whereTheCallerDecidesOnlyTheNamedOnesCall() {
        List<String> others = new ArrayList<>();
        for (MatrixEntry entry : entries()) {
            if (!entry.callers().isEmpty()) {
                callers(entry.method())
                        .filter(feature -> !entry.callers().contains(feature))
                        .forEach(feature -> others.add(entry.method() + " is called by " + feature));
            }
        }
        assertThat(others).isEmpty();
        assertThat(callers("Users.create(NewUser)")).containsExactly("organisation");
        assertThat(entries())
                .filteredOn(entry -> entry.rule() == Rule.CALLER_DECIDES)
                .allSatisfy(entry -> assertThat(entry.callers()).isNotEmpty());
    }

    @Test
    void whatIsPublicAndUnguardedHasAReason() {
        Set<String> unguarded = PRODUCT.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class) && !type.isAnnotatedWith(Service.class))
                .flatMap(AuthorisationMatrixTest::doors)
                .filter(AuthorisationMatrixTest::hasUnguardedMethod)
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unguarded).containsExactlyInAnyOrderElementsOf(UNGUARDED.keySet());
    }

    @Test
    void theTableHoldsWhateverTheBrowserMayCall() {
        Set<String> callable = PRODUCT.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(ClientCallable.class))
                .map(JavaMethod::reflect)
                .map(method -> MatrixServices.name(method.getDeclaringClass(), method))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(callable).containsExactlyInAnyOrderElementsOf(CLIENT_CALLABLES.keySet());
    }

    @Test
    void theTableHoldsEveryEndpoint() {
        Set<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.dushuban"))
                .map(Map.Entry::getKey)
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = ENDPOINTS.stream().map(Endpoint::mapping).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OPEN_ENDPOINTS.keySet());
        assertThat(mapped).isEqualTo(known);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ENDPOINTS")
    void anEndpointAnswersThoseForWhomItIs(Endpoint endpoint) throws Exception {
        touched = true;
        for (Who who : Who.values()) {
            assertThat(status(endpoint, path(endpoint), who, true))
                    .as("%s", who)
                    .isEqualTo(endpoint.answers.to(who));
        }
        String missing = endpoint.mapping
                .split(" ")[1]
                .replace("{attempt}", Ids.next().toString())
                .replace("{hash}", "0".repeat(64))
                .replace("{slot}", "1");
        assertThat(status(endpoint, missing, endpoint.answers.answered, true))
                .as("no such thing")
                .isEqualTo(endpoint.mapping.contains("{") ? NOT_FOUND : OK);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("ENDPOINTS")
    void anEndpointRefusesWhoComesFromAnotherSiteOrMustChangeThePassword(Endpoint endpoint) throws Exception {
        touched = true;
        Who answered = endpoint.answers.answered;
        String path = path(endpoint);
        assertThat(status(endpoint, path, answered, false)).isEqualTo(endpoint.writes() ? FORBIDDEN : OK);
        assertThat(status(endpoint, path, Who.ANONYMOUS, false))
                .isEqualTo(endpoint.writes() ? FORBIDDEN : NOBODY_IS_SIGNED_IN);
        assertThat(send(endpoint, path, MatrixWorld.authentication(world.withFirstPassword(answered)), true))
                .isEqualTo(FORBIDDEN);
    }

    private Verdict verdict(MatrixEntry entry) {
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                return MatrixEntries.verdict(entry.call().by(services, world));
            });
        } catch (NotFoundException e) {
            return Verdict.NOT_FOUND;
        } catch (AccessDeniedException | AuthenticationCredentialsNotFoundException e) {
            return Verdict.NO;
        }
    }

    private String path(Endpoint endpoint) {
        return endpoint.mapping
                .split(" ")[1]
                .replace("{attempt}", world.runningAttempt.toString())
                .replace("{hash}", world.picture.hash())
                .replace("{slot}", "1");
    }

    private int status(Endpoint endpoint, String path, Who who, boolean fromOwnPage) throws Exception {
        return send(endpoint, path, who == Who.ANONYMOUS ? null : world.authentication(who), fromOwnPage);
    }

    private int send(Endpoint endpoint, String path, Authentication as, boolean fromOwnPage) throws Exception {
        HttpMethod method = HttpMethod.valueOf(endpoint.mapping().split(" ")[0]);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(method, path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(endpoint.body());
        if (as != null) {
            request.with(authentication(as));
        }
        if (fromOwnPage) {
            request.with(csrf());
        }
        MockMvc server = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        return server.perform(request).andReturn().getResponse().getStatus();
    }

    private static String answer() {
        return "{\"delivery\":\"01900000-0000-7000-8000-000000000001\",\"revision\":0,\"answer\":null}";
    }

    private static List<String> publicMethodsOfServices() {
        return PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .map(JavaClass::reflect)
                .flatMap(service -> publicMethods(service).map(method -> MatrixServices.name(service, method)))
                .toList();
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic());
    }

    /** By what other packages reach a component: the class if it is public, else the own interfaces it stands for. */
    private static Stream<Class<?>> doors(JavaClass component) {
        Class<?> type = component.reflect();
        return Modifier.isPublic(type.getModifiers())
                ? Stream.of(type)
                : Arrays.stream(type.getInterfaces())
                        .filter(face -> face.getPackageName().startsWith("org.dushuban"))
                        .filter(face -> Modifier.isPublic(face.getModifiers()));
    }

    private static boolean hasUnguardedMethod(Class<?> type) {
        return !type.isAnnotationPresent(PreAuthorize.class)
                && publicMethods(type).anyMatch(method -> !method.isAnnotationPresent(PreAuthorize.class));
    }

    /** The features that call a method, other than from its own class. */
    private static Stream<String> callers(String method) {
        return PRODUCT.stream()
                .filter(type -> type.isAnnotatedWith(Service.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(known -> MatrixServices.name(known.getOwner().reflect(), known.reflect())
                        .equals(method))
                .flatMap(known -> known.getAccessesToSelf().stream())
                .filter(call -> !call.getOriginOwner().equals(call.getTargetOwner()))
                .map(call -> call.getOriginOwner().getPackageName().split("\\.")[2])
                .distinct();
    }
}
