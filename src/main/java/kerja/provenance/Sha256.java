package kerja.provenance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By its SHA-256 the same content is known as the same, and a changed one as changed. */
public final class Sha256 {

    private Sha256() {}

    /** A digest to be fed with bytes. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Of some bytes, in 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    /** A digest's bytes in 64 lower-case hexadecimal digits. */
    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** The first twelve digits of a digest's bytes: enough to tell versions of a file apart. */
    public static String version(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 6);
    }
}
