package kerja.load;

/**
 * What became of a delivery's figures.
 *
 * @param figuresRead cells with a figure or a missing marker
 * @param loaded figures that became observations: new ones and revisions
 * @param unchanged figures that the warehouse held already
 * @param blank empty cells and missing markers
 * @param rejected figures that could not be used
 * @param held figures that wait for a decision
 * @param leftOut cells that the feed leaves out on purpose; not counted as read
 */
public record DeliveryCounts(
        int figuresRead, int loaded, int unchanged, int blank, int rejected, int held, int leftOut) {

    /** Whether every figure read came to one end. */
    public boolean addUp() {
        return figuresRead == loaded + unchanged + blank + rejected + held;
    }
}
