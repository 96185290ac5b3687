package io.mingce.deletion;

import io.mingce.cleaning.Text;
import io.mingce.erasure.Erased;
import io.mingce.erasure.Erasure;
import io.mingce.erasure.ErasureStep;
import io.mingce.request.PrivacyRequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a certificate of erasure says: what went from where and when, and what is kept on which ground. No personal data, no
/// ids of customers.
final class Certificate {

    private static final int VERSION = 1;

    /// What is kept although somebody was erased.
    private static final List<Map<String, Object>> KEPT =
            List.of(
                    kept(
                            "audit",
                            new Text("操作记录：仅含代号", "The audit trail: pseudonymous ids"),
                            new Text(
                                    "个人信息保护法第 55–57 条，处理情况记录至少保存三年",
                                    "PIPL 55–57: records of processing for three years; GDPR"
                                            + " 5(2)")),
                    kept(
                            "suppressions",
                            new Text("屏蔽标识：加密散列", "Suppressions: keyed hashes"),
                            new Text(
                                    "防止被删除的信息再次进入；本人重新同意后解除",
                                    "To keep the person out until they agree anew themselves;"
                                            + " GDPR 17(3)(b), 21(3)")),
                    kept(
                            "ledger",
                            new Text("删除台账：代号、散列与时间", "The ledger: ids, hashes, times"),
                            new Text(
                                    "在恢复备份后再次删除；举证责任",
                                    "To erase again after a backup is restored; duty of proof")),
                    kept(
                            "deliveries",
                            new Text("提交去重标识：加密散列", "Keys of deliveries: keyed hashes"),
                            new Text("31 天后自动删除", "Gone by themselves after 31 days")),
                    kept(
                            "backups",
                            new Text("数据备份：密文", "Backups: sealed"),
                            new Text(
                                    "密钥已销毁，不可读取；密钥表的备份 3 天后到期",
                                    "Unreadable without the key; the backups of the key table"
                                            + " expire after 3 days")));

    private Certificate() {}

    /// @param erasure all steps of which but the certificate are done
    /// @param ledgerHash of all that the ledger says of it
    static Map<String, Object> of(
            PrivacyRequest request, Erasure erasure, String ledgerHash, Instant issued) {
        var said = new TreeMap<String, Object>();
        said.put("version", VERSION);
        said.put("request", request.id().value());
        said.put("kind", request.kind().key());
        said.put("law", request.law().key());
        said.put("asker", request.asker().key());
        said.put("received", request.receivedAt().toString());
        request.verifiedAt().ifPresent(at -> said.put("verified", at.toString()));
        said.put("started", erasure.startedAt().toString());
        said.put("ended", ended(erasure, issued).toString());
        said.put("issued", issued.toString());
        said.put("customers", erasure.subject().customers().size());
        said.put(
                "steps",
                erasure.done().stream()
                        .filter(step -> step.step() != ErasureStep.CERTIFICATE)
                        .map(Certificate::step)
                        .toList());
        said.put("kept", KEPT);
        said.put("ledger", ledgerHash);
        return said;
    }

    private static Instant ended(Erasure erasure, Instant issued) {
        return Stream.concat(
                        erasure.done().stream().map(Erased::at), Stream.of(erasure.startedAt()))
                .max(Instant::compareTo)
                .orElse(issued);
    }

    private static Map<String, Object> step(Erased erased) {
        Text label = erased.step().label();
        return Map.of(
                "step", erased.step().key(),
                "zh", label.zh(),
                "en", label.en(),
                "counts", erased.counts(),
                "at", erased.at().toString());
    }

    private static Map<String, Object> kept(String what, Text data, Text ground) {
        return Map.of("what", what, "data", both(data), "ground", both(ground));
    }

    private static Map<String, Object> both(Text text) {
        return Map.of("zh", text.zh(), "en", text.en());
    }
}
