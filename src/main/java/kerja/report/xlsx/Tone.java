package kerja.report.xlsx;

/** How a marked cell is coloured: light grounds on which black text of any format stays readable. */
public enum Tone {
    BLOCK("FFF0B6C6"),
    ERROR("FFFBC3BC"),
    WARNING("FFFFE29A"),
    INFO("FFCFE3F7");

    private final String argb;

    Tone(String argb) {
        this.argb = argb;
    }

    /** Colour of the ground, as ARGB in hexadecimal digits. */
    public String argb() {
        return argb;
    }
}
