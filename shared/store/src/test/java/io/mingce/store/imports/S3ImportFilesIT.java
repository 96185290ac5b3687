package io.mingce.store.imports;

import io.mingce.importing.ImportFiles;
import io.mingce.memory.contract.ImportFilesContract;
import io.mingce.store.cipher.Envelope;
import io.mingce.store.engine.Installation;
import io.mingce.store.engine.MemoryS3;
import io.mingce.store.files.Bucket;
import io.mingce.store.files.StagingArea;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3ImportFilesIT extends ImportFilesContract {

    private final Bucket bucket =
            new Bucket(
                    new MemoryS3(),
                    S3Presigner.builder()
                            .region(Region.CN_NORTH_1)
                            .credentialsProvider(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create("id", "secret")))
                            .build(),
                    "mingce-files");
    private final S3ImportFiles files =
            new S3ImportFiles(
                    bucket, new StagingArea(bucket, new Envelope(Installation.fresh().keysets())));

    @Override
    protected ImportFiles files() {
        return files;
    }
}
