package io.mingce.deletion;

import static java.util.stream.Collectors.toMap;

import io.mingce.erasure.Copy;
import io.mingce.erasure.CopyKind;
import io.mingce.erasure.CopyLedger;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.Recipients;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which recipients of a person's data confirmed that they followed (GDPR 19). Kept in the copy ledger, beside what they
/// received.
record Receipts(CopyLedger ledger) {

    private static String origin(PrivacyRequest request) {
        return "receipt#" + request.id();
    }

    /// The recipients, each with when it confirmed; an empty text where it has not.
    Map<String, String> of(PrivacyRequest request) {
        Map<String, String> received =
                ledger.of(origin(request)).stream()
                        .collect(toMap(Copy::place, copy -> copy.at().toString(), (a, _) -> a));
        var all = new TreeMap<String, String>(received);
        recipients(request).forEach(recipient -> all.putIfAbsent(recipient, ""));
        return all;
    }

    /// Notes a receipt.
    ///
    /// @return whether it is one of a recipient
    boolean note(PrivacyRequest request, String recipient, Instant now) {
        if (!recipients(request).contains(recipient)) {
            return false;
        }
        ledger.note(new Copy(origin(request), CopyKind.EXPORT, recipient, now));
        return true;
    }

    private Set<String> recipients(PrivacyRequest request) {
        return new Recipients(ledger).of(request.customers());
    }
}
