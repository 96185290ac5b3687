package io.mingce.store.engine;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteMarkerEntry;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsRequest;
import software.amazon.awssdk.services.s3.model.ListObjectVersionsResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.ObjectVersion;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A bucket that keeps its objects in memory, and every version of them until it is deleted by its id.
public final class MemoryS3 implements S3Client {

    /// A version that is not the newest, or the mark of a deletion.
    private record Version(String key, String id, boolean mark) {}

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /// Newest first; the newest of each key too.
    private final ConcurrentSkipListMap<String, Deque<Version>> versions =
            new ConcurrentSkipListMap<>();

    private final AtomicInteger made = new AtomicInteger();
    private final int page;

    public MemoryS3() {
        this(1_000);
    }

    /// @param page versions in one answer
    public MemoryS3(int page) {
        this.page = page;
    }

    /// The objects by key, as they lie there.
    public Map<String, byte[]> objects() {
        return objects;
    }

    /// How many versions and marks there are of `key`.
    public int versions(String key) {
        return versions.getOrDefault(key, new ConcurrentLinkedDeque<>()).size();
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            objects.put(request.key(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().versionId(add(request.key(), false)).build();
    }

    private String add(String key, boolean mark) {
        String id = "v%05d".formatted(made.incrementAndGet());
        versions.computeIfAbsent(key, _ -> new ConcurrentLinkedDeque<>())
                .addFirst(new Version(key, id, mark));
        ids.put(key, id);
        return id;
    }

    @Override
    public ResponseInputStream<GetObjectResponse> getObject(GetObjectRequest request) {
        return new ResponseInputStream<>(
                GetObjectResponse.builder().build(),
                AbortableInputStream.create(new ByteArrayInputStream(stored(request.key()))));
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        return HeadObjectResponse.builder()
                .contentLength((long) stored(request.key()).length)
                .eTag("etag")
                .build();
    }

    @Override
    public DeleteObjectResponse deleteObject(DeleteObjectRequest request) {
        objects.remove(request.key());
        add(request.key(), true);
        return DeleteObjectResponse.builder().build();
    }

    @Override
    public ListObjectVersionsResponse listObjectVersions(ListObjectVersionsRequest request) {
        List<Version> all =
                versions.tailMap(request.prefix()).values().stream()
                        .flatMap(Deque::stream)
                        .filter(version -> version.key().startsWith(request.prefix()))
                        .toList();
        List<Version> left =
                request.keyMarker() == null
                        ? all
                        : all.stream().filter(version -> isAfter(version, request)).toList();
        List<Version> some = left.subList(0, Math.min(page, left.size()));
        var answer = ListObjectVersionsResponse.builder().isTruncated(left.size() > page);
        if (left.size() > page) {
            answer.nextKeyMarker(some.getLast().key()).nextVersionIdMarker(some.getLast().id());
        }
        return answer.versions(some.stream().filter(v -> !v.mark()).map(this::version).toList())
                .deleteMarkers(some.stream().filter(Version::mark).map(this::mark).toList())
                .build();
    }

    /// Ids grow, and the newest comes first.
    private static boolean isAfter(Version version, ListObjectVersionsRequest request) {
        int order = version.key().compareTo(request.keyMarker());
        return order > 0 || (order == 0 && version.id().compareTo(request.versionIdMarker()) < 0);
    }

    private ObjectVersion version(Version of) {
        return ObjectVersion.builder()
                .key(of.key())
                .versionId(of.id())
                .isLatest(of.id().equals(ids.get(of.key())))
                .build();
    }

    private DeleteMarkerEntry mark(Version of) {
        return DeleteMarkerEntry.builder()
                .key(of.key())
                .versionId(of.id())
                .isLatest(of.id().equals(ids.get(of.key())))
                .build();
    }

    @Override
    public DeleteObjectsResponse deleteObjects(DeleteObjectsRequest request) {
        for (ObjectIdentifier doomed : request.delete().objects()) {
            Deque<Version> of = versions.getOrDefault(doomed.key(), new ConcurrentLinkedDeque<>());
            of.removeIf(version -> version.id().equals(doomed.versionId()));
            if (of.isEmpty()) {
                versions.remove(doomed.key());
            }
            if (doomed.versionId().equals(ids.get(doomed.key()))) {
                objects.remove(doomed.key());
                ids.remove(doomed.key());
            }
        }
        return DeleteObjectsResponse.builder().build();
    }

    private byte[] stored(String key) throws AwsServiceException {
        byte[] content = objects.get(key);
        if (content == null) {
            throw NoSuchKeyException.builder().message("no such key").build();
        }
        return content;
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
