package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailAddressTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    lin@example.com      | lin@example.com                             | canonical
                    LIN@EXAMPLE.COM      | lin@example.com [email.normalised]          | upper case
                    ' lin@example.com'   | lin@example.com [email.normalised]          | leading blank
                    lin @example.com     | lin@example.com [email.normalised]          | inner blank
                    ｌｉｎ＠ｅｘａｍｐｌｅ．ｃｏｍ | lin@example.com [email.normalised]   | full width, NFKC
                    mailto:lin@example.com | lin@example.com [email.normalised]        | copied link, RFC 6068
                    lin+shop@gmail.com   | lin+shop@gmail.com                          | plus part stays
                    lin@gmial.com        | lin@gmial.com [email.domainTypo]            | two letters swapped
                    lin@126.cm           | lin@126.cm [email.domainTypo]               | one letter missing
                    lin@qq.con           | lin@qq.con [email.domainTypo]               | one letter other
                    lin@moqu.comm        | lin@moqu.comm [email.domainTypo]            | top level that exists nowhere
                    lin@sina.cn          | lin@sina.cn                                 | a real neighbour of a common domain
                    lin#example.com      | ~lin#example.com [email.invalid]            | no @
                    lin@example，com      | ~lin@example,com [email.invalid]           | comma for a dot
                    lin.moqu             | ~lin.moqu [email.invalid]                   | local part alone
                    lin@example          | ~lin@example [email.invalid]                | host without a dot, RFC 5321
                    lin@@example.com     | ~lin@@example.com [email.invalid]           | two @
                    lin..moqu@example.com | ~lin..moqu@example.com [email.invalid]     | two dots, RFC 5321 dot-atom
                    .lin@example.com     | - [email.invalid]                           | dot at the start, RFC 5321 dot-atom
                    lin@-example.com     | ~lin@-example.com [email.invalid]           | label begins with a hyphen, RFC 1123
                    l***n@example.com    | ~l***n@example.com [email.masked]           | masked
                    none@example.com     | - [email.placeholder]                       | typed to get past a required field
                    lin@mail.invalid     | - [email.placeholder]                       | RFC 2606
                    """)
    void readsAddressesAndGuessesNothing(String text, String expected, String source) {
        assertThat(Shown.of(EmailAddress.parse(text), EmailAddress::address))
                .as(source)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lin.moqu+shop@gmail.com, linmoqu@gmail.com",
        "lin@googlemail.com, lin@gmail.com",
        "lin.moqu+shop@example.com, lin.moqu+shop@example.com",
        "lin@gmial.com, lin@gmial.com"
    })
    void mailboxesAreComparedByTheirProvidersRules(String address, String key) {
        assertThat(new EmailAddress(address).matchKey()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "lin@gmial.com, lin@gmail.com",
        "lin@126.cm, lin@126.com",
        "lin@moqu.cnm, lin@moqu.cn"
    })
    void saysWhichAddressWasProbablyMeant(String address, String meant) {
        assertThat(new EmailAddress(address).suggestion()).contains(new EmailAddress(meant));
    }
}
