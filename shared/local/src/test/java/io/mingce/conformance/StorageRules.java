package io.mingce.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Tables, queues and the bucket: encrypted, recoverable, never gone by accident, and never kept too long.
enum StorageRules implements Rule {
    TABLES {
        @Override
        public List<String> breaches(Template template) {
            List<String> found = new ArrayList<>();
            template.ofType("AWS::DynamoDB::Table")
                    .forEach((name, table) -> {
                        Part recovery = table.get("PointInTimeRecoverySpecification");
                        int days = recovery.get("RecoveryPeriodInDays").number();
                        // Longer, and an erased customer could be brought back from the keys' own
                        // backup.
                        int most = name.equals("CustomerKeys") ? 7 : 35;
                        check(
                                found,
                                key(template, table.get("SSESpecification", "KMSMasterKeyId")),
                                name,
                                "is encrypted with the project's key");
                        check(
                                found,
                                recovery.get("PointInTimeRecoveryEnabled").is("true")
                                        && days >= 1
                                        && days <= most,
                                name,
                                "is recoverable for 1 to " + most + " days");
                        check(
                                found,
                                table.get("DeletionProtectionEnabled").is("true"),
                                name,
                                "is protected from deletion");
                        check(found, retained(template, name), name, "outlives its stack");
                        check(
                                found,
                                table.get("OnDemandThroughput", "MaxWriteRequestUnits").number()
                                        > 0,
                                name,
                                "has a cap on what it may cost");
                    });
            return found;
        }
    },

    /// The alarms' thresholds are numbers of their own: CloudFormation cannot count.
    CAPACITY_ALARMS {
        @Override
        public List<String> breaches(Template template) {
            List<String> found = new ArrayList<>();
            template.ofType("AWS::DynamoDB::Table")
                    .forEach((name, table) ->
                            List.of("Read", "Write")
                                    .forEach(kind -> {
                                        int cap =
                                                table.get(
                                                                "OnDemandThroughput",
                                                                "Max" + kind + "RequestUnits")
                                                        .number();
                                        check(
                                                found,
                                                Alarms.on(
                                                                template,
                                                                "Consumed" + kind + "CapacityUnits")
                                                        .filter(alarm ->
                                                                alarm.get("Period").number() == 60)
                                                        .filter(alarm ->
                                                                alarm.get("Threshold").number()
                                                                        == cap * 48)
                                                        .anyMatch(alarm ->
                                                                Alarms.dimension(alarm, "TableName")
                                                                        .target()
                                                                        .equals(name)),
                                                name,
                                                "has an alarm at 80 % of what it may "
                                                        + kind.toLowerCase(Locale.ROOT)
                                                        + " in a minute");
                                    }));
            return found;
        }
    },

    KEYS_ARE_NEVER_BACKED_UP {
        @Override
        public List<String> breaches(Template template) {
            List<String> found = new ArrayList<>();
            template.ofType("AWS::Backup::BackupSelection")
                    .forEach((name, selection) -> {
                        List<Part> resources =
                                selection.get("BackupSelection", "Resources").elements();
                        check(
                                found,
                                !resources.isEmpty()
                                        && resources.stream()
                                                .noneMatch(r -> r.target().equals("CustomerKeys")),
                                name,
                                "names its tables, CustomerKeys not among them");
                    });
            return found;
        }
    },

    QUEUES {
        @Override
        public List<String> breaches(Template template) {
            List<String> found = new ArrayList<>();
            Map<String, Part> queues = template.ofType("AWS::SQS::Queue");
            queues.forEach((name, queue) ->
                    check(
                            found,
                            key(template, queue.get("KmsMasterKeyId")),
                            name,
                            "is encrypted with the project's key"));
            template.ofType(Template.FUNCTION)
                    .values()
                    .forEach(function ->
                            FunctionRules.events(function, "SQS")
                                    .map(event -> event.get("Queue").target())
                                    .forEach(queue -> consumed(template, function, queue, found)));
            deadLetters(template)
                    .forEach(queue -> {
                        check(
                                found,
                                Alarms.onQueue(
                                        template, "ApproximateNumberOfMessagesVisible", queue),
                                queue,
                                "has an alarm on its first message");
                        check(found, retained(template, queue), queue, "outlives its stack");
                    });
            return found;
        }
    },

    BUCKETS {
        @Override
        public List<String> breaches(Template template) {
            List<String> found = new ArrayList<>();
            template.ofType("AWS::S3::Bucket")
                    .forEach((name, bucket) -> {
                        Part blocked = bucket.get("PublicAccessBlockConfiguration");
                        Part encryption =
                                bucket
                                        .get(
                                                "BucketEncryption",
                                                "ServerSideEncryptionConfiguration")
                                        .elements()
                                        .stream()
                                        .findFirst()
                                        .orElse(blocked);
                        check(
                                found,
                                blocked.children().size() == 4
                                        && blocked.children().values().stream()
                                                .allMatch(b -> b.is("true")),
                                name,
                                "blocks public access in all four ways");
                        check(
                                found,
                                key(
                                        template,
                                        encryption.get(
                                                "ServerSideEncryptionByDefault", "KMSMasterKeyID")),
                                name,
                                "is encrypted with the project's key");
                        check(found, retained(template, name), name, "outlives its stack");
                        check(
                                found,
                                bucket.get("VersioningConfiguration", "Status").is("Enabled"),
                                name,
                                "keeps versions");
                        check(
                                found,
                                bucket.get("LifecycleConfiguration", "Rules").elements().stream()
                                        .anyMatch(r ->
                                                r.get("Prefix").is("staging/")
                                                        && r.get("ExpirationInDays").number()
                                                                <= 30),
                                name,
                                "empties staging/ within 30 days");
                        check(
                                found,
                                bucket.get("LifecycleConfiguration", "Rules").elements().stream()
                                        .anyMatch(
                                                r -> r.get("NoncurrentVersionExpiration").exists()),
                                name,
                                "drops old versions");
                        check(found, tlsOnly(template, name), name, "answers over TLS only");
                    });
            return found;
        }
    };

    private static void consumed(
            Template template, Part function, String queue, List<String> found) {
        Part properties = template.resource(queue).get("Properties");
        int needed = 6 * function.get("Timeout").number();
        check(
                found,
                properties.get("VisibilityTimeout").number() >= needed,
                queue,
                "hides a message for 6 x the function's timeout, " + needed + " s");
        check(
                found,
                properties.get("RedrivePolicy", "deadLetterTargetArn").exists(),
                queue,
                "has a queue for dead letters");
        check(
                found,
                properties.get("RedrivePolicy", "maxReceiveCount").number() >= 5,
                queue,
                "tries five times");
        check(
                found,
                Alarms.onQueue(template, "ApproximateAgeOfOldestMessage", queue),
                queue,
                "has an alarm on waiting");
    }

    private static Stream<String> deadLetters(Template template) {
        return Stream.concat(
                        template.ofType("AWS::SQS::Queue").values().stream()
                                .map(queue -> queue.get("RedrivePolicy", "deadLetterTargetArn")),
                        template.ofType(Template.FUNCTION).values().stream()
                                .map(f ->
                                        f.get(
                                                "EventInvokeConfig",
                                                "DestinationConfig",
                                                "OnFailure",
                                                "Destination")))
                .filter(Part::exists)
                .map(Part::target)
                .distinct();
    }

    private static boolean tlsOnly(Template template, String bucket) {
        return template.ofType("AWS::S3::BucketPolicy").values().stream()
                .filter(policy -> policy.get("Bucket").target().equals(bucket))
                .flatMap(policy -> policy.get("PolicyDocument", "Statement").elements().stream())
                .anyMatch(s ->
                        s.get("Effect").is("Deny")
                                && s.get("Action").is("s3:*")
                                && s.get("Condition", "Bool", "aws:SecureTransport").is("false"));
    }

    private static boolean key(Template template, Part reference) {
        return template.resource(reference.target()).get("Type").is("AWS::KMS::Key");
    }

    private static boolean retained(Template template, String name) {
        Part resource = template.resource(name);
        return resource.get("DeletionPolicy").is("Retain")
                && resource.get("UpdateReplacePolicy").is("Retain");
    }

    private static void check(List<String> found, boolean ok, String name, String promise) {
        if (!ok) {
            found.add(name + " breaks the rule: it " + promise);
        }
    }
}
