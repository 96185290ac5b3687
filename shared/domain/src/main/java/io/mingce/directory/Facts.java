package io.mingce.directory;

import io.mingce.cleaning.PostalAddress;
import io.mingce.customer.Customer;
import io.mingce.customer.CustomerStatus;
import io.mingce.customer.Field;
import io.mingce.customer.Sourced;
import io.mingce.rfm.Bought;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked about when customers are searched, read off a customer. The row of a customer and the last word on
/// whether it fits both come from here, so that they cannot differ.
///
/// @param today in `zone`
/// @param zone in which days begin
record Facts(Customer customer, LocalDate today, ZoneId zone) {

    /// A customer has one name and some that it replaced; more say nothing.
    private static final int NAMES = 5;

    private static final int END = 4;

    String value(Field field) {
        return customer.profile().value(field).orElse("");
    }

    /// All values of `field` that stand.
    Set<String> all(Field field) {
        return customer.profile().all(field).stream()
                .map(Sourced::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> names() {
        return customer.profile().all(Field.NAME).stream()
                .map(Sourced::value)
                .limit(NAMES)
                .toList();
    }

    /// The last four digits of each phone.
    Set<String> phoneEnds() {
        return all(Field.PHONE).stream()
                .map(Facts::end)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The last four digits of a phone.
    static String end(String e164) {
        return e164.substring(Math.max(0, e164.length() - END));
    }

    String province() {
        return address().map(PostalAddress::province).orElse("");
    }

    String city() {
        return address().map(PostalAddress::city).orElse("");
    }

    private Optional<PostalAddress> address() {
        return customer.profile().value(Field.ADDRESS).flatMap(PostalAddress::ofCanonical);
    }

    /// The channels that anything of what is known came from.
    Set<String> channels() {
        return Stream.of(
                        customer.profile().values().values().stream()
                                .flatMap(List::stream)
                                .map(Sourced::origin),
                        customer.profile().members().values().stream(),
                        customer.profile().cleared().values().stream(),
                        customer.profile().extensions().values().stream().map(Sourced::origin),
                        customer.spending().amounts().stream().map(amount -> amount.origin()))
                .flatMap(origins -> origins)
                .map(origin -> origin.channel().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The names of the tags that stand today.
    Set<String> tags() {
        return customer.tags(today).stream()
                .map(tag -> tag.name().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The purposes that the customer consented to.
    Set<String> consents() {
        return customer.consents().byPurpose().keySet().stream()
                .filter(customer.consents()::allows)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// What the customer bought in all.
    Bought bought() {
        return Bought.of(customer.assigned().purchases());
    }

    CustomerStatus status() {
        return CustomerStatus.of(customer);
    }

    LocalDate created() {
        return day(customer.since());
    }

    LocalDate active() {
        return day(customer.lastActivity());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
