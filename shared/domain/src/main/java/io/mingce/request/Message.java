package io.mingce.request;

/// A message to a person. Whoever passes it on must not log it.
///
/// @param request what it is about
/// @param phone whether it goes to a phone, rather than by e-mail
/// @param recipient the phone in E.164, or the e-mail address: personal data
/// @param subject of an e-mail
/// @param text plain; may carry a code
public record Message(
        RequestId request, boolean phone, String recipient, String subject, String text) {

    /// Never the recipient, never the text.
    @Override
    public String toString() {
        return "Message[" + request + "]";
    }
}
