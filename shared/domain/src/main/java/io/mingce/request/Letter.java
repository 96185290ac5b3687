package io.mingce.request;

import io.mingce.cleaning.Text;

import java.time.LocalDate;

/// What a person is told.
///
/// @param text may carry a code or a key
public record Letter(Text subject, Text text) {

    private static final Text BRAND = new Text("【名册】", "Mingce: ");

    private static Letter of(RequestKind kind, String zh, String en) {
        Text label = kind.label();
        return new Letter(
                new Text("您的申请：" + label.zh(), "Your request: " + label.en()),
                new Text(BRAND.zh() + zh, BRAND.en() + en));
    }

    /// The code that proves whose contact it is.
    static Letter code(RequestKind kind, String code) {
        return of(
                kind,
                "“%s”的验证码是 %s，10 分钟内有效，请勿告诉他人。如非您本人申请，请忽略。".formatted(kind.label().zh(), code),
                ("Your code for “%s” is %s. It counts for ten minutes; give it to nobody. If you"
                                + " did not ask for it, ignore this.")
                        .formatted(kind.label().en(), code));
    }

    /// That several people share the contact.
    static Letter ambiguous(RequestKind kind) {
        return refused(kind, Refusal.AMBIGUOUS);
    }

    /// Why it is not done, and what one may do about that (PIPL 50, GDPR 12(4)).
    static Letter refused(RequestKind kind, Refusal why) {
        return of(
                kind,
                "“%s”未能办理：%s。您可以重新申请，或向监管部门投诉。".formatted(kind.label().zh(), why.label().zh()),
                ("“%s” is not done: %s. You may ask again, or complain to the supervisory"
                                + " authority.")
                        .formatted(kind.label().en(), why.label().en()));
    }

    /// That it will take longer, and until when (GDPR 12(3), 11 CCR 7021(b)).
    static Letter extended(RequestKind kind, LocalDate due) {
        return of(
                kind,
                "“%s”需要更多时间，最迟于 %s 答复您。".formatted(kind.label().zh(), due),
                "“%s” takes longer than usual. You will have an answer by %s."
                        .formatted(kind.label().en(), due));
    }

    /// That a law wants it kept for now.
    static Letter held(RequestKind kind) {
        return of(
                kind,
                "依法律规定，您的信息暂时不能删除。在此期间仅作存储和保护，期满后自动删除。",
                "A law wants your data kept for now. Until then it is only stored and protected,"
                        + " and it is deleted by itself when that time is over.");
    }

    /// That the last of them is being erased: afterwards nobody knows how to reach them.
    static Letter erasing(RequestKind kind) {
        return of(
                kind,
                "身份已核实，您的信息正在从所有系统、文件和备份中删除。这是我们发给您的最后一条消息。",
                "Your identity is proved. Your data is being deleted from every system, file and"
                        + " backup. This is the last message you have from us.");
    }

    /// Where the copy is.
    public static Letter copy(String link) {
        return of(
                RequestKind.ACCESS,
                "您的信息副本已备好，24 小时内可下载一次：" + link,
                "The copy of your data is ready. It can be fetched once, within 24 hours: " + link);
    }

    /// That it is done.
    static Letter done(RequestKind kind) {
        return of(
                kind,
                "“%s”已办理完毕。".formatted(kind.label().zh()),
                "“%s” is done.".formatted(kind.label().en()));
    }

    /// To this person, in the language of the request.
    Message to(PrivacyRequest request, Contact contact) {
        boolean english = request.language().equals("en");
        return new Message(
                request.id(),
                contact.phone(),
                contact.value(),
                english ? subject.en() : subject.zh(),
                english ? text.en() : text.zh());
    }

    /// Never the text.
    @Override
    public String toString() {
        return "Letter";
    }
}
