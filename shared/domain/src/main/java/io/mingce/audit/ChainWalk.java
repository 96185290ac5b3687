package io.mingce.audit;

import io.mingce.audit.AuditChains.Place;
import io.mingce.audit.Fault.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes along one chain from its first link to its last, in constant memory.
final class ChainWalk {

    private static final int PAGE = 1000;

    private final ChainId chain;
    private final Optional<Head> anchored;
    private final List<Fault> faults = new ArrayList<>();
    private Optional<Digest> expected;
    private Head head;

    private ChainWalk(ChainId chain, Optional<Head> anchored) {
        this.chain = chain;
        this.anchored = anchored;
        this.head = Head.empty(chain);
        this.expected = Optional.of(chain.root());
    }

    /// @param anchored where the chain must end, where that is known
    static ChainWalk along(AuditChains chains, ChainId chain, Optional<Head> anchored) {
        var walk = new ChainWalk(chain, anchored);
        List<Place> page;
        do {
            page = chains.links(chain, walk.head.links(), PAGE);
            page.forEach(walk::visit);
        } while (!page.isEmpty());
        anchored.ifPresent(walk::compare);
        return walk;
    }

    /// Where the chain ends now.
    Head head() {
        return head;
    }

    List<Fault> faults() {
        return faults;
    }

    private void visit(Place place) {
        if (place.number() > head.links()) {
            faults.add(Fault.at(Kind.LINK_MISSING, chain, head.links()));
            expected = Optional.empty();
        }
        Optional<Digest> digest = place.link().map(Link::digest);
        if (place.link().filter(Link::intact).isEmpty()) {
            faults.add(Fault.at(Kind.LINK_ALTERED, chain, place.number()));
        } else if (expected.isPresent() && !place.link().map(Link::previous).equals(expected)) {
            faults.add(Fault.at(Kind.LINK_FOREIGN, chain, place.number()));
        }
        expected = digest;
        head = new Head(chain, place.number() + 1, digest.orElseGet(chain::root));
        if (anchored.filter(a -> a.links() == head.links() && !a.equals(head)).isPresent()) {
            faults.add(Fault.at(Kind.HEAD_DIFFERS, chain, place.number()));
        }
    }

    private void compare(Head anchor) {
        if (head.links() == 0 && anchor.links() > 0) {
            faults.add(Fault.ofChain(Kind.CHAIN_LOST, chain));
        } else if (head.links() < anchor.links()) {
            faults.add(Fault.at(Kind.CHAIN_CUT, chain, head.links()));
        } else if (head.links() > anchor.links()) {
            faults.add(Fault.at(Kind.NOT_ANCHORED, chain, anchor.links()));
        }
    }
}
