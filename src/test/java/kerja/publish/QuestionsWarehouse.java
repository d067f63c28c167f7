package kerja.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** All tests of a class ask one warehouse that holds the reference figures and those of each question. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QuestionsWarehouse {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    static Path folder;

    @SuppressWarnings("NullAway.Init") // loaded before the tests
    Warehouse warehouse;

    @BeforeAll
    void loadsFiguresOfEachQuestion() {
        warehouse = Figures.load();
        QuestionFigures.deliverTo(warehouse, folder);
    }

    @AfterAll
    void closes() throws IOException {
        if (warehouse != null) { // not loaded where the reference figures are absent
            warehouse.close();
        }
    }
}
