package kerja.report;

/**
 * What became of a delivery's figures. They add up: read = loaded + unchanged + blank + held + rejected + ready.
 *
 * @param read cells with a figure or a missing marker
 * @param loaded figures that became observations: new ones and revisions
 * @param unchanged figures that the warehouse held already
 * @param blank empty cells and missing markers
 * @param held figures that wait for a decision
 * @param rejected figures that could not be used
 * @param ready figures that were found good and are not loaded: only checked, or not loaded yet
 * @param leftOut cells that the feed leaves out on purpose, not counted as read
 */
record FigureCounts(int read, int loaded, int unchanged, int blank, int held, int rejected, int ready, int leftOut) {

    /** Whether every figure read came to one end. */
    boolean addUp() {
        return read == loaded + unchanged + blank + held + rejected + ready;
    }
}
