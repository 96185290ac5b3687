package io.mingce.archiving;

import io.mingce.cleaning.Resource;
import io.mingce.customer.Customer;
import io.mingce.customer.ProtectiveTags;
import io.mingce.customer.Tag;
import io.mingce.customer.TagName;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Which tags keep a customer out of the archive: the table `archive-exemptions.tsv`.
public final class ArchiveExemptions {

    private static final class Shipped {
        static final ArchiveExemptions EXEMPTIONS =
                read(Resource.lines(ArchiveExemptions.class, "archive-exemptions.tsv"));
    }

    private final Map<TagName, Exemption> byTag;

    private ArchiveExemptions(Map<TagName, Exemption> byTag) {
        this.byTag = Map.copyOf(byTag);
    }

    /// Those of this deployment.
    public static ArchiveExemptions shipped() {
        return Shipped.EXEMPTIONS;
    }

    /// Reads `tag, reason` a line.
    ///
    /// @throws IllegalArgumentException naming the line that is none, or that says something of a tag once more
    static ArchiveExemptions read(Collection<String> lines) {
        var byTag = new HashMap<TagName, Exemption>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Optional<Exemption> why =
                    Arrays.stream(Exemption.values())
                            .filter(each -> cells.length == 2 && each.key().equals(cells[1]))
                            .findFirst();
            if (why.isEmpty() || byTag.put(new TagName(cells[0]), why.get()) != null) {
                throw new IllegalArgumentException("not a tag and why it exempts: " + line);
            }
        }
        return new ArchiveExemptions(byTag);
    }

    /// Why a customer stays on that day; the weightiest reason, if there are several.
    public Optional<Exemption> of(Customer customer, LocalDate today) {
        return Stream.concat(
                        customer.tags(today).stream().map(Tag::name),
                        ProtectiveTags.of(customer, today).stream())
                .map(byTag::get)
                .filter(Objects::nonNull)
                .min(Exemption::compareTo);
    }
}
