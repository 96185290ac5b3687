package io.mingce.local.template;

import java.util.Set;

/// What the local runner knows: the resource types and properties that it runs, and those that it passes over
/// because they matter on AWS only. What is in neither list is refused.
final class ResourceTypes {

    static final Set<String> RESOURCE_KEYS =
            Set.of(
                    "Type",
                    "Properties",
                    "DependsOn",
                    "Condition",
                    "Metadata",
                    "DeletionPolicy",
                    "UpdateReplacePolicy",
                    "UpdatePolicy",
                    "Connectors");

    static final Set<String> RUN =
            Set.of(
                    "AWS::Serverless::Function",
                    "AWS::Serverless::Api",
                    "AWS::DynamoDB::Table",
                    "AWS::SQS::Queue",
                    "AWS::S3::Bucket",
                    "AWS::KMS::Key",
                    "AWS::SNS::Topic",
                    "AWS::Logs::LogGroup",
                    "AWS::Cognito::UserPool",
                    "AWS::Cognito::UserPoolClient",
                    "AWS::Cognito::UserPoolGroup");

    /// Rights, logs, alarms, backups, names and money.
    static final Set<String> AWS_ONLY =
            Set.of(
                    "AWS::KMS::Alias",
                    "AWS::Backup::BackupVault",
                    "AWS::Backup::BackupPlan",
                    "AWS::Backup::BackupSelection",
                    "AWS::Backup::RestoreTestingPlan",
                    "AWS::Backup::RestoreTestingSelection",
                    "AWS::IAM::Role",
                    "AWS::IAM::Policy",
                    "AWS::IAM::ManagedPolicy",
                    "AWS::S3::BucketPolicy",
                    "AWS::SQS::QueuePolicy",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SNS::Subscription",
                    "AWS::CloudWatch::Alarm",
                    "AWS::CloudWatch::CompositeAlarm",
                    "AWS::CloudWatch::Dashboard",
                    "AWS::Logs::MetricFilter",
                    "AWS::Logs::QueryDefinition",
                    "AWS::Budgets::Budget",
                    "AWS::ApiGateway::Account",
                    "AWS::ApiGateway::UsagePlan",
                    "AWS::Lambda::Permission",
                    "AWS::WAFv2::WebACL",
                    "AWS::WAFv2::WebACLAssociation",
                    "AWS::Cognito::UserPoolDomain",
                    "AWS::Scheduler::ScheduleGroup",
                    "AWS::CloudTrail::Trail");

    static final Set<String> TABLE =
            Set.of(
                    "TableName",
                    "AttributeDefinitions",
                    "KeySchema",
                    "GlobalSecondaryIndexes",
                    "StreamSpecification",
                    "TimeToLiveSpecification");
    static final Set<String> TABLE_AWS_ONLY =
            Set.of(
                    "BillingMode",
                    "OnDemandThroughput",
                    "ProvisionedThroughput",
                    "TableClass",
                    "DeletionProtectionEnabled",
                    "PointInTimeRecoverySpecification",
                    "SSESpecification",
                    "ContributorInsightsSpecification",
                    "Tags",
                    "WarmThroughput",
                    "ResourcePolicy");

    static final Set<String> QUEUE =
            Set.of(
                    "QueueName",
                    "VisibilityTimeout",
                    "DelaySeconds",
                    "MessageRetentionPeriod",
                    "RedrivePolicy");
    static final Set<String> QUEUE_AWS_ONLY =
            Set.of(
                    "KmsMasterKeyId",
                    "KmsDataKeyReusePeriodSeconds",
                    "SqsManagedSseEnabled",
                    "RedriveAllowPolicy",
                    "ReceiveMessageWaitTimeSeconds",
                    "MaximumMessageSize",
                    "Tags");

    static final Set<String> KEY = Set.of("KeySpec", "KeyUsage");
    static final Set<String> KEY_AWS_ONLY =
            Set.of(
                    "Description",
                    "Enabled",
                    "EnableKeyRotation",
                    "RotationPeriodInDays",
                    "PendingWindowInDays",
                    "KeyPolicy",
                    "Tags");

    static final Set<String> TOPIC = Set.of("TopicName");
    static final Set<String> TOPIC_AWS_ONLY =
            Set.of("KmsMasterKeyId", "DisplayName", "TracingConfig", "Subscription", "Tags");

    static final Set<String> BUCKET = Set.of("BucketName");
    static final Set<String> BUCKET_AWS_ONLY =
            Set.of(
                    "BucketEncryption",
                    "PublicAccessBlockConfiguration",
                    "OwnershipControls",
                    "VersioningConfiguration",
                    "LifecycleConfiguration",
                    "LoggingConfiguration",
                    "CorsConfiguration",
                    "ObjectLockEnabled",
                    "ObjectLockConfiguration",
                    "Tags",
                    "MetricsConfigurations");

    static final Set<String> FUNCTION =
            Set.of(
                    "Handler",
                    "Timeout",
                    "MemorySize",
                    "Environment",
                    "Events",
                    "EventInvokeConfig",
                    "FunctionName");
    static final Set<String> FUNCTION_AWS_ONLY =
            Set.of(
                    "CodeUri",
                    "Description",
                    "Runtime",
                    "Architectures",
                    "Tracing",
                    "AutoPublishAlias",
                    "AutoPublishAliasAllProperties",
                    "SnapStart",
                    "LoggingConfig",
                    "Policies",
                    "Role",
                    "PermissionsBoundary",
                    "Tags",
                    "ReservedConcurrentExecutions",
                    "DeadLetterQueue",
                    "KmsKeyArn",
                    "Layers",
                    "EphemeralStorage",
                    "DeploymentPreference",
                    "VersionDescription",
                    "PropagateTags",
                    "RolePath",
                    "RecursiveLoop");

    static final Set<String> API =
            Set.of("StageName", "BinaryMediaTypes", "Auth", "GatewayResponses", "AccessLogSetting");
    static final Set<String> API_AWS_ONLY =
            Set.of(
                    "Name",
                    "Description",
                    "OpenApiVersion",
                    "EndpointConfiguration",
                    "SecurityPolicy",
                    "EndpointAccessMode",
                    "TracingEnabled",
                    "MethodSettings",
                    "MinimumCompressionSize",
                    "Domain",
                    "Tags",
                    "AlwaysDeploy",
                    "PropagateTags",
                    "DisableExecuteApiEndpoint",
                    "Variables",
                    "CanarySetting",
                    "CacheClusterEnabled");

    private ResourceTypes() {}
}
