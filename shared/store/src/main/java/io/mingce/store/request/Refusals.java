package io.mingce.store.request;

import io.mingce.failure.TryAgain;
import io.mingce.request.Undeliverable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

import java.time.Duration;

/// What services say that do not take a message, without their words and without a cause.
final class Refusals {

    private static final Duration AFTER = Duration.ofSeconds(30);
    private static final int SERVERS_FAULT = 500;
    private static final int WRONG_RECIPIENT = 400;

    private Refusals() {}

    static void hidden(String service, Runnable call) {
        try {
            call.run();
        } catch (AwsServiceException e) {
            String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
            if (e.statusCode() >= SERVERS_FAULT || e.isThrottlingException()) {
                throw new TryAgain(AFTER, service + " is busy: " + code, null);
            }
            if (e.statusCode() == WRONG_RECIPIENT) {
                throw new Undeliverable(service + " refused a message: " + code);
            }
            throw new IllegalStateException(service + " refused a message: " + code);
        } catch (SdkClientException _) {
            throw new TryAgain(AFTER, service + " cannot be reached", null);
        }
    }
}
