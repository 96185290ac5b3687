package io.mingce.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mingce.audit.ReportedAccesses;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/// Notes calls that the gateway refused in the audit trail. The log is delivered at least once; a delivery is known by
/// the requests it tells of.
record NoteRefusals(ReportedAccesses trail) {

    private static final int NAME_BYTES = 16;

    void note(List<String> lines) {
        List<RefusedCall> calls = lines.stream().map(RefusedCall::read).toList();
        if (!calls.isEmpty()) {
            trail.note(name(calls), calls.stream().map(RefusedCall::access).toList());
        }
    }

    private static String name(List<RefusedCall> calls) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            calls.forEach(call -> sha256.update((call.requestId() + "\n").getBytes(UTF_8)));
            byte[] name = new byte[NAME_BYTES];
            System.arraycopy(sha256.digest(), 0, name, 0, NAME_BYTES);
            return "r" + new BigInteger(1, name).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every JDK has it.
        }
    }
}
