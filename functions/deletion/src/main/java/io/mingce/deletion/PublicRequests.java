package io.mingce.deletion;

import static io.mingce.edge.ProblemType.INVALID_INPUT;
import static io.mingce.edge.ProblemType.NOT_FOUND;
import static io.mingce.edge.ProblemType.TOO_MANY;
import static io.mingce.edge.ProblemType.WRONG_CODE;

import io.mingce.cleaning.Text;
import io.mingce.edge.ApiAnswer;
import io.mingce.edge.ApiRequest;
import io.mingce.edge.FieldError;
import io.mingce.edge.Language;
import io.mingce.edge.Problem;
import io.mingce.edge.Refused;
import io.mingce.request.Contact;
import io.mingce.request.FetchCopy;
import io.mingce.request.PrivacyRequest;
import io.mingce.request.ReceiveRequest;
import io.mingce.request.RequestId;
import io.mingce.request.VerifyCode;
import io.mingce.request.VerifyCode.Outcome;

import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What persons ask for. The answer is the same whether they are known or not.
record PublicRequests(ReceiveRequest receive, VerifyCode verify, FetchCopy fetch) {

    private static final Set<String> KNOWN =
            Set.of(
                    RequestBody.KIND,
                    RequestBody.PHONE,
                    RequestBody.EMAIL,
                    RequestBody.NAME,
                    RequestBody.LAW,
                    RequestBody.LANG);

    private static final String CODE = "code";

    private static final Text WRONG =
            new Text(
                    "请核对验证码；10 分钟后或输错 5 次后须重新申请",
                    "Check the code; after ten minutes, or five wrong ones, please ask again");

    /// The page; after a request that where the code is typed, after that the thanks.
    ApiAnswer page(ApiRequest request) {
        Language language = request.language();
        if (request.query().containsKey("done")) {
            return SaidPage.thanks(language);
        }
        return RequestId.of(request.query().getOrDefault("request", ""))
                .map(id -> new CodePage(id, language, "").answer(200))
                .orElseGet(() ->
                        new AskPage(language, new RequestBody(Map.of(), Set.of()), List.of())
                                .answer(200));
    }

    ApiAnswer receive(ApiRequest request) {
        RequestBody body = RequestBody.read(request, KNOWN);
        Optional<Contact> contact = contact(body);
        List<FieldError> errors = errors(body, contact);
        if (!errors.isEmpty() || contact.isEmpty()) {
            return wrong(request, body, errors);
        }
        Language language = language(request, body);
        PrivacyRequest received =
                receive.receive(
                                new ReceiveRequest.Sent(
                                        Wishes.kind(body).orElseThrow(),
                                        contact.get(),
                                        Optional.of(body.text(RequestBody.NAME))
                                                .filter(name -> !name.isEmpty()),
                                        language.code(),
                                        Wishes.law(body),
                                        body.correct(),
                                        body.purposes(),
                                        request.sourceIp()))
                        .orElseThrow(PublicRequests::tooMany);
        if (Browsers.wantPages(request)) {
            return ApiAnswer.seeOther(
                    "requests?request=%s&lang=%s".formatted(received.id(), language.code()));
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", received.id().value());
        answer.put("status", "received");
        answer.put("kind", received.kind().key());
        answer.put("due", received.clock().due().toString());
        return ApiAnswer.json(202, answer);
    }

    ApiAnswer verify(ApiRequest request) {
        String code =
                Normalizer.normalize(
                                RequestBody.read(request, Set.of(CODE)).text(CODE),
                                Normalizer.Form.NFKC)
                        .replaceAll("[\\s-]", "");
        Optional<RequestId> id = RequestId.of(request.variable("id"));
        return switch (verify.verify(id, code, request.sourceIp())) {
            case Outcome.Verified(PrivacyRequest verified) ->
                    Browsers.wantPages(request)
                            ? ApiAnswer.seeOther(
                                    "../../requests?done=1&lang=" + request.language().code())
                            : ApiAnswer.json(
                                    202,
                                    Map.of(
                                            "id", verified.id().value(),
                                            "status", verified.state().key()));
            case Outcome.Wrong() -> wrongCode(request, id);
            case Outcome.TooMany() -> throw tooMany();
        };
    }

    private static ApiAnswer wrongCode(ApiRequest request, Optional<RequestId> id) {
        if (Browsers.wantPages(request) && id.isPresent()) {
            return new CodePage(id.get(), request.language(), request.language().of(WRONG))
                    .answer(WRONG_CODE.status());
        }
        throw new Refused(new Problem(WRONG_CODE, WRONG));
    }

    ApiAnswer copy(ApiRequest request) {
        String key = request.query().getOrDefault("key", "");
        URI link =
                RequestId.of(request.variable("id"))
                        .flatMap(id -> fetch.fetch(id, key))
                        .orElseThrow(() ->
                                new Refused(
                                        new Problem(
                                                NOT_FOUND,
                                                new Text(
                                                        "链接无效、已使用或已过期；如有需要请重新申请",
                                                        "The link is wrong, used or expired; ask"
                                                                + " again if you need it"))));
        return ApiAnswer.seeOther(link.toString());
    }

    private static Optional<Contact> contact(RequestBody body) {
        String phone = body.text(RequestBody.PHONE);
        String email = body.text(RequestBody.EMAIL);
        return phone.isEmpty() ? Contact.email(email) : Contact.phone(phone);
    }

    private static List<FieldError> errors(RequestBody body, Optional<Contact> contact) {
        var errors = new ArrayList<>(Wishes.errors(body));
        if (contact.isEmpty()) {
            errors.add(
                    body.text(RequestBody.PHONE).isEmpty()
                                    && !body.text(RequestBody.EMAIL).isEmpty()
                            ? Wishes.error(RequestBody.EMAIL, "请填写有效的邮箱", "Give an e-mail address")
                            : Wishes.error(
                                    RequestBody.PHONE,
                                    "请填写有效的手机号或邮箱",
                                    "Give a phone number or an e-mail address"));
        }
        return errors;
    }

    private static Language language(ApiRequest request, RequestBody body) {
        return Language.negotiate(body.text(RequestBody.LANG), request.language().tag());
    }

    private static ApiAnswer wrong(ApiRequest request, RequestBody body, List<FieldError> errors) {
        if (Browsers.wantPages(request)) {
            return new AskPage(request.language(), body, errors).answer(INVALID_INPUT.status());
        }
        throw new Refused(
                new Problem(
                        INVALID_INPUT,
                        new Text("请更正列出的字段后重新提交", "Correct the fields listed and send it again"),
                        errors));
    }

    private static Refused tooMany() {
        return new Refused(
                new Problem(
                        TOO_MANY,
                        new Text("请一分钟后再试", "Try again in a minute"),
                        List.of(),
                        Map.of("Retry-After", "60")));
    }
}
