package io.mingce.directory;

import io.mingce.customer.Customer;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What customers are searched for. A customer is found that fits every one of the terms; without a term, everybody is.
public record CustomerQuery(List<Term> terms) {

    public CustomerQuery {
        terms = List.copyOf(terms);
    }

    /// This query, narrowed by one more term.
    public CustomerQuery and(Term term) {
        var more = new ArrayList<>(terms);
        more.add(term);
        return new CustomerQuery(more);
    }

    boolean fits(Customer customer, ZoneId zone) {
        return terms.stream().allMatch(term -> term.fits(customer, zone));
    }

    List<Term.Identified> identified() {
        return terms.stream()
                .filter(Term.Identified.class::isInstance)
                .map(Term.Identified.class::cast)
                .toList();
    }
}
