package kerja.report;

import java.util.List;
import kerja.finding.FindingCode;
import kerja.finding.Severity;

/**
 * What several findings have in common, so that one remedy mends them all: 214 cells with the same decimal comma.
 *
 * @param findings how many findings have this cause
 * @param figures how many figures they are about
 * @param found the delivered text if it is the same in all of them, otherwise that of the first
 * @param sameFound whether all have the same delivered text
 * @param expected what would have been accepted, in English; that of the first if it differs
 * @param sameExpected whether the same would have been accepted in all of them
 * @param told the sentence about the first of them
 * @param consequences how many further findings are about the same figures, and stand for no cause of their own
 * @param sheets how many sheets they are in
 * @param places the first ranges of cells, in the order of the file
 * @param ranges how many ranges of cells there are
 */
record Cause(
        FindingCode code,
        Severity severity,
        int findings,
        int figures,
        String found,
        boolean sameFound,
        String expected,
        boolean sameExpected,
        RuleSentence told,
        int consequences,
        int sheets,
        List<CellRange> places,
        int ranges) {

    Cause {
        places = List.copyOf(places);
    }
}
