package io.mingce.conformance;

import io.mingce.edge.Api;
import io.mingce.edge.Route;
import io.mingce.local.template.Template.Function;
import io.mingce.local.template.TemplateReader;
import io.mingce.local.template.Trigger;
import io.mingce.store.AwsClients;
import io.mingce.store.Host;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The routes that the handlers of the template really answer: each handler is made as Lambda makes it, with the
/// template's environment and AWS clients that answer nothing.
final class Coded {

    private static final io.mingce.local.template.Template TEMPLATE =
            new TemplateReader(Template.ROOT.resolve("template.yaml"), Map.of()).read();

    /// A route of one of the template's APIs.
    ///
    /// @param api its name in the template
    record Answered(String function, String api, Route route) {

        String path() {
            return route.method() + " " + route.resource();
        }

        @Override
        public String toString() {
            return api + " " + path();
        }
    }

    /// Every route of every API, with what answers it.
    static List<Answered> routes() {
        return TEMPLATE.functions().stream().flatMap(Coded::routes).toList();
    }

    private static Stream<Answered> routes(Function function) {
        List<Trigger.Route> declared =
                function.triggers().stream()
                        .filter(Trigger.Route.class::isInstance)
                        .map(Trigger.Route.class::cast)
                        .toList();
        if (declared.isEmpty()) {
            return Stream.empty();
        }
        return api(function).routes().stream().flatMap(route -> at(function, declared, route));
    }

    /// Under each API whose route it is; under none where the template does not declare it.
    private static Stream<Answered> at(
            Function function, List<Trigger.Route> declared, Route route) {
        List<Answered> found =
                declared.stream()
                        .filter(trigger ->
                                route.resource().equals(trigger.path())
                                        && route.method().equals(trigger.method()))
                        .map(trigger -> new Answered(function.id(), trigger.apiId(), route))
                        .toList();
        return found.isEmpty()
                ? Stream.of(new Answered(function.id(), "no API", route))
                : found.stream();
    }

    private static Api api(Function function) {
        var host = new Host(function.environment(), new Silent(), () -> Instant.EPOCH);
        try {
            Class<?> type = Class.forName(function.handler().split("::", -1)[0]);
            Object handler =
                    ScopedValue.where(Host.HOST, host)
                            .call(() -> type.getConstructor().newInstance());
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Api.class) {
                    field.setAccessible(true);
                    return (Api) field.get(handler);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(function.id() + " cannot be made", e);
        }
        throw new AssertionError(function.id() + " answers an API without one");
    }

    /// Clients that fail whatever is asked of them.
    private static final class Silent implements AwsClients {

        @Override
        public DynamoDbClient dynamoDb() {
            return silent(DynamoDbClient.class);
        }

        @Override
        public KmsClient kms() {
            return silent(KmsClient.class);
        }

        @Override
        public S3Client s3() {
            return silent(S3Client.class);
        }

        @Override
        public S3Presigner presigner() {
            return silent(S3Presigner.class);
        }

        @Override
        public SqsClient sqs() {
            return silent(SqsClient.class);
        }

        private static <T> T silent(Class<T> type) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (_, method, _) -> {
                                throw new UnsupportedOperationException(method.getName());
                            }));
        }
    }

    private Coded() {}
}
