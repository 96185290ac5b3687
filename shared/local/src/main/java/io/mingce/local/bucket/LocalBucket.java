package io.mingce.local.bucket;

import io.mingce.local.template.LocalNames;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// Buckets as folders, with the S3 API over them on a loopback port, so that presigned uploads work with any client.
public final class LocalBucket implements AutoCloseable {

    private final Path folder;
    private final S3Proxy proxy;
    private final S3Client client;
    private final S3Presigner presigner;

    /// @param folder one folder in it for each bucket
    public LocalBucket(Path folder, List<String> buckets) {
        this.folder = folder;
        AwsBasicCredentials credentials =
                AwsBasicCredentials.create("local", UUID.randomUUID().toString());
        try {
            for (String bucket : buckets) {
                Files.createDirectories(folder.resolve(bucket));
            }
            this.proxy =
                    S3Proxy.builder()
                            .blobStore(new FilesystemNio2BlobStore(folder.toString()))
                            .endpoint(URI.create("http://127.0.0.1:0"))
                            .awsAuthentication(
                                    AuthenticationType.AWS_V4,
                                    credentials.accessKeyId(),
                                    credentials.secretAccessKey())
                            .ignoreUnknownHeaders(true)
                            .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        URI endpoint = URI.create("http://127.0.0.1:" + proxy.getPort());
        StaticCredentialsProvider provider = StaticCredentialsProvider.create(credentials);
        Region region = Region.of(LocalNames.REGION);
        this.client =
                new OneVersion(
                        S3Client.builder()
                                .endpointOverride(endpoint)
                                .credentialsProvider(provider)
                                .region(region)
                                .forcePathStyle(true)
                                .httpClient(UrlConnectionHttpClient.create())
                                .build());
        this.presigner =
                S3Presigner.builder()
                        .endpointOverride(endpoint)
                        .credentialsProvider(provider)
                        .region(region)
                        .serviceConfiguration(
                                S3Configuration.builder().pathStyleAccessEnabled(true).build())
                        .build();
    }

    private void start() {
        try {
            proxy.start();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // S3Proxy declares that anything may be thrown.
            throw new IllegalStateException("the S3 API could not start", e);
        }
    }

    public Path folder(String bucket) {
        return folder.resolve(bucket);
    }

    public S3Client client() {
        return client;
    }

    public S3Presigner presigner() {
        return presigner;
    }

    @Override
    public void close() {
        client.close();
        presigner.close();
        try {
            proxy.stop();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // S3Proxy declares that anything may be thrown.
            throw new IllegalStateException("the S3 API could not stop", e);
        }
    }
}
