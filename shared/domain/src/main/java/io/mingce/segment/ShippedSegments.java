package io.mingce.segment;

import io.mingce.cleaning.Resource;
import io.mingce.cleaning.Text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The segments that every deployment begins with.
public final class ShippedSegments {

    private static final String NOT = "not ";

    private static final Map<SegmentName, Segment.Version> SHIPPED = read();

    private ShippedSegments() {}

    /// In the order of the table.
    public static List<Segment.Version> all() {
        return List.copyOf(SHIPPED.values());
    }

    /// The one of this name.
    public static Optional<Segment.Version> find(SegmentName name) {
        return Optional.ofNullable(SHIPPED.get(name));
    }

    /// Those in force.
    ///
    /// @param saved what a deployment saved, by name; empty where it removed the segment
    public static List<Segment.Version> with(Map<SegmentName, Optional<Segment.Version>> saved) {
        SortedMap<SegmentName, Optional<Segment.Version>> own = new TreeMap<>(saved);
        var all = new ArrayList<Segment.Version>();
        SHIPPED.forEach((name, shipped) -> {
            Optional<Segment.Version> replaced = own.remove(name);
            (replaced == null ? Optional.of(shipped) : replaced).ifPresent(all::add);
        });
        own.values().forEach(each -> each.ifPresent(all::add));
        return all;
    }

    private static Map<SegmentName, Segment.Version> read() {
        var shipped = new LinkedHashMap<SegmentName, Segment.Version>();
        for (String line : Resource.lines(ShippedSegments.class, "shipped-segments.tsv")) {
            Segment segment = segment(line.split("\t", -1));
            shipped.put(
                    segment.name(),
                    new Segment.Version(segment, 0, Optional.empty(), Optional.empty()));
        }
        return shipped;
    }

    private static Segment segment(String[] cells) {
        return new Segment(
                new SegmentName(cells[0]),
                new Text(cells[2], cells[3]),
                Optional.of(cells[1]).filter(purpose -> !purpose.isEmpty()),
                condition(cells[4]));
    }

    private static Condition condition(String text) {
        var all = new EnumMap<Member, List<String>>(Member.class);
        var none = new EnumMap<Member, List<String>>(Member.class);
        for (String part : text.split("; ", -1)) {
            boolean not = part.startsWith(NOT);
            String[] sides = (not ? part.substring(NOT.length()) : part).split("=", 2);
            (not ? none : all)
                    .put(
                            Member.findByKey(sides[0]).orElseThrow(),
                            List.of(sides[1].split("\\|", -1)));
        }
        return new Condition(all, none);
    }
}
