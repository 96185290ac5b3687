package io.mingce.directory;

import io.mingce.customer.Customer;
import io.mingce.customer.CustomerStatus;
import io.mingce.rfm.Borders;
import io.mingce.rfm.RfmBorders;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What customers are searched for. A customer is found that fits every one of the terms; without a term, everybody is.
public record CustomerQuery(List<Term> terms) {

    /// Everybody who is not in the archive.
    public static final CustomerQuery ACTIVE =
            new CustomerQuery(List.of(new Term.OfStatus(CustomerStatus.ACTIVE)));

    public CustomerQuery {
        terms = List.copyOf(terms);
    }

    /// This query, narrowed by one more term.
    public CustomerQuery and(Term term) {
        var more = new ArrayList<>(terms);
        more.add(term);
        return new CustomerQuery(more);
    }

    /// Whether `customer` fits every term; one that is restricted fits nothing.
    public boolean fits(Customer customer, AsOf asOf) {
        return !customer.restricted() && terms.stream().allMatch(term -> term.fits(customer, asOf));
    }

    /// What the answer depends on at this moment. One request where the query is about scores, else none.
    AsOf asOf(InstantSource clock, ZoneId zone, RfmBorders borders) {
        return new AsOf(
                LocalDate.ofInstant(clock.instant(), zone),
                zone,
                terms.stream().anyMatch(Term::ranks) ? borders.latest() : Borders.SHIPPED);
    }

    List<Term.Identified> identified() {
        return terms.stream()
                .filter(Term.Identified.class::isInstance)
                .map(Term.Identified.class::cast)
                .toList();
    }
}
