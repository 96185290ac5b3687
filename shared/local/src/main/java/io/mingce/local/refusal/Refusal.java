package io.mingce.local.refusal;

import io.mingce.cleaning.Text;

/// Something that the person at the terminal can put right: told in one sentence, without a stack trace.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient Text text;

    /// @param zh what is wrong and what to do, in Chinese
    /// @param en the same in English
    public Refusal(String zh, String en) {
        this(zh, en, null);
    }

    public Refusal(String zh, String en, @org.jspecify.annotations.Nullable Throwable cause) {
        super(en, cause);
        this.text = new Text(zh, en);
    }

    /// The sentence in the language of the terminal.
    public String sentence() {
        return Language.say(text);
    }
}
