package kerja.read;

import kerja.finding.Phrase;

/** How many cells with content a document may still hold in memory. */
final class CellBudget {

    private final int max;
    private int taken;

    CellBudget(int max) {
        this.max = max;
    }

    void takeOne() throws TooLargeException {
        taken++;
        if (taken > max) {
            throw new TooLargeException(Phrase.MORE_CELLS, max);
        }
    }
}
