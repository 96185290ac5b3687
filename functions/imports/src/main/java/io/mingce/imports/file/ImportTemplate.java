package io.mingce.imports.file;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The workbook people fill in who have no export of their own: one sheet with the header alone, one that explains each
/// column. The example stands among the explanations, where it can never be imported as a customer.
public final class ImportTemplate {

    private record Entry(String header, String zh, String en, String example) {}

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(
                            "客户编号",
                            "贵方系统中的编号；同一渠道内相同即同一客户",
                            "your own id; the same id in one channel is the same customer",
                            "K0000001"),
                    new Entry("客户类型", "个人 或 企业", "person (个人) or company (企业)", "个人"),
                    new Entry(
                            "姓名",
                            "个人姓名；企业请填“公司名称”",
                            "name of a person; for a company use the next column",
                            "张示例"),
                    new Entry("公司名称", "企业全称", "full name of a company", ""),
                    new Entry("联系人", "企业的联系人", "person to talk to at the company", ""),
                    new Entry(
                            "手机",
                            "11 位手机号；境外号码以 + 和国家码开头",
                            "11 digits; foreign numbers with + and country code",
                            "13800000000"),
                    new Entry("固定电话", "区号-号码", "area code and number", "010-80000000"),
                    new Entry("邮箱", "", "e-mail address", "example@example.com"),
                    new Entry(
                            "身份证号",
                            "18 位；单元格请设为文本格式",
                            "18 characters; set the cells to text",
                            "11010519491231002X"),
                    new Entry("统一社会信用代码", "企业，18 位", "companies, 18 characters", ""),
                    new Entry("出生日期", "年-月-日", "year-month-day", "1949-12-31"),
                    new Entry("性别", "男 或 女", "male (男) or female (女)", "女"),
                    new Entry("省份", "", "province", "北京市"),
                    new Entry("城市", "", "city", "北京市"),
                    new Entry("区县", "", "district or county", "朝阳区"),
                    new Entry("详细地址", "街道、门牌、楼、室", "street, number, building, room", "示例路1号2室"),
                    new Entry("行业", "企业所属行业", "industry of a company", ""),
                    new Entry("客户等级", "普通、银、金、钻石等", "ordinary, silver, gold, diamond …", "普通"),
                    new Entry("来源渠道", "从何处了解我们", "where the customer first heard of us", "展会"),
                    new Entry(
                            "登记日期",
                            "年-月-日，可带时间",
                            "year-month-day, with or without a time",
                            "2026-01-31"),
                    new Entry("金额", "人民币元，不小于 0", "yuan, 0 or more", "128.50"),
                    new Entry(
                            "订单号",
                            "有订单号和金额的一行即一笔订单",
                            "a row with the number of an order and an amount is an order",
                            ""),
                    new Entry("商品", "", "product", ""),
                    new Entry("数量", "大于 0", "above 0", ""),
                    new Entry(
                            "订单状态",
                            "已下单、已付款、已发货、已完成、已取消、已退款",
                            "placed, paid, shipped, completed, cancelled, refunded",
                            ""),
                    new Entry("支付方式", "", "payment method", ""),
                    new Entry("备注", "", "note", ""));

    private ImportTemplate() {}

    /// Writes the workbook; `out` stays open.
    ///
    /// @param channel for which it is filled in, as in `inbox/{channel}/`
    public static void write(String channel, OutputStream out) throws IOException {
        var book = new Workbook(out, "Mingce", "1.0");
        customers(book.newWorksheet("客户 Customers"));
        explanations(channel, book.newWorksheet("说明 Explanations"));
        book.finish();
    }

    private static void customers(Worksheet sheet) {
        for (int i = 0; i < ENTRIES.size(); i++) {
            sheet.inlineString(0, i, ENTRIES.get(i).header());
            sheet.width(i, 18);
            // As numbers, long ones would lose digits.
            sheet.style(i).format("@").set();
        }
        sheet.range(0, 0, 0, ENTRIES.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void explanations(String channel, Worksheet sheet) {
        row(sheet, 0, "渠道 Channel: " + channel);
        row(
                sheet,
                1,
                "每行一位客户，至少填写姓名、公司名称、手机、邮箱、证件号之一。One customer a row, with at least a name, phone,"
                        + " e-mail or identity number.");
        row(sheet, 2, "列", "怎样填", "How to fill it in", "示例 Example");
        for (int i = 0; i < ENTRIES.size(); i++) {
            Entry entry = ENTRIES.get(i);
            row(sheet, 3 + i, entry.header(), entry.zh(), entry.en(), entry.example());
        }
        sheet.range(2, 0, 2, 3).style().bold().set();
        sheet.width(0, 20);
        sheet.width(1, 50);
        sheet.width(2, 60);
        sheet.width(3, 24);
    }

    private static void row(Worksheet sheet, int row, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                sheet.inlineString(row, i, texts[i]);
            }
        }
    }
}
