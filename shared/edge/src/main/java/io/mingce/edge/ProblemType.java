package io.mingce.edge;

import io.mingce.cleaning.Text;

/// Everything that can be wrong with a request or with us, as a stable type for programs and a title for people.
public enum ProblemType {
    UNREADABLE_BODY(400, "unreadable-body", "请求内容无法读取", "The request body cannot be read"),
    UNKNOWN_FIELD(400, "unknown-field", "请求中有未知的字段", "The request has an unknown field"),
    WRONG_TYPE(400, "wrong-type", "字段的类型不对", "A field has the wrong type"),
    INVALID_FIELD(400, "invalid-field", "字段的内容不对", "A field has a value that cannot be"),
    INVALID_PARAMETER(400, "invalid-parameter", "请求参数无效", "A request parameter is invalid"),
    NOT_SIGNED_IN(401, "not-signed-in", "请先登录", "Sign in first"),
    NOT_ALLOWED(403, "not-allowed", "您没有此项权限", "You are not allowed to do this"),
    NOT_FOUND(404, "not-found", "找不到所请求的内容", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "不支持此请求方法", "This method is not supported here"),
    DUPLICATE(409, "duplicate", "该客户已在名册中", "This customer is in the register already"),
    CONFLICT(409, "conflict", "与当前状态冲突", "This conflicts with the present state"),
    SUPPRESSED(409, "suppressed", "此人不得再登记", "This person must not be entered again"),
    STALE(412, "stale", "内容已被修改", "This was changed meanwhile"),
    BODY_TOO_LARGE(413, "body-too-large", "请求内容过大", "The request body is too large"),
    UNSUPPORTED_MEDIA_TYPE(
            415, "unsupported-media-type", "不支持此内容类型", "This content type is not supported"),
    INVALID_INPUT(422, "invalid-input", "请检查填写的内容", "Please check what you entered"),
    KEY_REUSED(
            422,
            "idempotency-key-reused",
            "此幂等键已用于不同的内容",
            "This idempotency key was used with other content"),
    VERSION_REQUIRED(428, "version-required", "请说明您修改的是哪个版本", "Say which version you are changing"),
    WRONG_CODE(422, "wrong-code", "验证码不对或已失效", "The code is wrong or no longer valid"),
    TOO_MANY(429, "too-many-requests", "请求太多，请稍后再试", "Too many requests; please try again later"),
    INTERNAL(500, "internal", "系统出错了", "Something went wrong on our side"),
    TRY_AGAIN(503, "try-again", "系统繁忙，请稍后再试", "We are busy, please try again shortly");

    private final int status;
    private final String slug;
    private final Text title;

    ProblemType(int status, String slug, String zh, String en) {
        this.status = status;
        this.slug = slug;
        this.title = new Text(zh, en);
    }

    /// HTTP status code.
    public int status() {
        return status;
    }

    /// `type` of RFC 9457; never changes.
    public String uri() {
        return "urn:mingce:problem:" + slug;
    }

    public Text title() {
        return title;
    }
}
