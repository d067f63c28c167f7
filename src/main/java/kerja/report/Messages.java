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

    private static final ConcurrentMap<String, Properties> BY_LANGUAGE = new ConcurrentHashMap<>();

    private Messages() {}

    /**
     * The messages of a language.
     *
     * @throws IllegalArgumentException if there are none in that language
     */
    static Properties in(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, Messages::read);
    }

    static String require(Properties messages, String key) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalArgumentException("The message catalogue has no text for \"" + key + "\"");
        }
        return message;
    }

    private static Properties read(String language) {
        String file = "messages_" + language + ".properties";
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
