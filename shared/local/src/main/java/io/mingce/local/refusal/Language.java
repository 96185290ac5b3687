package io.mingce.local.refusal;

import io.mingce.cleaning.Text;

import java.util.Locale;

/// The language of the terminal: Chinese where the locale says so, English elsewhere.
public final class Language {

    private Language() {}

    public static String say(Text text) {
        return Locale.getDefault().getLanguage().equals("zh") ? text.zh() : text.en();
    }

    public static String say(String zh, String en) {
        return say(new Text(zh, en));
    }
}
