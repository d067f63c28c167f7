package kerja.codelist;

/**
 * One mistake in a file that operators edit.
 *
 * @param file path below the jobs folder
 * @param line counted from 1; 0 for the file as a whole
 * @param what what is wrong, in words
 * @param remedy what to write instead
 */
public record FileProblem(String file, long line, String what, String remedy) {

    @Override
    public String toString() {
        return file + (line == 0 ? "" : ", line " + line) + ": " + what + ". " + remedy + ".";
    }
}
