package io.mingce.identity;

import io.mingce.customer.CustomerId;

import java.util.Map;
import java.util.Set;

/// Which customers hold which tokens. Every operation can be repeated.
public interface Identifiers {

    /// The holders of each of `tokens` that anybody holds, strongly consistent. One request per 100 tokens.
    Map<Token, Holders> find(Set<Token> tokens);

    /// Makes each customer the first holder of its token, where nobody holds it yet. One request per 25 tokens, one
    /// write unit each.
    ///
    /// @return the tokens that had a holder already, with their holders; these are left as they were
    Map<Token, Holders> claim(Map<Token, CustomerId> claims);

    /// Adds holders to tokens, whether anybody holds them yet or not; past [Holders#MOST] marks the token generic instead.
    void share(Map<Token, Set<CustomerId>> holders);

    /// Takes holders away from tokens; a token without holders is gone.
    void release(Map<Token, Set<CustomerId>> holders);
}
