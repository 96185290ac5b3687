package io.mingce.store.customer;

import io.mingce.failure.TryAgain;

import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.time.Duration;
import java.util.function.Supplier;

/// What happens where the archive cannot be read: nobody is told that an archived customer does not exist.
final class ArchiveAway {

    private ArchiveAway() {}

    /// @throws TryAgain where the archive is throttled, out of reach or not there
    static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (SdkClientException | ResourceNotFoundException e) {
            throw away(e);
        } catch (DynamoDbException e) {
            if (e.statusCode() < 500 && !e.isThrottlingException()) {
                throw e; // The fault is ours; coming again would not help.
            }
            throw away(e);
        }
    }

    private static TryAgain away(RuntimeException cause) {
        return new TryAgain(Duration.ofSeconds(5), "the archive cannot be read", cause);
    }
}
