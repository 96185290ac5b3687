package io.mingce.cleaning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Mail providers that many people use, and names that are reserved for examples.
final class MailDomains {

    private static final List<String> LINES = Resource.lines("mail-domains.txt");
    private static final List<String> COMMON =
            LINES.stream().filter(line -> line.charAt(0) != '=').toList();
    private static final Set<String> KNOWN =
            LINES.stream()
                    .map(line -> line.replace("=", ""))
                    .collect(Collectors.toUnmodifiableSet());

    private static final List<String> TOP_LEVELS = List.of("com", "net", "cn", "org");

    /// IANA root zone: names of three and more letters within one letter of [#TOP_LEVELS].
    private static final Set<String> REAL_NEIGHBOURS =
            Set.of("com", "net", "org", "cam", "bet", "pet", "vet", "ong", "new", "nec", "bom");

    private MailDomains() {}

    /// RFC 2606 and RFC 6761: never anybody's address.
    static boolean reserved(String domain) {
        return domain.endsWith(".invalid")
                || domain.endsWith(".test")
                || domain.equals("localhost")
                || domain.endsWith(".localhost");
    }

    /// The common domain that is one letter away: other, missing, added or swapped with its neighbour.
    static Optional<String> intended(String domain) {
        if (KNOWN.contains(domain)) {
            return Optional.empty();
        }
        for (String common : COMMON) {
            if (oneEdit(domain, common)) {
                return Optional.of(common);
            }
        }
        return topLevel(domain);
    }

    /// `example.comm`, `example.cnm`: the last label is one letter away from a frequent one and exists nowhere.
    private static Optional<String> topLevel(String domain) {
        int dot = domain.lastIndexOf('.');
        String last = domain.substring(dot + 1);
        if (last.length() < 3 || REAL_NEIGHBOURS.contains(last)) {
            return Optional.empty();
        }
        Optional<String> longer = TOP_LEVELS.stream().filter(last::startsWith).findFirst();
        return longer.or(() -> TOP_LEVELS.stream().filter(top -> oneEdit(last, top)).findFirst())
                .filter(top -> oneEdit(last, top))
                .map(top -> domain.substring(0, dot + 1) + top);
    }

    static boolean oneEdit(String a, String b) {
        return a.equals(b) || Edits.one(a, b);
    }
}
