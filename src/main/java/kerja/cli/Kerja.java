package kerja.cli;

/** The command line of Kerja. */
public final class Kerja {
    private Kerja() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {}
}
