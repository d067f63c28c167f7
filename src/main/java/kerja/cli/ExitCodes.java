package kerja.cli;

/** Exit codes that a scheduler understands. */
final class ExitCodes {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    /** Done, but figures or deliveries were held or refused. */
    static final int HELD = 3;

    private ExitCodes() {}
}
