package kerja;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Packages use only what their package-info allows, and never each other in a circle. */
class ArchitectureTest {

    @Test
    void packagesUseWhatTheyMay() {
        ApplicationModules.of("kerja").verify();
    }
}
