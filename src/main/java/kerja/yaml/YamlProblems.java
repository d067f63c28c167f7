package kerja.yaml;

/** Takes the mistakes found in a file that operators write. */
@FunctionalInterface
public interface YamlProblems {

    /**
     * Notes one mistake.
     *
     * @param line counted from 1, 0 for the file as a whole
     * @param message what is wrong
     * @param remedy what to write instead
     */
    void add(String file, int line, String message, String remedy);
}
