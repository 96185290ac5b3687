package io.mingce.conformance;

import java.util.List;

/// Something the template has to keep; answers with each breach, saying where and what to do.
@FunctionalInterface
interface Rule {

    List<String> breaches(Template template);
}
