package kerja.validate;

/**
 * One mistake in a rule, where its author finds it.
 *
 * @param file below the jobs folder
 * @param line counted from 1, 0 for the file as a whole
 * @param message what is wrong
 * @param remedy what to write instead
 */
public record RuleProblem(String file, int line, String message, String remedy) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + message + " " + remedy;
    }
}
