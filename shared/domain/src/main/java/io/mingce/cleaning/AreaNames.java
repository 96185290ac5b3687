package io.mingce.cleaning;

/// How names of divisions are shortened: `河北省` → `河北`, `恩施土家族苗族自治州` → `恩施`, `广西壮族自治区` → `广西`.
final class AreaNames {

    /// What follows the proper name, longest first.
    private static final String[] KINDS = {
        "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "省", "市", "盟", "区", "县", "旗"
    };

    /// Nationalities as they stand in names of divisions, longest first where one ends in another.
    private static final String[] NATIONALITIES =
            ("柯尔克孜族 哈萨克族 维吾尔族 达斡尔族 鄂温克族 鄂伦春族 塔吉克族 仫佬族 毛南族 仡佬族 土家族 拉祜族 傈僳族"
                            + " 景颇族 布朗族 布依族 普米族 朝鲜族 蒙古族 裕固族 撒拉族 东乡族 保安族 哈尼族 纳西族"
                            + " 独龙族 德昂族 阿昌族 锡伯族 各族 壮族 回族 藏族 苗族 彝族 侗族 瑶族 白族 傣族 黎族"
                            + " 畲族 羌族 怒族 佤族 土族 水族 满族 柯尔克孜 哈萨克 维吾尔 蒙古 塔吉克")
                    .split(" ", -1);

    private AreaNames() {}

    /// The proper name alone; the name itself where too little would be left.
    static String brief(String name) {
        String proper = name;
        for (String kind : KINDS) {
            if (name.endsWith(kind)) {
                proper = name.substring(0, name.length() - kind.length());
                break;
            }
        }
        if (proper.length() < 2) {
            return name;
        }
        return name.contains("自治") ? withoutNationalities(proper) : proper;
    }

    private static String withoutNationalities(String proper) {
        for (String nationality : NATIONALITIES) {
            if (proper.endsWith(nationality) && proper.length() >= nationality.length() + 2) {
                return withoutNationalities(
                        proper.substring(0, proper.length() - nationality.length()));
            }
        }
        return proper;
    }
}
