package io.mingce.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

class PostalAddressTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    河北省保定市竞秀区湖北路119号   | 河北省/保定市/竞秀区/湖北路119号 []                    | full names
                    河北保定市竞秀区湖北路119号     | 河北省/保定市/竞秀区/湖北路119号 [address.expanded]    | province short
                    河北保定竞秀区湖北路119号       | 河北省/保定市/竞秀区/湖北路119号 [address.expanded]    | province and city short
                    保定市竞秀区湖北路119号         | 河北省/保定市/竞秀区/湖北路119号 [address.derived]     | one city of that name
                    竞秀区湖北路119号               | 河北省/保定市/竞秀区/湖北路119号 [address.derived]     | one district of that name
                    北京市朝阳区工体北路8号         | 北京市/北京市/朝阳区/工体北路8号 [address.derived]     | municipality stands on two levels
                    北京市北京市朝阳区工体北路8号   | 北京市/北京市/朝阳区/工体北路8号 []                    | municipality twice
                    北京朝阳区工体北路8号           | 北京市/北京市/朝阳区/工体北路8号 [address.expanded address.derived] | municipality short
                    北京市市辖区朝阳区工体北路8号   | 北京市/北京市/朝阳区/工体北路8号 [address.derived]     | filler of GB/T 2260
                    朝阳区工体北路8号               | ///朝阳区工体北路8号 [address.incomplete]              | several districts of that name
                    广西南宁市青秀区民族大道1号     | 广西壮族自治区/南宁市/青秀区/民族大道1号 [address.expanded] | autonomous region short
                    新疆维吾尔自治区石河子市北四路1号 | 新疆维吾尔自治区/石河子市//北四路1号 []              | city without prefecture
                    湖北省仙桃市大新路1号           | 湖北省/仙桃市//大新路1号 []                            | city without prefecture
                    广东省东莞市东莞市莞太路1号     | 广东省/东莞市//莞太路1号 []                            | city without districts, written twice
                    山东青岛市南区香港中路10号      | 山东省/青岛市/市南区/香港中路10号 [address.expanded]   | district begins as the city ends
                    恩施恩施市航空路1号             | 湖北省/恩施土家族苗族自治州/恩施市/航空路1号 [address.expanded address.derived] | autonomous prefecture short
                    北京路12号                      | ///北京路12号 [address.incomplete]                     | a road is no city
                    河南路3号                       | ///河南路3号 [address.incomplete]                      | a road is no province
                    江蘇省蘇州市昆山市環城路5號     | 江苏省/苏州市/昆山市/環城路5號 [address.expanded]      | traditional looked up, detail as written
                    江苏省 苏州市 昆山市 人民路5号  | 江苏省/苏州市/昆山市/人民路5号 []                      | blanks between the parts
                    人民路5号                       | ///人民路5号 [address.incomplete]                      | nothing to go by
                    台湾省台北市信义路5号           | 台湾省///台北市信义路5号 []                            | province of GB/T 2260 without parts here
                    """)
    void findsProvinceCityAndDistrictInOneLine(String text, String expected, String source) {
        assertThat(read(text)).as(source).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    河北省 | 保定市 | 竞秀区 | 湖北路119号 | 河北省/保定市/竞秀区/湖北路119号 []                     | full names
                    河北   | 保定   | 竞秀   | 湖北路119号 | 河北省/保定市/竞秀区/湖北路119号 [address.expanded]     | all short
                    ''     | 保定市 | 竞秀区 | 湖北路119号 | 河北省/保定市/竞秀区/湖北路119号 [address.derived]      | province missing
                    天津市 | 天津市 | 和平区 | 南京路1号   | 天津市/天津市/和平区/南京路1号 []                       | municipality on both levels
                    重庆市 | ''     | 忠县   | 迎宾路1号   | 重庆市/重庆市/忠县/迎宾路1号 [address.derived]          | county of a municipality
                    河北省 | 保定市 | ''     | 河北省保定市竞秀区湖北路119号 | 河北省/保定市/竞秀区/湖北路119号 []   | columns repeated in the line
                    江苏省 | 昆山市 | ''     | 人民路5号   | 江苏省/苏州市/昆山市/人民路5号 [address.derived]        | county-level city in the city column
                    河北省 | 杭州市 | ''     | 人民路5号   | 河北省///杭州市人民路5号 [address.conflict]             | city of another province
                    河北省 | 保定市 | 高新开发新区 | 人民路5号 | 河北省/保定市//高新开发新区人民路5号 [address.unknownDivision] | not in the table
                    湖北省 | 省直辖县级行政区划 | 仙桃市 | 大新路1号 | 湖北省/仙桃市//大新路1号 []                | filler of GB/T 2260
                    内蒙古 | 呼和浩特市 | 新城区 | 中山路1号 | 内蒙古自治区/呼和浩特市/新城区/中山路1号 [address.expanded] | autonomous region short
                    河北省 | 保定市 | 竞秀区 | 保定路5号   | 河北省/保定市/竞秀区/保定路5号 []                       | road named like the city
                    """)
    void readsTheColumnsTogether(
            String province,
            String city,
            String district,
            String detail,
            String expected,
            String source) {
        assertThat(read(province, city, district, detail)).as(source).isEqualTo(expected);
    }

    @Test
    void canonicalFormIsReadBack() {
        var address = new PostalAddress("河北省", "保定市", "", "湖北路119号");

        assertThat(PostalAddress.ofCanonical(address.canonical())).contains(address);
        assertThat(PostalAddress.ofCanonical("湖北路119号")).isEmpty();
        assertThat(address.line()).isEqualTo("河北省保定市湖北路119号");
    }

    private static String read(String line) {
        return read("", "", "", line);
    }

    private static String read(String province, String city, String district, String detail) {
        var reader = new AddressReader();
        PostalAddress read = reader.read(province, city, district, detail);
        String codes =
                reader.rules().stream().map(Rule::code).collect(Collectors.joining(" ", "[", "]"));
        return String.join("/", read.province(), read.city(), read.district(), read.detail())
                + " "
                + codes;
    }
}
