package io.mingce.local;

import io.mingce.edge.Certificates;
import io.mingce.local.keys.LocalKms;
import io.mingce.local.refusal.Language;
import io.mingce.local.refusal.Refusal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `mingce verify FILE`: whether a certificate of erasure is as it was signed. Exit code 0 where it is, 1 where not.
@Command(name = "verify", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--data", paramLabel = "DIR")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        Optional<byte[]> trusted = trusted();
        Certificates.Verdict verdict = Certificates.verify(Files.readString(read(file)), trusted);
        Terminal.OUT.println(
                verdict.sound()
                        ? Language.say("证明有效，签名无误。", "The certificate is sound.")
                        : Language.say("证明无效：", "The certificate is not sound: ") + verdict.why());
        Terminal.OUT.println(
                Language.say("签名密钥指纹（SHA-256）：", "Fingerprint of its key (SHA-256): ")
                        + verdict.fingerprint());
        if (verdict.sound() && trusted.isEmpty()) {
            System.err.println(
                    Language.say(
                            "没有可对照的密钥：请将指纹与贵单位公布的核对，或用 --key 给出公钥。",
                            "There is no key to hold it against: compare the fingerprint with the"
                                    + " published one, or give the public key by --key."));
        }
        return verdict.sound() ? 0 : 1;
    }

    /// The key that was given, or that of the data folder, or that the running server signs with.
    private Optional<byte[]> trusted() throws IOException {
        if (key != null) {
            return Optional.of(der(Files.readAllBytes(read(key))));
        }
        if (data != null) {
            return LocalKms.publicKey(read(data.resolve(LocalKms.FILE)));
        }
        return RunFile.running(RunFile.folder()).flatMap(Control::certificateKey);
    }

    private static Path read(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal("无法读取文件 " + file + "。", "The file " + file + " cannot be read.");
        }
        return file;
    }

    /// PEM, base 64 alone, or the bytes themselves.
    private static byte[] der(byte[] given) {
        String text =
                new String(given, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .replaceAll("-----[A-Z ]+-----|\\s", "");
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return given; // No text, so the bytes themselves.
        }
    }
}
