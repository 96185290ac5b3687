package io.mingce.store.customer;

import io.mingce.customer.MergeId;
import io.mingce.review.CaseId;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/// Where the table of jobs keeps what is about two customers.
public final class PairKeys {

    private PairKeys() {}

    /// The primary key of a review case.
    public static Map<String, AttributeValue> of(CaseId id) {
        return ReviewCaseItem.key(id);
    }

    /// The primary key of the note of a merge.
    public static Map<String, AttributeValue> of(MergeId id) {
        return MergeItem.key(id);
    }
}
