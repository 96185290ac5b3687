package io.mingce.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressComparisonTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "杭州市学院路9号花园小区3号楼2单元501室 | 杭州市花园小区3-2-501 | ADDRESS_SAME",
                "杭州市学院路9号花园小区三号楼2单元501室 | 杭州市学院路9号花园小区3幢501室 | ADDRESS_SAME",
                "杭州市学院路9号501室 | 杭州市学院路9号-501 | ADDRESS_SAME",
                "杭州市學院路9號花園小區3號樓2單元501室 | 杭州市学院路9号花园小区3号楼2单元501室 | ADDRESS_SAME",
                "杭州市花园小区3-2-501 | 杭州市花园小区3-2-502 | ADDRESS_MOST",
                "杭州市学院路9号花园小区3-2-501 | 杭州市学院路9号花园小区4-2-801 | ADDRESS_STREET",
                "杭州市学院路9号501室 | 杭州市文三路8号402室 | ADDRESS_CITY",
                "杭州市学院路9号501室 | 苏州市文三路8号402室 | ADDRESS_OTHER",
                "12 Mill Street Ashford | 12 Mill St. Ashford | ADDRESS_SAME",
                "12 Mill Street Ashford | 80 Station Road Oxbury | ADDRESS_OTHER",
            })
    void comparesAddresses(String a, String b, ComparisonLevel expected) {
        MatchProfile one = ARecord.of("ADDRESS=" + a).profile();
        MatchProfile other = ARecord.of("ADDRESS=" + b).profile();
        assertThat(AddressComparison.compare(one.addresses(), other.addresses()))
                .isEqualTo(expected);
    }
}
