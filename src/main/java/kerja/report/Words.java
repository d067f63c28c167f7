package kerja.report;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kerja.finding.FindingCatalogue;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.finding.Severity;

/**
 * Everything a report says, in the language of its reader with the English beside it.
 *
 * <p>Numbers and dates are written as the language writes them, with its digits and calendar. Delivered texts are no
 * words of ours and pass through here unchanged. Source: {@code messages_*.properties}, {@code phrases_*.properties}; the
 * English texts about findings are those of the catalogue.
 */
final class Words {

    private final Reader reader;
    private final Properties local;
    private final Properties english;
    private final Properties phrases;
    private final FindingCatalogue catalogue;

    Words(Reader reader, FindingCatalogue catalogue) {
        this.reader = reader;
        this.local = Messages.in(reader.language());
        this.english = Messages.in(Reader.ENGLISH.language());
        this.phrases = Messages.ofPhrases(reader.language());
        this.catalogue = catalogue;
    }

    /** What was found: delivered text as it is, words of ours in the reader's language. */
    Said found(RuleSentence told, String inEnglish) {
        return phrased(told.phrase("found"), inEnglish);
    }

    /** What would have been accepted. */
    Said expected(RuleSentence told, String inEnglish) {
        return phrased(told.phrase("expected"), inEnglish);
    }

    private Said phrased(Optional<Phrased> phrased, String inEnglish) {
        return phrased.filter(it -> !reader.isEnglish())
                .flatMap(this::local)
                .map(text -> new Said(reader.language(), text, inEnglish))
                .orElseGet(() -> asIs(inEnglish));
    }

    private Optional<String> local(Phrased text) {
        return text.phrase() == null
                ? Optional.ofNullable(text.translations().get(reader.language()))
                : Optional.of(text.in(local(text.phrase()), this::local));
    }

    private String local(Phrase phrase) {
        return Messages.require(phrases, phrase.name());
    }

    Reader reader() {
        return reader;
    }

    /** The text of a key, with its named values, in turn name and value: numbers and instants as each language writes them. */
    Said say(String key, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        String said = format(local, reader, key, values);
        return new Said(reader.language(), said, reader.isEnglish() ? said : format(english, inEnglish(), key, values));
    }

    Said title(FindingCode code) {
        return about(code, "title", catalogue.text(code).title());
    }

    Said means(FindingCode code) {
        return about(code, "means", catalogue.text(code).means());
    }

    Said mend(FindingCode code) {
        return about(code, "mend", catalogue.text(code).mend());
    }

    Said severity(Severity severity) {
        return say("severity." + severity.name().toLowerCase(Locale.ROOT));
    }

    /** Name of the member a sender is; the sender's own code if it is none. */
    Said sender(String sender) {
        if (sender.equals("INTL")) {
            return say("sender.INTL");
        }
        ULocale locale = reader.locale();
        String local = locale.getDisplayCountry(locale);
        return local.isEmpty()
                ? asIs(sender)
                : new Said(reader.language(), local, locale.getDisplayCountry(ULocale.UK));
    }

    /** A text that is the same in every language: a name, a code, delivered words. */
    Said asIs(String text) {
        return new Said(reader.language(), text, text);
    }

    /** A number as the reader's language writes it. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(reader.locale()).format(number);
    }

    /** A figure as the reader's language writes it, with the digits it has. */
    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(reader.locale());
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** What a rule says, if a rule found it; in English alone where the reader's language has no sentence for it. */
    Optional<Said> sentence(RuleSentence told) {
        if (told.rule().isEmpty()) {
            return Optional.empty();
        }
        String sentence = told.in(reader.language(), this::number);
        return Optional.of(new Said(reader.language(), sentence, told.english()));
    }

    /** How a matter was settled, if it was. */
    Optional<Said> settled(FindingLine finding) {
        return finding.isSettled() ? Optional.of(say("settled." + finding.settledAs())) : Optional.empty();
    }

    /** How many figures something is about, if these are several. */
    Optional<Said> concerned(int figures) {
        return figures > 1 ? Optional.of(say("figures.concerned", "figures", figures)) : Optional.empty();
    }

    /** How many further findings should go with a cause, if there are any. */
    Optional<Said> consequences(Cause cause) {
        return cause.consequences() > 0
                ? Optional.of(say("first.consequences", "findings", cause.consequences()))
                : Optional.empty();
    }

    private Reader inEnglish() {
        return new Reader("en", ULocale.UK, reader.zone());
    }

    private Said about(FindingCode code, String what, String inEnglish) {
        if (reader.isEnglish()) {
            return new Said(reader.language(), inEnglish, inEnglish);
        }
        String text = Messages.require(local, "finding." + code.name() + "." + what);
        return new Said(reader.language(), text, inEnglish);
    }

    private static String format(Properties messages, Reader reader, String key, Map<String, Object> values) {
        Map<String, Object> written = new HashMap<>(values);
        written.replaceAll((name, value) -> value instanceof Instant instant ? date(reader, instant) : value);
        return new MessageFormat(Messages.require(messages, key), reader.locale()).format(written);
    }

    /** A moment on the clock of the reader: day, month in words, year of the reader's calendar, hour, minute, zone. */
    private static String date(Reader reader, Instant instant) {
        DateFormat format = DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, reader.locale());
        TimeZone zone = TimeZone.getTimeZone(reader.zone());
        format.setTimeZone(zone);
        return format.format(Date.from(instant));
    }
}
