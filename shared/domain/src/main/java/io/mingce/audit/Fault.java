package io.mingce.audit;

import io.mingce.cleaning.Text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Something in the trail that is not as it was written.
///
/// @param chain where; empty where it is about the day's anchor
/// @param number place in the chain, where it is about one
public record Fault(Kind kind, Optional<ChainId> chain, OptionalLong number) {

    /// What is wrong.
    public enum Kind {
        LINK_MISSING("有记录缺失", "a record is missing"),
        LINK_ALTERED("有记录被改动", "a record was altered"),
        LINK_FOREIGN("有记录不属于此处", "a record does not belong where it is"),
        CHAIN_CUT("链的末尾缺失", "the end of a chain is missing"),
        CHAIN_LOST("整条链缺失", "a whole chain is missing"),
        HEAD_DIFFERS("链与锚点不符", "a chain is not the one that was anchored"),
        NOT_ANCHORED("锚定之后又有记录", "there are records that came after the anchor"),
        ANCHOR_MISSING("当日锚点缺失", "the day has no anchor"),
        ANCHOR_ALTERED("锚点被改动", "the anchor was altered"),
        ANCHOR_DETACHED("与前一日锚点不相接", "the anchor does not follow that of the day before");

        private final Text text;

        Kind(String zh, String en) {
            text = new Text(zh, en);
        }

        /// For a person.
        public Text text() {
            return text;
        }

        /// For a program; never changes.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Fault ofDay(Kind kind) {
        return new Fault(kind, Optional.empty(), OptionalLong.empty());
    }

    static Fault ofChain(Kind kind, ChainId chain) {
        return new Fault(kind, Optional.of(chain), OptionalLong.empty());
    }

    static Fault at(Kind kind, ChainId chain, long number) {
        return new Fault(kind, Optional.of(chain), OptionalLong.of(number));
    }
}
