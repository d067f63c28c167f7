package kerja.preview;

/** What a cell of a delivery becomes when a feed reads it. */
public enum Became {
    TITLE('T', "35", "title or note above the table"),
    HEADER('H', "1;34", "header"),
    LABEL('L', "36", "label of a row"),
    FIGURE('F', "32", "figure"),
    BLANK('-', "2;32", "no figure: blank or a marker"),
    LEFT_OUT('.', "2", "not read"),
    REJECTED('!', "1;31", "refused, see the findings");

    private final char sign;
    private final String colour;
    private final String words;

    Became(char sign, String colour, String words) {
        this.sign = sign;
        this.colour = colour;
        this.words = words;
    }

    /** Stands before the cell where there are no colours. */
    public char sign() {
        return sign;
    }

    /** Parameters of the terminal's colour sequence. */
    String colour() {
        return colour;
    }

    String words() {
        return words;
    }
}
