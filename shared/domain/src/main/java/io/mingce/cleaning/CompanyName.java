package io.mingce.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A company's name as registered or used: full-width brackets and no blanks where it is Chinese, single blanks where
/// it is not; legal form, region and branch stay as written.
public record CompanyName(String text) {

    private static final int LONGEST = 200;
    private static final List<String> CHINESE_FORMS =
            List.of(
                    "公司", "集团", "有限合伙)", "合伙企业", "事务所", "商行", "商店", "工厂", "加工厂", "制造厂", "经营部",
                    "经销部", "门市部", "工作室", "合作社", "研究院", "研究所", "设计院", "学校", "幼儿园", "小学", "中学", "大学",
                    "学院", "医院", "诊所", "银行", "支行", "酒店", "饭店", "宾馆", "超市", "药店", "药房", "协会", "商会",
                    "基金会", "委员会", "管理局", "分行", "分店", "专卖店", "旗舰店", "便利店", "服务部", "服务站", "俱乐部", "中心",
                    "个体工商户)", "有限", "厂", "店");
    private static final Set<String> LATIN_FORMS =
            Set.of(
                    "ltd",
                    "limited",
                    "inc",
                    "incorporated",
                    "llc",
                    "llp",
                    "plc",
                    "corp",
                    "corporation",
                    "gmbh",
                    "ag",
                    "co",
                    "company",
                    "bv",
                    "nv",
                    "sa",
                    "sas",
                    "sarl",
                    "srl",
                    "spa",
                    "pty",
                    "kk",
                    "oy",
                    "ab",
                    "kg");
    private static final Set<String> PLACEHOLDERS =
            Set.of(
                    "无", "个人", "没有", "暂无", "未知", "自由职业", "无业", "测试", "none", "null", "n/a", "na",
                    "test", "private");

    public CompanyName {
        if (text.isEmpty() || text.length() > LONGEST || !text.equals(text.strip())) {
            throw new IllegalArgumentException("not a company name");
        }
    }

    public static Parsed<CompanyName> parse(String text) {
        if (text.length() > LONGEST) {
            return Parsed.rejected(Rule.NAME_TOO_LONG);
        }
        String plain = NameText.spaced(text);
        if (PLACEHOLDERS.contains(plain.toLowerCase(Locale.ROOT))
                || plain.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Parsed.rejected(Rule.COMPANY_PLACEHOLDER);
        }
        String name = NameText.hasHan(plain) ? chinese(plain) : plain;
        return Parsed.kept(new CompanyName(name), !name.equals(text), Rule.COMPANY_NORMALISED);
    }

    /// Whether a name can only be a company's: it ends in a legal form or a kind of establishment.
    public static boolean evident(String text) {
        String plain = NameText.spaced(text);
        if (NameText.hasHan(plain)) {
            return chineseForm(Simplified.of(plain.replace(" ", "")));
        }
        String lower = plain.toLowerCase(Locale.ROOT).replace(".", "").replace(",", " ").strip();
        int last = lower.lastIndexOf(' ');
        return last > 0 && LATIN_FORMS.contains(lower.substring(last + 1));
    }

    @Override
    public String toString() {
        return "CompanyName[…]";
    }

    private static boolean chineseForm(String name) {
        if (name.length() >= 4 && name.contains("公司")) {
            return true;
        }
        for (String form : CHINESE_FORMS) {
            if (name.length() >= 4 && name.length() > form.length() && name.endsWith(form)) {
                return true;
            }
        }
        return false;
    }

    /// Blanks between Latin words stay: `ABC 科技 China Unit` loses only those beside a Chinese character.
    private static String chinese(String plain) {
        var out = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c != ' ' || (latin(plain.charAt(i - 1)) && latin(plain.charAt(i + 1)))) {
                out.append(c);
            }
        }
        // What a blank kept apart may compose now.
        return Glyphs.plain(out.toString()).replace('(', '（').replace(')', '）');
    }

    private static boolean latin(char c) {
        return c < 0x250 && c != '(' && c != ')';
    }
}
