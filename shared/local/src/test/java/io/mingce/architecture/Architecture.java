package io.mingce.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static io.mingce.architecture.Modules.DOMAIN;
import static io.mingce.architecture.Modules.EDGE;
import static io.mingce.architecture.Modules.LOCAL;
import static io.mingce.architecture.Modules.MEMORY;
import static io.mingce.architecture.Modules.STORE;
import static io.mingce.architecture.Modules.in;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyLedger;

import org.jspecify.annotations.NullMarked;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Data walks one way: edge → domain → store; a function imports these three and never another function.
enum Architecture {
    DOMAIN_STANDS_ALONE(
            classes()
                    .that(in(DOMAIN))
                    .should()
                    .onlyDependOnClassesThat(
                            in(DOMAIN)
                                    .or(
                                            resideInAnyPackage(
                                                    "java..",
                                                    "org.jspecify..",
                                                    "com.google.i18n.phonenumbers..",
                                                    // The language of rules.
                                                    "dev.cel..",
                                                    "com.google.common.collect..",
                                                    // Quantiles of more than is held.
                                                    "org.apache.datasketches..")))),
    MEMORY_KNOWS_THE_DOMAIN_ONLY(
            classes()
                    .that(in(MEMORY))
                    .should()
                    .onlyDependOnClassesThat(
                            in(DOMAIN)
                                    .or(in(MEMORY))
                                    .or(resideInAnyPackage("java..", "org.jspecify..")))),
    STORE_KNOWS_THE_DOMAIN_ONLY(
            noClasses()
                    .that(in(STORE))
                    .should()
                    .dependOnClassesThat(
                            in(EDGE).or(in("functions")).or(in(LOCAL)).or(in(MEMORY)))),
    EDGE_KNOWS_THE_DOMAIN_ONLY(
            noClasses()
                    .that(in(EDGE))
                    .should()
                    .dependOnClassesThat(
                            in(STORE).or(in("functions")).or(in(LOCAL)).or(in(MEMORY)))),
    FUNCTIONS_KNOW_SHARED_ONLY(
            noClasses()
                    .that(in("functions"))
                    .should()
                    .dependOnClassesThat(in(LOCAL).or(in(MEMORY)))),
    FUNCTIONS_DO_NOT_KNOW_EACH_OTHER(
            classes()
                    .that(in("functions"))
                    .should(
                            keep(
                                    "know no other function",
                                    type -> type.getDirectDependenciesFromSelf().stream(),
                                    Architecture::staysInItsFunction))),
    // Licensed for development and test: neither may reach a deployed jar.
    ONLY_LOCAL_EMULATES(
            noClasses()
                    .that(not(in(LOCAL)))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "com.amazonaws.services.dynamodbv2..",
                                    "software.amazon.dynamodb..",
                                    "org.gaul.."))),
    ONLY_STORE_CALLS_AWS(
            noClasses()
                    .that(not(in(STORE).or(in(LOCAL))))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("software.amazon.awssdk.."))),
    // What a member of staff may see is decided where it leaves, and nowhere else: a function has
    // no customer's value in
    // its hands that it could answer with.
    FUNCTIONS_DO_NOT_READ_CUSTOMERS(
            noClasses()
                    .that(in("functions"))
                    .should()
                    .dependOnClassesThat(holdWhatIsShown())
                    .orShould(callMethodWhere(readsACustomer()))),
    ONLY_THE_EXIT_SHOWS_CUSTOMERS(
            noClasses()
                    .that(in(EDGE))
                    .and()
                    .haveNameNotMatching(
                            ".*\\.(Disclosure|ShownTags|(Customer|History|Extensions|Tags|Rfm)View)(\\$.*)?")
                    .should()
                    .dependOnClassesThat(holdWhatIsShown())
                    .orShould(callMethodWhere(readsACustomer()))),
    // What is written to the bucket without a note is not found again when somebody is erased.
    ONLY_LEDGERS_NOTE_COPIES(
            noClasses()
                    .that(not(assignableTo(CopyLedger.class)))
                    .should()
                    .callConstructor(CopyLedger.Noted.class, Copy.class)),
    ONLY_THE_BUCKET_WRITES_OBJECTS(
            noClasses()
                    .that(not(in(LOCAL)))
                    .and()
                    .doNotHaveFullyQualifiedName("io.mingce.store.files.Bucket")
                    .should(callMethodWhere(writesAnObject()))),
    PACKAGES_ARE_NAMED_BY_BUSINESS(
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..util..",
                            "..utils..",
                            "..common..",
                            "..helper..",
                            "..helpers..",
                            "..dto..",
                            "..impl..",
                            "..model..",
                            "..models..",
                            "..misc..")),
    PACKAGES_ARE_NULL_MARKED(
            classes()
                    .should(
                            keep(
                                    "be in a @NullMarked package",
                                    Stream::of,
                                    type -> type.getPackage().isAnnotatedWith(NullMarked.class)))),
    // What a failure means is decided in one place, the edge.
    HANDLERS_DO_NOT_CATCH(
            classes()
                    .that(in("functions"))
                    .and()
                    .haveSimpleNameEndingWith("Handler")
                    .should(
                            keep(
                                    "catch nothing",
                                    type -> type.getCodeUnits().stream(),
                                    unit -> unit.getTryCatchBlocks().isEmpty()))),
    // The emulators that shared/local runs declare nothing narrower.
    NOBODY_CATCHES_EXCEPTION(
            classes()
                    .that(not(in(LOCAL)))
                    .should(
                            keep(
                                    "name what they catch",
                                    type -> type.getCodeUnits().stream(),
                                    unit ->
                                            unit.getTryCatchBlocks().stream()
                                                    .noneMatch(Architecture::anything)))),
    TIME_IS_PASSED_IN(noClasses().that(not(in(LOCAL))).should(callMethodWhere(readsTheClock()))),
    // An id that cannot be made again cannot be recognised when the work is repeated.
    IDS_ARE_DERIVED(noClasses().that(in(DOMAIN)).should().callMethod(UUID.class, "randomUUID"));

    private final ArchRule rule;

    Architecture(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    private static boolean staysInItsFunction(Dependency dependency) {
        String target = Modules.of(dependency.getTargetClass());
        return !target.startsWith("functions")
                || target.equals(Modules.of(dependency.getOriginClass()));
    }

    private static boolean anything(TryCatchBlock block) {
        return block.getCaughtThrowables().stream()
                .anyMatch(type -> type.isEquivalentTo(Exception.class));
    }

    /// What a customer's values are in, and what decides about them.
    private static DescribedPredicate<JavaClass> holdWhatIsShown() {
        return resideInAPackage("io.mingce.customer")
                .and(
                        describe(
                                "values",
                                type ->
                                        Set.of("Profile", "Sourced", "Traits")
                                                .contains(type.getSimpleName())))
                .or(
                        resideInAPackage("io.mingce.access")
                                .and(
                                        describe(
                                                "masks",
                                                type ->
                                                        Set.of(
                                                                        "Mask",
                                                                        "FieldPolicy",
                                                                        "Exposure",
                                                                        "Part")
                                                                .contains(type.getSimpleName()))))
                .as("hold what is shown");
    }

    private static DescribedPredicate<JavaMethodCall> readsACustomer() {
        return describe(
                "a customer's value is read",
                call -> {
                    String name = call.getTarget().getName();
                    return switch (call.getTargetOwner().getSimpleName()) {
                        case "Customer" -> name.equals("profile");
                        case "SourceRecord" ->
                                Set.of(
                                                "raw",
                                                "values",
                                                "evidence",
                                                "traits",
                                                "amount",
                                                "edit",
                                                "event")
                                        .contains(name);
                        case "Interaction" -> Set.of("content", "feedback").contains(name);
                        case "Order" -> !name.equals("findByKey");
                        default -> false;
                    };
                });
    }

    private static DescribedPredicate<JavaMethodCall> writesAnObject() {
        return describe(
                "an object is written to S3",
                call ->
                        call.getTargetOwner().getSimpleName().equals("S3Client")
                                && Set.of("putObject", "copyObject", "createMultipartUpload")
                                        .contains(call.getTarget().getName()));
    }

    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return describe(
                "the clock is read",
                call -> {
                    String name = call.getTarget().getName();
                    return name.equals("currentTimeMillis")
                            || (name.equals("now")
                                    && call.getTargetOwner().getPackageName().equals("java.time")
                                    && call.getTarget().getRawParameterTypes().isEmpty());
                });
    }

    private static <T> ArchCondition<JavaClass> keep(
            String promise, Function<JavaClass, Stream<T>> parts, Predicate<T> holds) {
        return new ArchCondition<>(promise) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                parts.apply(type)
                        .filter(part -> !holds.test(part))
                        .map(part ->
                                type.getName() + " does not " + promise + ": " + described(part))
                        .forEach(message ->
                                events.add(SimpleConditionEvent.violated(type, message)));
            }
        };
    }

    private static String described(Object part) {
        return switch (part) {
            case Dependency dependency -> dependency.getDescription();
            case JavaCodeUnit unit -> unit.getFullName();
            default -> part.toString();
        };
    }
}
