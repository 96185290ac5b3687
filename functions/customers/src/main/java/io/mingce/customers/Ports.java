package io.mingce.customers;

import io.mingce.audit.AuditLog;
import io.mingce.customer.Customers;
import io.mingce.customer.Relations;
import io.mingce.directory.Directories;
import io.mingce.erasure.Suppressions;
import io.mingce.identity.BlindIndex;
import io.mingce.identity.Identifiers;
import io.mingce.registration.DeliveryKeys;
import io.mingce.review.ReviewCases;
import io.mingce.rfm.RfmBorders;
import io.mingce.segment.Segments;
import io.mingce.tagging.Rules;

/// What this module needs of the store.
record Ports(
        BlindIndex index,
        Identifiers identifiers,
        Customers customers,
        Relations relations,
        Directories directories,
        RfmBorders borders,
        ReviewCases cases,
        Suppressions suppressions,
        DeliveryKeys deliveryKeys,
        Rules rules,
        Segments segments,
        AuditLog log) {}
