package io.mingce.matching;

import java.util.Set;

/// Parts of e-mail addresses that many people share.
final class EmailDomains {

    private static final Set<String> COMMON =
            Set.of(
                    "qq.com",
                    "163.com",
                    "126.com",
                    "yeah.net",
                    "sina.com",
                    "sina.cn",
                    "sohu.com",
                    "139.com",
                    "189.cn",
                    "wo.cn",
                    "foxmail.com",
                    "aliyun.com",
                    "gmail.com",
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "msn.com",
                    "yahoo.com",
                    "yahoo.com.cn",
                    "icloud.com",
                    "me.com",
                    "aol.com",
                    "21cn.com",
                    "tom.com",
                    "vip.qq.com",
                    "vip.163.com",
                    "vip.sina.com",
                    "proton.me",
                    "protonmail.com",
                    "gmx.com");
    private static final Set<String> ROLES =
            Set.of(
                    "info",
                    "sales",
                    "admin",
                    "service",
                    "contact",
                    "support",
                    "office",
                    "hr",
                    "marketing",
                    "mail",
                    "webmaster",
                    "hello",
                    "help",
                    "enquiry",
                    "inquiry",
                    "finance",
                    "accounts",
                    "kefu",
                    "caiwu");

    private EmailDomains() {}

    /// Whether the address is at a provider that anybody uses.
    static boolean common(String email) {
        return COMMON.contains(email.substring(email.indexOf('@') + 1));
    }

    /// Whether the local part names a function rather than somebody.
    static boolean role(String local) {
        int end = local.length();
        while (end > 0 && Character.isDigit(local.charAt(end - 1))) {
            end--;
        }
        return ROLES.contains(local.substring(0, end));
    }
}
