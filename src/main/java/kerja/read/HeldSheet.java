package kerja.read;

import java.util.Iterator;
import java.util.List;

/** A sheet whose rows with content are in memory. */
record HeldSheet(String name, int position, boolean isHidden, List<Merge> merges, List<Row> held) implements Sheet {

    HeldSheet {
        merges = List.copyOf(merges);
        held = List.copyOf(held);
    }

    @Override
    public Iterator<Row> rows() {
        return held.iterator();
    }
}
