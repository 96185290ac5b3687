package io.mingce.deletion;

import io.mingce.edge.Certificates;
import io.mingce.erasure.Announcements;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.Proof;
import io.mingce.erasure.Signer;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.RequestKind;
import io.mingce.request.Requests;

import java.time.InstantSource;
import java.util.Set;

/// Tells recipients of an erasure, and signs what it came to.
record ProveErasure(
        Requests requests, Announcements announcements, Signer signer, InstantSource clock)
        implements Proof {

    @Override
    public void tell(Erasure erasure, Set<String> recipients) {
        announcements.announce(
                new Announcements.Carried(
                        erasure.id(),
                        RequestKind.ERASE,
                        erasure.subject().customers(),
                        recipients,
                        clock.instant()));
    }

    @Override
    public String certify(Erasure erasure, String ledgerHash) {
        PrivacyRequest request =
                requests.find(erasure.id())
                        .orElseThrow(() -> new IllegalStateException("no request " + erasure.id()));
        return Certificates.of(
                Certificate.of(request, erasure, ledgerHash, clock.instant()),
                signer.publicKey(),
                signer);
    }
}
