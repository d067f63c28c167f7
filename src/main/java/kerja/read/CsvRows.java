package kerja.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kerja.finding.Finding;
import kerja.finding.FindingCode;
import kerja.finding.Phrase;
import kerja.finding.Phrased;
import kerja.provenance.Place;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text file with at least one field that is not blank.
 *
 * <p>A record that cannot be told, because a quote is never closed or a field is endless, ends the rows with a finding
 * at its line.
 */
final class CsvRows implements Iterator<Row> {

    static final int MAX_FIELD = 1 << 18;
    private static final int MAX_FIELDS = 1 << 16;
    private static final Pattern LINE = Pattern.compile("line (\\d{1,9})\\b");

    private final Iterator<CsvRecord> records;
    private final @Nullable LegacyFont font;
    private final Place place;
    private final Consumer<Finding> findings;
    private final boolean firstLineIsDeclaration;
    private @Nullable Row next;
    private boolean ended;
    private long lastLine;

    CsvRows(Reader reader, Delimiter delimiter, @Nullable LegacyFont font, Place place, Consumer<Finding> findings) {
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter.character())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * MAX_FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MAX_FIELDS)
                                .maxFieldSize(MAX_FIELD)
                                .build(),
                        reader)
                .iterator();
        this.font = font;
        this.place = place;
        this.findings = findings;
        this.firstLineIsDeclaration = delimiter.declared();
    }

    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            advance();
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("The text has no further line");
        }
        Row row = next;
        next = null;
        return row;
    }

    private void advance() {
        try {
            ended = !records.hasNext();
            if (!ended) {
                next = rowOf(records.next());
            }
        } catch (CsvParseException e) {
            ended = true;
            findings.accept(findingFor(e));
        }
    }

    private @Nullable Row rowOf(CsvRecord record) {
        lastLine = record.getStartingLineNumber();
        if (firstLineIsDeclaration && lastLine == 1) {
            return null;
        }
        List<Cell> cells = new ArrayList<>(record.getFieldCount());
        for (int i = 0; i < record.getFieldCount(); i++) {
            String field = record.getField(i);
            if (!field.isBlank()) {
                cells.add(Cell.ofText(i + 1, textOf(field)));
            }
        }
        return cells.isEmpty() ? null : new Row((int) lastLine, cells);
    }

    private String textOf(String field) {
        String text = field.indexOf('\0') < 0 ? field : field.replace("\0", "");
        return font == null ? text : font.convert(text);
    }

    private Finding findingFor(CsvParseException e) {
        String cause = String.valueOf(e.getMessage());
        Place line = place.at(lineNamedIn(cause), 0);
        if (cause.startsWith("Unclosed")) {
            return new Finding(
                    FindingCode.FILE_TRUNCATED,
                    line,
                    Phrased.of(Phrase.QUOTE_LEFT_OPEN),
                    Phrased.of(Phrase.QUOTES_CLOSED));
        }
        if (cause.startsWith("Unexpected character")) {
            return new Finding(
                    FindingCode.FILE_UNREADABLE,
                    line,
                    Phrased.of(Phrase.TEXT_AFTER_QUOTE),
                    Phrased.of(Phrase.QUOTES_DOUBLED));
        }
        return new Finding(
                FindingCode.FILE_TOO_LARGE,
                line,
                Phrased.of(Phrase.LONG_LINE),
                Phrased.of(Phrase.MOST_LETTERS, MAX_FIELD, MAX_FIELDS));
    }

    private int lineNamedIn(String message) {
        Matcher line = LINE.matcher(message);
        return line.find() ? Integer.parseInt(line.group(1)) : (int) lastLine + 1;
    }
}
