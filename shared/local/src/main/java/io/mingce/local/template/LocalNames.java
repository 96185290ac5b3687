package io.mingce.local.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What resources are called here: what `Ref` and `GetAtt` give on AWS, with the same shape, so that code that
/// takes an ARN or a queue URL apart works the same.
public final class LocalNames {

    public static final String REGION = "cn-north-1";
    public static final String ACCOUNT = "000000000000";

    /// Properties by which the template may name a resource itself.
    static final Set<String> PHYSICAL =
            Set.of("QueueName", "TableName", "BucketName", "LogGroupName", "TopicName");

    private LocalNames() {}

    public static String queueUrl(String name) {
        return "http://sqs.local/" + ACCOUNT + "/" + name;
    }

    public static String arn(String service, String rest) {
        return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
    }

    /// The issuer that tokens of a user pool carry.
    public static String issuer(String poolId) {
        return "https://cognito-idp." + REGION + ".amazonaws.com/" + poolId;
    }

    /// The name in the ARN of a log group.
    static String logGroup(String arn) {
        return arn.replaceFirst(".*:log-group:", "").replaceFirst(":\\*$", "");
    }

    static String ref(String id, String type, Map<String, ?> properties) {
        return switch (type) {
            case "AWS::SQS::Queue" -> queueUrl(name(id, "QueueName", properties));
            case "AWS::DynamoDB::Table" -> name(id, "TableName", properties);
            case "AWS::S3::Bucket" -> name(id, "BucketName", properties).toLowerCase(Locale.ROOT);
            case "AWS::Logs::LogGroup" -> name(id, "LogGroupName", properties);
            case "AWS::SNS::Topic" -> arn("sns", name(id, "TopicName", properties));
            case "AWS::Cognito::UserPool" -> REGION + "_" + id;
            default -> id;
        };
    }

    /// Empty where this kind of resource has no such attribute here.
    static Optional<String> attribute(
            String id, String type, String attribute, Map<String, ?> properties) {
        String ref = ref(id, type, properties);
        return switch (type + "." + attribute) {
            case "AWS::SQS::Queue.Arn" ->
                    Optional.of(arn("sqs", name(id, "QueueName", properties)));
            case "AWS::SQS::Queue.QueueName" -> Optional.of(name(id, "QueueName", properties));
            case "AWS::SQS::Queue.QueueUrl" -> Optional.of(ref);
            case "AWS::DynamoDB::Table.Arn" -> Optional.of(arn("dynamodb", "table/" + ref));
            case "AWS::DynamoDB::Table.StreamArn" ->
                    Optional.of(arn("dynamodb", "table/" + ref + "/stream/local"));
            case "AWS::S3::Bucket.Arn" -> Optional.of("arn:aws:s3:::" + ref);
            case "AWS::Logs::LogGroup.Arn" -> Optional.of(arn("logs", "log-group:" + ref + ":*"));
            case "AWS::SNS::Topic.TopicArn" -> Optional.of(ref);
            case "AWS::SNS::Topic.TopicName" -> Optional.of(name(id, "TopicName", properties));
            case "AWS::KMS::Key.Arn" -> Optional.of(arn("kms", "key/" + id));
            case "AWS::KMS::Key.KeyId" -> Optional.of(id);
            case "AWS::Serverless::Function.Arn" -> Optional.of(arn("lambda", "function:" + ref));
            case "AWS::Cognito::UserPool.Arn" -> Optional.of(arn("cognito-idp", "userpool/" + ref));
            case "AWS::Cognito::UserPool.ProviderURL" -> Optional.of(issuer(ref));
            case "AWS::Cognito::UserPoolClient.ClientId" -> Optional.of(ref);
            default -> attribute.equals("Arn") ? Optional.of(arn("local", id)) : Optional.empty();
        };
    }

    private static String name(String id, String property, Map<String, ?> properties) {
        return properties.get(property) instanceof String given ? given : id;
    }
}
