package io.mingce.conformance;

import org.junit.jupiter.params.provider.Arguments;

import java.util.stream.Stream;

/// Faults to plant in the template, one or more for each rule; mostly ones that were really made somewhere.
final class Faults {

    static Stream<Arguments> all() {
        return Stream.of(
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "VisibilityTimeout: 1800",
                        "VisibilityTimout: 1800"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "VisibilityTimeout: 1800",
                        "VisibilityTimeout: '1800'"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "BucketKeyEnabled: true",
                        "BucketKeyEnabled: 'true'"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "EnableKeyRotation: true",
                        "EnableRotation: true"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "{AttributeName: id, KeyType: HASH}",
                        "{AttributeName: id}"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "SSEAlgorithm: aws:kms",
                        "SSEAlgorithm: kms"),
                fault(
                        KnownProperties.CLOUD_FORMATION,
                        "Type: AWS::KMS::Key",
                        "Type: AWS::KMS::Keys"),
                fault(KnownProperties.SAM, "CustomStatements:", "IpRangeAllowlist:"),
                fault(KnownProperties.SAM, "AutoPublishAlias: live", "AutoPublishAlia: live"),
                fault(KnownProperties.SAM, "FunctionResponseTypes:", "FunctionResponseType:"),
                fault(KnownProperties.VALUES, "STANDARD_INFREQUENT_ACCESS", "STANDARD_IA"),
                fault(
                        KnownProperties.VALUES,
                        "MfaConfiguration: 'ON'",
                        "MfaConfiguration: OPTIONAL"),
                fault(KnownProperties.VALUES, "NEW_AND_OLD_IMAGES", "NEW_AND_OLD_IMAGE"),
                fault(KnownProperties.VALUES, "DeletionPolicy: Retain", "DeletionPolicy: Keep"),
                fault(References.EXIST, "!GetAtt DataKey.Arn", "!GetAtt DataKey.ARN"),
                fault(References.EXIST, "JOBS_TABLE: !Ref Jobs", "JOBS_TABLE: !Ref JobTable"),
                fault(
                        References.EXIST,
                        "alias/mingce-${AWS::StackName}",
                        "alias/mingce-${AWS::Stack}"),
                fault(References.EXIST, "Condition: HasAlarmEmail", "Condition: HasMail"),
                fault(References.EXIST, "DependsOn: ApiAccount", "DependsOn: Account"),
                fault(References.PARAMETERS_ARE_USED, "!Ref FilesKeptDays", "30"),
                fault(
                        References.NO_CIRCLE,
                        "BUCKET: !Sub 'mingce-${Stage}-${AWS::AccountId}-${AWS::Region}'",
                        "BUCKET: !Ref Bucket"),
                fault(
                        FunctionRules.EVENTS_ARE_KNOWN,
                        "Type: SQS\n          Properties:",
                        "Type: Kinesis\n          Properties:"),
                fault(FunctionRules.RUNS_ON_JAVA_25_ARM, "Runtime: java25", "Runtime: java21"),
                fault(FunctionRules.SNAP_START_HAS_AN_ALIAS, "    AutoPublishAlias: live\n", ""),
                fault(
                        FunctionRules.SNAP_START_FITS,
                        "Timeout: 900",
                        "EphemeralStorage: {Size: 1024}"),
                fault(
                        FunctionRules.BOTH_COMPILERS,
                        "IMPORT_ROWS_QUEUE_URL: !Ref ImportRowsQueue",
                        "JAVA_TOOL_OPTIONS: -XX:TieredStopAtLevel=1"),
                fault(
                        FunctionRules.LOGS_AS_JSON_FOR_A_WHILE,
                        "LogGroup: !Ref FormsLogGroup",
                        "LogGroup: !Ref Forms"),
                fault(
                        FunctionRules.LOGS_AS_JSON_FOR_A_WHILE,
                        "RetentionInDays: !Ref LogRetentionDays",
                        "Tags: []"),
                fault(FunctionRules.ERRORS_ALARM, "MetricName: Errors", "MetricName: Error"),
                fault(
                        FunctionRules.ERRORS_ALARM,
                        "AlarmActions: [!Ref AlarmTopic]",
                        "AlarmActions: []"),
                fault(
                        FunctionRules.THROTTLES_ALARM,
                        "{Name: FunctionName, Value: !Ref CustomersFunction}",
                        "{Name: FunctionName, Value: Customers}"),
                fault(FunctionRules.FAILURES_ALARM, "Value: ImportsApi", "Value: imports-api"),
                fault(
                        FunctionRules.ANSWERS_BEFORE_THE_GATEWAY_GIVES_UP,
                        "Timeout: 29",
                        "Timeout: 60"),
                fault(
                        FunctionRules.FAILURES_ARRIVE,
                        "OnFailure: {Type: SQS, Destination: !GetAtt InvocationFailures.Arn}",
                        "OnFailure: {Type: SQS}"),
                fault(
                        FunctionRules.BATCHES_FAIL_IN_PART,
                        "FunctionResponseTypes: [ReportBatchItemFailures]",
                        "FunctionResponseTypes: []"),
                fault(StorageRules.TABLES, "RecoveryPeriodInDays: 3}", "RecoveryPeriodInDays: 35}"),
                fault(
                        StorageRules.TABLES,
                        "PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35",
                        "PointInTimeRecoveryEnabled: false"),
                fault(
                        StorageRules.TABLES,
                        "SSESpecification: {SSEEnabled: true, SSEType: KMS, KMSMasterKeyId: !GetAtt"
                                + " DataKey.Arn}",
                        "SSESpecification: {SSEEnabled: true}"),
                fault(
                        StorageRules.TABLES,
                        "DeletionProtectionEnabled: true",
                        "DeletionProtectionEnabled: false"),
                fault(
                        StorageRules.TABLES,
                        "UpdateReplacePolicy: Retain",
                        "UpdateReplacePolicy: Delete"),
                fault(
                        StorageRules.KEYS_ARE_NEVER_BACKED_UP,
                        "Resources: [!GetAtt Customers.Arn]",
                        "Resources: [!GetAtt CustomerKeys.Arn]"),
                fault(StorageRules.QUEUES, "VisibilityTimeout: 1800", "VisibilityTimeout: 300"),
                fault(StorageRules.QUEUES, "maxReceiveCount: 5", "maxReceiveCount: 1"),
                fault(
                        StorageRules.QUEUES,
                        "KmsMasterKeyId: !Ref DataKey",
                        "KmsMasterKeyId: alias/aws/sqs"),
                fault(
                        StorageRules.QUEUES,
                        "MetricName: ApproximateAgeOfOldestMessage",
                        "MetricName: Age"),
                fault(
                        StorageRules.QUEUES,
                        "Value: !GetAtt ImportRowsDeadLetters.QueueName",
                        "Value: !GetAtt ImportRowsQueue.QueueName"),
                fault(
                        StorageRules.BUCKETS,
                        "RestrictPublicBuckets: true",
                        "RestrictPublicBuckets: false"),
                fault(
                        StorageRules.BUCKETS,
                        "aws:SecureTransport: 'false'",
                        "aws:SecureTransport: 'true'"),
                fault(
                        StorageRules.CAPACITY_ALARMS,
                        "MaxReadRequestUnits: 1000, MaxWriteRequestUnits: 1000",
                        "MaxReadRequestUnits: 1000, MaxWriteRequestUnits: 2000"),
                fault(
                        StorageRules.CAPACITY_ALARMS,
                        "MetricName: ConsumedReadCapacityUnits",
                        "MetricName: ConsumedReadCapacity"),
                fault(StorageRules.BUCKETS, "Prefix: staging/", "Prefix: stage/"),
                fault(
                        StorageRules.BUCKETS,
                        "NoncurrentVersionExpiration: {",
                        "AbortIncompleteMultipartUpload: {"),
                fault(
                        StorageRules.BUCKETS,
                        "VersioningConfiguration: {Status: Enabled}",
                        "VersioningConfiguration: {Status: Suspended}"),
                fault(
                        RightsRules.ACTIONS_ARE_NAMED,
                        "dynamodb:PartiQLInsert",
                        "dynamodb:PartQLInsert"),
                fault(RightsRules.ACTIONS_ARE_NAMED, "Action: sqs:SendMessage", "Action: 'sqs:*'"),
                fault(
                        RightsRules.ACTIONS_ARE_NAMED,
                        "- !Ref RegisterPolicy",
                        "- DynamoDBCrudPolicy: {TableName: !Ref Customers}"),
                fault(
                        RightsRules.ACTIONS_ARE_NAMED,
                        "- !Ref RegisterPolicy",
                        "- AmazonDynamoDBFullAccess"),
                fault(
                        RightsRules.RESOURCES_ARE_NAMED,
                        "Resource: !GetAtt ImportRowsQueue.Arn",
                        "Resource: '*'"),
                fault(
                        RightsRules.RESOURCES_FIT,
                        "Resource: !GetAtt ImportRowsQueue.Arn",
                        "Resource: !GetAtt Jobs.Arn"),
                fault(RightsRules.RESOURCES_FIT, "${AWS::Region}/inbox/*'", "${AWS::Region}'"),
                fault(
                        RightsRules.RESOURCES_ARE_NAMED,
                        "NotResource: !Sub 'arn:${AWS::Partition}:sns:*:*:*'",
                        "NotResource: !Ref AnnouncementsTopic"),
                fault(
                        RightsRules.RESOURCES_FIT,
                        "Resource: !GetAtt CertificateKey.Arn",
                        "Resource: !GetAtt DataKey.Arn"),
                fault(
                        RightsRules.KEY_USE_IS_CONDITIONAL,
                        "Condition: {StringEquals: {kms:SigningAlgorithm: ECDSA_SHA_256}}",
                        "Condition: {}"),
                fault(RightsRules.KEY_USE_IS_CONDITIONAL, "kms:ViaService:", "aws:PrincipalOrgID:"),
                fault(ApiRules.THROTTLED, "ThrottlingRateLimit: 50", "ThrottlingRateLimit: 0"),
                fault(ApiRules.BODIES_ARE_NOT_LOGGED, "LoggingLevel: 'OFF'", "LoggingLevel: INFO"),
                fault(
                        ApiRules.MODERN_TLS,
                        "SecurityPolicy: SecurityPolicy_TLS13_1_2_2021_06",
                        "SecurityPolicy: TLS_1_0"),
                fault(ApiRules.TRACED, "TracingEnabled: true", "TracingEnabled: false"),
                fault(
                        ApiRules.PROBLEMS,
                        "application/json: '{\"type\":\"urn:mingce:problem:internal\",",
                        "application/json: '{\"type\":\"urn:mingce:problem:internal\""),
                fault(ApiRules.PROBLEMS, "      THROTTLED:", "      QUOTA_EXCEEDED:"),
                fault(ApiRules.PROBLEMS, "Retry-After:", "Retry:"),
                fault(ApiRules.PROBLEMS, "application/problem+json", "application/json"),
                fault(
                        ApiRules.ACCESS_LOG,
                        "DestinationArn: !GetAtt StaffApiLogGroup.Arn",
                        "DestinationArn: !GetAtt StaffLogs.Arn"),
                fault(ApiRules.ACCESS_LOG_IS_ANONYMOUS, "$context.resourcePath", "$context.path"),
                fault(
                        ApiRules.ROUTES_ARE_UNIQUE,
                        "Method: POST, Path: '/imports'",
                        "Method: GET, Path: '/imports'"),
                fault(
                        ApiRules.STAFF_SIGN_IN,
                        "DefaultAuthorizer: Staff",
                        "DefaultAuthorizer: NONE"),
                fault(
                        ApiRules.STAFF_SIGN_IN,
                        "Path: '/customers/{id}'}",
                        "Path: '/customers/{id}', Auth: {Authorizer: NONE}}"),
                fault(
                        ApiRules.STAFF_SIGN_IN,
                        "MfaConfiguration: 'ON'",
                        "MfaConfiguration: 'OPTIONAL'"),
                fault(ApiRules.STAFF_GROUPS, "GroupName: manager", "GroupName: managers"),
                fault(ApiRules.STAFF_GROUPS, "GroupName: admin", "GroupName: sales"),
                fault(
                        ApiRules.STAFF_ACCOUNTS,
                        "AllowAdminCreateUserOnly: true",
                        "AllowAdminCreateUserOnly: false"),
                fault(
                        ApiRules.REFUSALS_ARE_NOTED,
                        "LogGroupName: !Ref StaffApiLogGroup",
                        "LogGroupName: !Ref PublicApiLogGroup"),
                fault(ApiRules.REFUSALS_ARE_NOTED, " && $.error != \"-\"", ""),
                fault(ApiRules.REFUSALS_ARE_NOTED, "$.status = \"401\"", "$.status = 401"),
                fault(
                        ApiRules.REFUSALS_ARE_NOTED,
                        "\"status\":\"$context.status\"",
                        "\"code\":\"$context.status\""),
                fault(
                        ApiRules.STAFF_NETWORKS,
                        "!Split [',', !Ref StaffCidrCsv]",
                        "!Ref StaffCidrCsv"),
                fault(
                        ApiRules.STAFF_NETWORKS,
                        "    Type: String\n    Default: 127.0.0.1/32",
                        "    Type: CommaDelimitedList\n    Default: 127.0.0.1/32"),
                fault(ApiRules.STAFF_NETWORKS, "NotIpAddress:", "IpAddress:"),
                fault(Schedules.ARE_VALID, "cron(0 18 * * ? *)", "cron(0 18 * * * *)"));
    }

    private static Arguments fault(Rule rule, String from, String to) {
        return Arguments.of(rule, from, to);
    }

    private Faults() {}
}
