package kerja.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemsTest {

    private static final CodeLists LISTS = CodeLists.load(Path.of("jobs"));

    private final Path jobs;

    FileProblemsTest(@TempDir Path jobs) {
        this.jobs = jobs;
    }

    @Test
    void acceptsOneLabelInTwoLanguagesWithOneMeaning() throws IOException {
        assertThat(problemsOf("lang,label,sex\nid,Jumlah,SEX_T\nms,Jumlah,SEX_T\n"))
                .isEmpty();
    }

    @Test
    void findsALabelWithTwoMeanings() throws IOException {
        assertThat(problemsOf("lang,label,sex\nid,P,SEX_F\nen,p:,SEX_M\n"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.file()).isEqualTo("dictionaries/mine.csv");
                    assertThat(it.line()).isEqualTo(3);
                    assertThat(it.what()).contains("SEX_M").contains("SEX_F").contains("line 2");
                });
    }

    @Test
    void findsALabelListedTwice() throws IOException {
        assertThat(problemsOf("lang,label,sex\nid,Laki-laki,SEX_M\nid,LAKI-LAKI,SEX_M\n"))
                .singleElement()
                .satisfies(it -> assertThat(it.what()).contains("listed twice").contains("line 2"));
    }

    @Test
    void findsAnUnknownCodeAndSuggestsTheNearest() throws IOException {
        assertThat(problemsOf("lang,label,sex\nen,Women,SEX_W\n"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.line()).isEqualTo(2);
                    assertThat(it.what()).contains("SEX_W");
                    assertThat(it.remedy()).contains("Did you mean SEX_F");
                });
    }

    @Test
    void findsEveryProblemOfAFileAtOnce() throws IOException {
        assertThat(problemsOf("lang,label,sexe,sex\nxx,Men,,SEX_M\nen,,,SEX_M\nen,Boys,,\nen,a,b\n"))
                .extracting(FileProblem::line)
                .contains(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void findsAnImpossiblePeriodWord() throws IOException {
        write("dictionaries/months.csv", "lang,label,unit,number\nen,Smarch,month,13\nen,May,month,5\n");
        FileProblemsException thrown = catchThrowableOfType(FileProblemsException.class, () -> PeriodWords.load(jobs));
        assertThat(thrown.problems()).singleElement().satisfies(it -> assertThat(it.line())
                .isEqualTo(2));
    }

    @Test
    void findsCodesThatAreBadlyWritten() throws IOException {
        write("codelists/lists.csv", "list,title,open_pattern,version,source\nsex,Sex,,1,\n");
        write(
                "codelists/sex.csv",
                "code,label,parent,is_total\nSEX_T,Total,,yes\nsex_m,Male,SEX_X,N\nSEX_F,,SEX_T,N\nSEX_F,Female,SEX_T,N\n");
        FileProblemsException thrown = catchThrowableOfType(FileProblemsException.class, () -> CodeLists.load(jobs));
        assertThat(thrown.problems())
                .filteredOn(it -> it.file().equals("codelists/sex.csv"))
                .extracting(FileProblem::line)
                .containsExactlyInAnyOrder(2L, 3L, 3L, 4L, 5L);
        assertThat(thrown).hasMessageContaining("codelists/sex.csv, line 2: is_total is \"yes\". Write Y or N.");
    }

    @Test
    void findsAFileThatIsNotUtf8() throws IOException {
        Files.createDirectories(jobs.resolve("dictionaries"));
        Files.write(
                jobs.resolve("dictionaries/mine.csv"),
                "lang,label,sex\npt,L\u00e1,SEX_T\n".getBytes(StandardCharsets.ISO_8859_1));
        FileProblemsException thrown =
                catchThrowableOfType(FileProblemsException.class, () -> Dictionaries.load(jobs, LISTS));
        assertThat(thrown).hasMessageContaining("not UTF-8");
    }

    private List<FileProblem> problemsOf(String dictionary) throws IOException {
        write("dictionaries/mine.csv", dictionary);
        Problems problems = new Problems();
        DictionaryFiles.read(jobs, LISTS, problems);
        return problems.found();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(jobs.resolve(file).getParent());
        Files.writeString(jobs.resolve(file), text);
    }
}
