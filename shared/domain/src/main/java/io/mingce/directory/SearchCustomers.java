package io.mingce.directory;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerId;
import io.mingce.customer.Customers;
import io.mingce.customer.Field;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Holders;
import io.mingce.identity.Identifiers;
import io.mingce.identity.Token;
import io.mingce.identity.TokenKind;
import io.mingce.rfm.RfmBorders;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds the customers that fit a query, page by page, those that came last first.
///
/// Who holds a phone, e-mail, ID card or USCC is known by its token; everybody else is found by the directory. Either
/// may be a moment behind, so every customer is read and asked itself, and the page is filled up with the next ones.
public final class SearchCustomers {

    /// Customers read for each one that is found, at most.
    public static final int READ_PER_FOUND = 20;

    /// Customers read beyond that, at most.
    public static final int READ_IN_VAIN = 50;

    private static final int TOGETHER = 50;
    private static final int FEW = 20;

    /// A part of what is found.
    ///
    /// @param next where to go on; empty at the end. There may be a next page though this one is not full
    /// @param read how many customers were read
    public record Page(List<Customer> customers, Optional<Position> next, int read) {
        public Page {
            customers = List.copyOf(customers);
        }
    }

    private final BlindIndex index;
    private final Identifiers identifiers;
    private final Customers customers;
    private final Directories directories;
    private final RfmBorders borders;
    private final InstantSource clock;
    private final ZoneId zone;

    /// @param zone in which days begin; that of the directory
    public SearchCustomers(
            BlindIndex index,
            Identifiers identifiers,
            Customers customers,
            Directories directories,
            RfmBorders borders,
            InstantSource clock,
            ZoneId zone) {
        this.index = index;
        this.identifiers = identifiers;
        this.customers = customers;
        this.directories = directories;
        this.borders = borders;
        this.clock = clock;
        this.zone = zone;
    }

    /// Two requests, three where the query is about scores; one more for each further 50 customers read. A new process reads the directory first.
    ///
    /// @param after the position of the page before
    /// @param limit customers on a page at most
    public Page search(CustomerQuery query, Optional<Position> after, int limit) {
        AsOf asOf = query.asOf(clock, zone, borders);
        Predicate<Customer> fits = customer -> query.fits(customer, asOf);
        Filter filter = Filter.of(query, index, asOf);
        Optional<Set<CustomerId>> holders = holders(query);
        if (holders.isEmpty()) {
            return fill(fits, filter, after, limit);
        }
        return holders.get().size() > FEW
                ? fill(fits, filter.among(holders.get()), after, limit)
                : few(fits, holders.get(), after, limit);
    }

    /// Those who hold all of what identifies; empty where nothing does, or only a phone that so many share that its
    /// holders are not all known.
    private Optional<Set<CustomerId>> holders(CustomerQuery query) {
        if (query.identified().isEmpty()) {
            return Optional.empty();
        }
        var terms = new LinkedHashMap<Term.Identified, List<Token>>();
        for (Term.Identified term : query.identified()) {
            TokenKind kind = TokenKind.of(term.field());
            terms.put(term, index.tokens(kind, kind.normal(term.value())));
        }
        Map<Token, Holders> held =
                identifiers.find(
                        terms.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        return terms.entrySet().stream()
                .filter(e ->
                        e.getKey().field() != Field.PHONE
                                || e.getValue().stream().noneMatch(t -> of(held, t).generic()))
                .map(e -> ids(held, e.getValue()))
                .reduce(SearchCustomers::both);
    }

    private static Set<CustomerId> ids(Map<Token, Holders> held, List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> of(held, token).ids().stream())
                .collect(Collectors.toSet());
    }

    private static Holders of(Map<Token, Holders> held, Token token) {
        return held.getOrDefault(token, Holders.NOBODY);
    }

    private static Set<CustomerId> both(Set<CustomerId> some, Set<CustomerId> others) {
        var both = new HashSet<>(some);
        both.retainAll(others);
        return both;
    }

    /// So few that all are read and put into their order here.
    private Page few(
            Predicate<Customer> fits,
            Set<CustomerId> holders,
            Optional<Position> after,
            int limit) {
        List<Customer> found =
                holders.isEmpty()
                        ? List.of()
                        : customers.find(holders).values().stream()
                                .distinct()
                                .filter(fits)
                                .filter(customer ->
                                        after.isEmpty()
                                                || position(customer).compareTo(after.get()) > 0)
                                .sorted((a, b) -> position(a).compareTo(position(b)))
                                .toList();
        List<Customer> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(
                page,
                found.size() > limit ? Optional.of(position(page.getLast())) : Optional.empty(),
                holders.size());
    }

    private Position position(Customer customer) {
        return new Position(LocalDate.ofInstant(customer.since(), zone), customer.id());
    }

    private Page fill(
            Predicate<Customer> fits, Filter filter, Optional<Position> after, int limit) {
        Directory directory = directories.latest();
        var page = new ArrayList<Customer>();
        Optional<Position> last = after;
        int read = 0;
        while (true) {
            int wanted = Math.min(TOGETHER, limit - page.size());
            int allowed = READ_IN_VAIN + READ_PER_FOUND * page.size() - read;
            int most = Math.min(wanted, allowed);
            List<Position> listed = directory.search(filter, last, most + 1);
            if (most <= 0) {
                return new Page(page, listed.isEmpty() ? Optional.empty() : last, read);
            }
            List<Position> now = listed.subList(0, Math.min(most, listed.size()));
            page.addAll(fitting(fits, now));
            read += now.size();
            if (listed.size() <= most) {
                return new Page(page, Optional.empty(), read);
            }
            last = Optional.of(now.getLast());
        }
    }

    /// A row whose customer was merged away leads to another, who has a row of its own.
    private List<Customer> fitting(Predicate<Customer> fits, List<Position> listed) {
        var ids = new LinkedHashSet<CustomerId>();
        listed.forEach(position -> ids.add(position.id()));
        Map<CustomerId, Customer> found = ids.isEmpty() ? Map.of() : customers.find(ids);
        var fitting = new ArrayList<Customer>();
        for (CustomerId id : ids) {
            Customer customer = found.get(id);
            if (customer != null && customer.id().equals(id) && fits.test(customer)) {
                fitting.add(customer);
            }
        }
        return fitting;
    }
}
