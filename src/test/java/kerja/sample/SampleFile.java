package kerja.sample;

/** One delivery of the sample inbox: its path below {@code sample-input} (sender's folder and file name) and its bytes. */
final class SampleFile {
    private final String path;
    private final byte[] content;

    SampleFile(String path, byte[] content) {
        this.path = path;
        this.content = content.clone();
    }

    String path() {
        return path;
    }

    byte[] content() {
        return content.clone();
    }
}
