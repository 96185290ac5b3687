package io.mingce.erasure;

/// Signs certificates: ECDSA on P-256 with SHA-256. The key never leaves where it is kept.
public interface Signer {

    /// The signature in DER. One request.
    byte[] sign(byte[] text);

    /// The public key as X.509 SubjectPublicKeyInfo in DER. One request per process.
    byte[] publicKey();
}
