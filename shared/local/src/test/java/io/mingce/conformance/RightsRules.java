package io.mingce.conformance;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// Who may do what: named actions on named resources.
enum RightsRules implements Rule {
    /// A misspelt action is accepted by IAM and grants nothing; one outside this list is a decision.
    ACTIONS_ARE_NAMED(
            (_, statement) ->
                    !statement.get("Action").elements().isEmpty()
                            && actions(statement).allMatch(RightsRules.known()::contains),
            "grants actions by name, none outside the list here"),

    RESOURCES_ARE_NAMED(
            (_, statement) ->
                    phones(statement)
                            || (!statement.get("Resource").elements().isEmpty()
                                    && statement.get("Resource").elements().stream()
                                            .noneMatch(resource -> resource.is("*"))),
            "names its resources"),

    /// A right on the wrong kind of resource grants nothing.
    RESOURCES_FIT(
            (template, statement) ->
                    actions(statement)
                            .allMatch(action ->
                                    statement.get("Resource").elements().stream()
                                            .allMatch(r -> fits(template, action, r))),
            "grants each action on resources of its kind"),

    /// Otherwise any ciphertext would do.
    KEY_USE_IS_CONDITIONAL(
            (_, statement) ->
                    actions(statement)
                                    .filter(action -> !action.equals("kms:GetPublicKey"))
                                    .noneMatch(action -> action.startsWith("kms:"))
                            || statement.get("Condition").all().anyMatch(RightsRules::narrows),
            "gives a key only with an encryption context, through a service or for one algorithm");

    private final BiPredicate<Template, Part> holds;
    private final String promise;

    RightsRules(BiPredicate<Template, Part> holds, String promise) {
        this.holds = holds;
        this.promise = promise;
    }

    @Override
    public List<String> breaches(Template template) {
        Stream<Part> shared =
                template.ofType("AWS::IAM::ManagedPolicy").values().stream()
                        .map(policy -> policy.get("PolicyDocument"));
        Stream<String> unspelt =
                policies(template)
                        .filter(policy -> !policy.get("Statement").exists())
                        .filter(policy -> !ownPolicy(template, policy))
                        .map(policy -> policy.path() + " is a policy that is not spelt out here");
        Stream<String> broken =
                Stream.concat(shared, policies(template))
                        .flatMap(document -> document.get("Statement").elements().stream())
                        .filter(statement -> !holds.test(template, statement))
                        .map(s -> s.path() + " breaks the rule: a statement " + promise);
        return Stream.concat(unspelt, broken).toList();
    }

    private static Set<String> known() {
        return Set.of(
                "dynamodb:GetItem",
                "dynamodb:BatchGetItem",
                "dynamodb:Query",
                "dynamodb:Scan",
                "dynamodb:PutItem",
                "dynamodb:UpdateItem",
                "dynamodb:DeleteItem",
                "dynamodb:ConditionCheckItem",
                "dynamodb:DescribeTable",
                "dynamodb:PartiQLSelect",
                "dynamodb:PartiQLInsert",
                "dynamodb:PartiQLUpdate",
                "dynamodb:PartiQLDelete",
                "kms:Encrypt",
                "kms:Decrypt",
                "kms:GenerateDataKey",
                "kms:Sign",
                "kms:GetPublicKey",
                "s3:GetObject",
                "s3:GetObjectVersion",
                "s3:PutObject",
                "s3:DeleteObject",
                "s3:DeleteObjectVersion",
                "s3:ListBucket",
                "s3:ListBucketVersions",
                "ses:SendEmail",
                "sns:Publish",
                "sqs:SendMessage");
    }

    /// SAM's own policies (`DynamoDBCrudPolicy`) and AWS's grant more than anybody reads.
    private static boolean ownPolicy(Template template, Part policy) {
        return template.resource(policy.target()).get("Type").is("AWS::IAM::ManagedPolicy");
    }

    private static Stream<Part> policies(Template template) {
        return template.ofType(Template.FUNCTION).values().stream()
                .flatMap(function -> function.get("Policies").elements().stream());
    }

    /// A phone is no resource: who may send to phones and to nothing else may publish to what is no topic.
    private static boolean phones(Part statement) {
        return statement.get("Action").is("sns:Publish")
                && statement.get("NotResource", "Fn::Sub").is("arn:${AWS::Partition}:sns:*:*:*");
    }

    private static Stream<String> actions(Part statement) {
        return statement.get("Action").elements().stream().map(Part::text);
    }

    private static boolean fits(Template template, String action, Part resource) {
        String object = resource.get("Fn::Sub").text();
        // Indexes of a table are resources of their own.
        String name =
                object.matches("\\$\\{\\w+\\.Arn}/index/.+")
                        ? object.substring(2, object.indexOf('.'))
                        : resource.target();
        String type = template.resource(name).get("Type").text();
        return switch (action.split(":", 2)[0]) {
            case "dynamodb" -> type.equals("AWS::DynamoDB::Table");
            case "kms" ->
                    type.equals("AWS::KMS::Key")
                            && (action.equals("kms:Sign") || action.equals("kms:GetPublicKey"))
                                    == template.resource(name)
                                            .get("Properties", "KeyUsage")
                                            .is("SIGN_VERIFY");
            case "sns" -> type.equals("AWS::SNS::Topic");
            case "ses" -> object.startsWith("arn:${AWS::Partition}:ses:${AWS::Region}:");
            case "sqs" -> type.equals("AWS::SQS::Queue");
            // Objects are below a prefix, the bucket itself is not: either on the other grants
            // nothing.
            case "s3" ->
                    object.startsWith("arn:${AWS::Partition}:s3:::")
                            && object.endsWith("/*") != action.startsWith("s3:ListBucket")
                            && !object.endsWith("}/*");
            default -> false;
        };
    }

    private static boolean narrows(Part condition) {
        return condition.path().contains("kms:EncryptionContext:")
                || condition.path().endsWith("kms:ViaService")
                || condition.path().endsWith("kms:SigningAlgorithm");
    }
}
