package io.mingce.matching;

import io.mingce.customer.CustomerType;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/// Pairs of profiles that share a blocking key, found by sorting. A key that more profiles share than
/// [io.mingce.identity.Holders#MOST] is generic and gives no pairs.
///
final class CandidatePairs {

    private static final int MOST = io.mingce.identity.Holders.MOST;

    private final long[] pairs;
    private final Set<Long> genericKeys;
    private final int indexBits;

    /// @param pairs each as `first << 32 | second`, first < second, ascending, without repeats
    /// @param genericKeys upper bits of the hashes of keys that are too common
    private CandidatePairs(long[] pairs, Set<Long> genericKeys, int indexBits) {
        this.pairs = pairs;
        this.genericKeys = genericKeys;
        this.indexBits = indexBits;
    }

    int size() {
        return pairs.length;
    }

    int genericKeys() {
        return genericKeys.size();
    }

    /// Whether more profiles have the key than anything personal is shared by.
    boolean generic(BlockingKey key) {
        return genericKeys.contains(hash(key) << indexBits >>> indexBits);
    }

    /// The pairs, ascending, each as `first << 32 | second`.
    LongStream stream() {
        return Arrays.stream(pairs);
    }

    static CandidatePairs of(List<MatchProfile> profiles) {
        return of(profiles, key -> true);
    }

    /// @param which keys to look at
    static CandidatePairs of(List<MatchProfile> profiles, Predicate<BlockingKey> which) {
        int bits = 64 - Integer.numberOfLeadingZeros(Math.max(1, profiles.size() - 1));
        int indexBits = Math.max(1, bits - 32) + 1;
        long[] keys = keys(profiles, indexBits, which);
        Arrays.parallelSort(keys);
        return pairs(keys, indexBits);
    }

    /// Keys and the profiles that have them in one number each: the upper bits of the key's hash, then the profile, then
    /// whether the profile only looks there.
    private static long[] keys(
            List<MatchProfile> profiles, int indexBits, Predicate<BlockingKey> which) {
        long[][] each = new long[profiles.size()][];
        java.util.stream.IntStream.range(0, each.length)
                .parallel()
                .forEach(i -> each[i] = keys(profiles.get(i), i, indexBits, which));
        int total = Arrays.stream(each).mapToInt(keys -> keys.length).sum();
        long[] all = new long[total];
        int at = 0;
        for (long[] keys : each) {
            System.arraycopy(keys, 0, all, at, keys.length);
            at += keys.length;
        }
        return all;
    }

    private static long[] keys(
            MatchProfile profile, int place, int indexBits, Predicate<BlockingKey> which) {
        Set<BlockingKey> held = BlockingKeys.of(profile);
        boolean looks = profile.type() == CustomerType.PERSON && profile.named();
        Set<BlockingKey> sought = looks ? PhonePieces.of(profile) : Set.of();
        long[] keys = new long[held.size() + sought.size()];
        int at = 0;
        for (BlockingKey key : held) {
            if (!which.test(key)) {
                continue;
            }
            keys[at++] = hash(key) << indexBits | (long) place << 1;
        }
        for (BlockingKey key : sought) {
            if (!which.test(key)) {
                continue;
            }
            keys[at++] = hash(key) << indexBits | (long) place << 1 | 1;
        }
        return at == keys.length ? keys : Arrays.copyOf(keys, at);
    }

    private static CandidatePairs pairs(long[] keys, int indexBits) {
        long[] pairs = new long[Math.max(16, keys.length)];
        int count = 0;
        Set<Long> generic = new HashSet<>();
        long mask = (1L << indexBits) - 1;
        int start = 0;
        for (int end = 1; end <= keys.length; end++) {
            if (end < keys.length && keys[end] >>> indexBits == keys[start] >>> indexBits) {
                continue;
            }
            int size = end - start;
            if (size > MOST && holders(keys, start, end) > MOST) {
                generic.add(keys[start] >>> indexBits);
            } else if (size > 1) {
                if (count + size * (size - 1) / 2 > pairs.length) {
                    pairs = Arrays.copyOf(pairs, Math.max(pairs.length * 2, count + size * size));
                }
                for (int i = start; i < end; i++) {
                    for (int j = i + 1; j < end; j++) {
                        if ((keys[i] & keys[j] & 1) == 0) {
                            pairs[count++] = (keys[i] & mask) >>> 1 << 32 | (keys[j] & mask) >>> 1;
                        }
                    }
                }
            }
            start = end;
        }
        return new CandidatePairs(distinct(pairs, count), generic, indexBits);
    }

    private static int holders(long[] keys, int start, int end) {
        int holders = 0;
        for (int i = start; i < end; i++) {
            holders += (keys[i] & 1) == 0 ? 1 : 0;
        }
        return holders;
    }

    private static long[] distinct(long[] pairs, int count) {
        Arrays.parallelSort(pairs, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            boolean oneself = pairs[i] >>> 32 == (pairs[i] & 0xffffffffL);
            if (!oneself && (kept == 0 || pairs[kept - 1] != pairs[i])) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }

    /// 64 bits that depend on every character (FNV-1a with a final mix, as in MurmurHash3).
    static long hash(BlockingKey key) {
        long hash = 0xcbf29ce484222325L ^ key.kind().name().hashCode();
        for (int i = 0; i < key.text().length(); i++) {
            hash = (hash ^ key.text().charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
