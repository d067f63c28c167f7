package kerja.read;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Text that shows right only in a font of its own: stored as Latin letters or as misused Unicode, and unreadable to a
 * dictionary until it is converted.
 */
enum LegacyFont {
    /** Vietnamese typed for the ABC fonts (.VnTime): TCVN 5712:1993, VN3, stored as Western letters. */
    TCVN3 {
        @Override
        String convert(String text) {
            StringBuilder converted = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char letter = text.charAt(i);
                char vietnamese = letter < FIRST || letter > LAST ? ' ' : ABC.charAt(letter - FIRST);
                converted.append(vietnamese == ' ' ? letter : vietnamese);
            }
            return converted.toString();
        }

        @Override
        boolean isSeenIn(String text) {
            String converted = convert(text).toLowerCase(Locale.ROOT);
            String original = text.toLowerCase(Locale.ROOT);
            return VIETNAMESE_WORDS.stream()
                            .filter(word -> converted.contains(word) && !original.contains(word))
                            .limit(2)
                            .count()
                    == 2;
        }
    },

    /** Burmese typed for the Zawgyi font, which puts other letters and another order on Unicode's Myanmar block. */
    ZAWGYI {
        @Override
        String convert(String text) {
            return Transliterator.getInstance("Zawgyi-my").transliterate(text);
        }

        @Override
        boolean isSeenIn(String text) {
            return VOWEL_BEFORE_ITS_CONSONANT.matcher(text).results().limit(3).count() == 3;
        }
    };

    private static final char FIRST = '\u00A1';
    private static final char LAST = '\u00FE';

    /** What the codes A1 to FE show in an ABC font; a blank where they show nothing of their own. */
    private static final String ABC = "ĂÂÊÔƠƯĐăâêôơưđ "
            + "     àảãáạ ằẳẵắ "
            + "      ặầẩẫấậè ẻẽ"
            + "éẹềểễếệìỉ   ĩíịò"
            + " ỏõóọồổỗốộờởỡớợù"
            + " ủũúụừửữứựỳỷỹýỵ";

    private static final List<String> VIETNAMESE_WORDS = List.of(
            "tổng số",
            "lao động",
            "thất nghiệp",
            "việc làm",
            "thành thị",
            "nông thôn",
            "dân số",
            "cả nước",
            "kinh tế",
            "hà nội",
            "tỉnh",
            "thành phố",
            "năm",
            "nữ",
            "tuổi",
            "ngành",
            "công nghiệp",
            "dịch vụ",
            "việt nam",
            "đồng",
            "trung du",
            "đồng bằng",
            "tây nguyên",
            "nghìn người",
            "tỷ lệ",
            "khu vực",
            "nhà nước");

    private static final Pattern VOWEL_BEFORE_ITS_CONSONANT =
            Pattern.compile("(?:^|[^\\u1000-\\u109F])[\\u1031\\u103B\\u107E-\\u1084]");

    /** The same text in Unicode. */
    abstract String convert(String text);

    /** True if a text of some lines is surely typed for this font. */
    abstract boolean isSeenIn(String text);

    static Optional<LegacyFont> find(String name) {
        return Arrays.stream(values())
                .filter(font -> font.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The font that a text of some lines needs, if any. */
    static Optional<LegacyFont> findIn(String text) {
        return Arrays.stream(values()).filter(font -> font.isSeenIn(text)).findFirst();
    }
}
