package io.mingce.local.http;

import io.mingce.local.template.Template.PolicyStatement;

import java.net.InetAddress;
import java.util.List;

/// The resource policy by source address: a deny that applies wins, then an allow; without statements everybody
/// may call.
record SourcePolicy(List<PolicyStatement> statements) {

    boolean allows(String sourceIp) {
        if (statements.isEmpty()) {
            return true;
        }
        boolean denied = statements.stream().anyMatch(s -> !s.allow() && applies(s, sourceIp));
        return !denied && statements.stream().anyMatch(s -> s.allow() && applies(s, sourceIp));
    }

    private static boolean applies(PolicyStatement statement, String sourceIp) {
        if (statement.ip().isEmpty()) {
            return true;
        }
        boolean inside = statement.ip().stream().anyMatch(range -> contains(range, sourceIp));
        return inside != statement.notIp();
    }

    /// @param range CIDR, or one address
    static boolean contains(String range, String ip) {
        String[] parts = range.strip().split("/", 2);
        byte[] network = InetAddress.ofLiteral(parts[0]).getAddress();
        byte[] address = InetAddress.ofLiteral(ip).getAddress();
        if (network.length != address.length) {
            return false;
        }
        int bits = parts.length == 1 ? network.length * 8 : Integer.parseInt(parts[1]);
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
