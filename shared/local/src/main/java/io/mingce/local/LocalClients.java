package io.mingce.local;

import io.mingce.local.bucket.LocalBucket;
import io.mingce.local.keys.LocalKms;
import io.mingce.local.outbox.LocalSes;
import io.mingce.local.outbox.LocalSns;
import io.mingce.local.outbox.OutboxFile;
import io.mingce.local.queues.LocalQueues;
import io.mingce.local.queues.LocalSqs;
import io.mingce.local.tables.LocalTables;
import io.mingce.local.template.Template;
import io.mingce.store.AwsClients;
import io.mingce.store.OutboxClients;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The AWS clients that the functions find here.
record LocalClients(
        DynamoDbClient dynamoDb,
        KmsClient kms,
        S3Client s3,
        S3Presigner presigner,
        SqsClient sqs,
        OutboxClients outbox)
        implements AwsClients {

    static LocalClients of(
            Template template,
            LocalTables tables,
            LocalKms kms,
            LocalBucket bucket,
            LocalQueues queues,
            OutboxFile outbox) {
        return new LocalClients(
                tables.client(),
                kms,
                bucket.client(),
                bucket.presigner(),
                new LocalSqs(queues),
                new Senders(new LocalSes(outbox), new LocalSns(outbox, template.topicArns())));
    }

    /// The clients that send messages.
    record Senders(SesV2Client mail, SnsClient sms) implements OutboxClients {}
}
