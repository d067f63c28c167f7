package kerja.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The message catalogue, one file in UTF-8 for each language; each text is a pattern of ICU's MessageFormat. */
final class Messages {

    private static final ConcurrentMap<String, Properties> BY_FILE = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The messages of a language.
     *
     * @throws IllegalArgumentException if there are none in that language
     */
    static Properties in(String language) {
        return BY_FILE.computeIfAbsent("messages_" + language + ".properties", Messages::read);
    }

    /** What rules say in a language, by their names and kinds; nothing in English, which rules say themselves. */
    static Properties ofRules(String language) {
        return language.equals(Reader.ENGLISH.language())
                ? new Properties()
                : BY_FILE.computeIfAbsent("rules_" + language + ".properties", Messages::read);
    }

    /** What findings say in words of ours, by the names of the phrases; nothing in English, which phrases say themselves. */
    static Properties ofPhrases(String language) {
        return language.equals(Reader.ENGLISH.language())
                ? new Properties()
                : BY_FILE.computeIfAbsent("phrases_" + language + ".properties", Messages::read);
    }

    static String require(Properties messages, String key) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("The message catalogue has no text for \"" + key + "\"");
        }
        return message;
    }

    private static Properties read(String file) {
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no message catalogue " + file);
            }
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
