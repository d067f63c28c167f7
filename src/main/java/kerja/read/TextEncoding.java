package kerja.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a text file become letters.
 *
 * <p>Order of trust: byte order mark, the feed's word, UTF-16 by its NUL bytes, UTF-8 if every byte fits, then the
 * scripts of the members by how their letters follow one another, at last Western.
 *
 * @param markLength bytes of the byte order mark
 * @param font the font the text was typed for, null if none
 */
record TextEncoding(
        Charset charset, int markLength, @Nullable LegacyFont font) {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset THAI = Charset.forName("x-windows-874");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final int ICU_IS_SURE = 50;

    static TextEncoding of(TextProbe probe, @Nullable String asked) {
        LegacyFont font = asked == null ? null : LegacyFont.find(asked).orElse(null);
        byte[] head = probe.head();
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3, font);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, font);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, font);
        }
        if (asked != null && font == null) {
            return new TextEncoding(Charset.forName(asked), 0, null);
        }
        return new TextEncoding(guess(probe, font), 0, font);
    }

    /** True if the bytes do not all stand for letters. */
    boolean losesText(TextProbe probe) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return !probe.isUtf8();
        }
        if (charset.newEncoder().maxBytesPerChar() > 1) {
            return false;
        }
        for (int value = 0x80; value < 0x100; value++) {
            if (probe.count(value) > 0 && new String(new byte[] {(byte) value}, charset).indexOf('\uFFFD') >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Charset guess(TextProbe probe, @Nullable LegacyFont font) {
        if (probe.nulsAt(1) > probe.bytes() / 4 && probe.nulsAt(0) < probe.nulsAt(1) / 8) {
            return StandardCharsets.UTF_16LE;
        }
        if (probe.nulsAt(0) > probe.bytes() / 4 && probe.nulsAt(1) < probe.nulsAt(0) / 8) {
            return StandardCharsets.UTF_16BE;
        }
        if (probe.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        if (font != null) {
            return WESTERN;
        }
        byte[] sample = probe.sample();
        if (looksThai(sample)) {
            return THAI;
        }
        if (looksVietnamese(sample)) {
            return VIETNAMESE;
        }
        return chineseOrWestern(sample);
    }

    /** Thai has no blanks between words: its letters, all above A0, come in long runs and leave known gaps. */
    private static boolean looksThai(byte[] sample) {
        int letters = 0;
        int runs = 0;
        boolean inRun = false;
        for (byte one : sample) {
            int value = one & 0xFF;
            boolean thai = (value >= 0xA1 && value <= 0xDA) || (value >= 0xDF && value <= 0xFB);
            if (value > 0xA0 && !thai) {
                return false;
            }
            letters += thai ? 1 : 0;
            runs += thai && !inRun ? 1 : 0;
            inRun = thai;
        }
        return runs > 0
                && letters >= 3 * runs
                && new String(sample, THAI).indexOf('\uFFFD') < 0
                && !isTwoByteChinese(sample);
    }

    /** Chinese text in GB comes in pairs that ICU knows well, and would pass for Thai where the gaps are not hit. */
    private static boolean isTwoByteChinese(byte[] sample) {
        String thai = new String(sample, THAI);
        long vowels = thai.chars()
                .filter(letter -> "ะาิีึืุู่้็์เแโใไ".indexOf(letter) >= 0)
                .count();
        long letters = thai.chars().filter(letter -> letter >= '\u0E01').count();
        return vowels * 5 < letters;
    }

    /** Vietnamese in windows-1258 writes tones as marks of their own, always after a letter. */
    private static boolean looksVietnamese(byte[] sample) {
        String text = new String(sample, VIETNAMESE);
        int afterVowel = 0;
        int elsewhere = 0;
        for (int i = 1; i < text.length(); i++) {
            if ("\u0300\u0309\u0303\u0301\u0323".indexOf(text.charAt(i)) >= 0) {
                boolean vowel = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".indexOf(text.charAt(i - 1)) >= 0;
                afterVowel += vowel ? 1 : 0;
                elsewhere += vowel ? 0 : 1;
            }
        }
        boolean ownLetters = text.chars().anyMatch(letter -> "đĐưƯơƠ".indexOf(letter) >= 0);
        return ownLetters && afterVowel >= 3 && elsewhere * 10 <= afterVowel;
    }

    private static Charset chineseOrWestern(byte[] sample) {
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        if (match != null
                && match.getConfidence() >= ICU_IS_SURE
                && match.getName().matches("GB18030|Big5")) {
            return Charset.forName(match.getName());
        }
        return WESTERN;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
