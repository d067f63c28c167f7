package kerja.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test begins with an empty warehouse, and a folder for what it delivers. */
abstract class FreshWarehouse {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    Warehouse warehouse;

    @BeforeEach
    void opens() {
        warehouse = Warehouse.create();
    }

    @AfterEach
    void closes() throws IOException {
        warehouse.close();
    }
}
