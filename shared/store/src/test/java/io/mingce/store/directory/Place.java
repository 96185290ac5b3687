package io.mingce.store.directory;

import io.mingce.directory.Directories;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Engine;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.MemoryS3;
import io.mingce.store.engine.Tables;
import io.mingce.store.erasure.DynamoDbCopyLedger;
import io.mingce.store.files.Bucket;

import org.crac.Core;

import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.time.Duration;
import java.time.Instant;

/// One installation with a bucket and a clock; every log, directory and fold that it gives is that of a new process.
final class Place {

    final Installation installation = Installation.fresh();
    final Tables tables = installation.tables();
    final MemoryS3 s3 = new MemoryS3();
    final Envelope envelope = new Envelope(installation.keysets());
    final Bucket bucket =
            new Bucket(
                    s3,
                    S3Presigner.builder().region(Region.CN_NORTH_1).build(),
                    "mingce-directory");
    private Instant now = Instant.parse("2026-03-01T04:00:00Z");

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    DynamoDbDirectoryLog log() {
        return log(Engine.client());
    }

    DynamoDbDirectoryLog log(DynamoDbClient client) {
        return new DynamoDbDirectoryLog(client, tables.identifiers(), envelope, () -> now);
    }

    Directories directories() {
        return DynamoDbDirectories.of(log(), bucket, envelope, Core.getGlobalContext());
    }

    DynamoDbFolds folds() {
        return folds(Engine.client());
    }

    DynamoDbFolds folds(DynamoDbClient client) {
        return new DynamoDbFolds(
                log(client),
                bucket,
                envelope,
                new DynamoDbCopyLedger(client, tables.ledger()),
                () -> now);
    }
}
