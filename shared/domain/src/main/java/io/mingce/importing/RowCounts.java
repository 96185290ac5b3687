package io.mingce.importing;

/// What became of the rows of a file; all but `read` add up to `read`.
///
/// @param created customers that were not known
/// @param merged rows that told something new about a known customer
/// @param unchanged rows that told nothing new
/// @param rejected rows with nothing usable in them, to be found in the fix file
/// @param suppressed rows of people who asked to be erased
public record RowCounts(
        long read, long created, long merged, long unchanged, long rejected, long suppressed) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0, 0, 0);

    public RowCounts plus(RowCounts more) {
        return new RowCounts(
                read + more.read,
                created + more.created,
                merged + more.merged,
                unchanged + more.unchanged,
                rejected + more.rejected,
                suppressed + more.suppressed);
    }
}
