package kerja.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kerja.provenance.Sha256;

/**
 * What a list should hold, ready to be copied into its table.
 *
 * @param clearing statement that empties the list's part of the table; takes the list's name if it is a code list
 */
record CodeListContent(String clearing, String copying, CopyRows rows, boolean isCodeList) {

    static final String INDICATORS = "warehouse.indicator";
    static final String PUBLICATIONS = "warehouse.publication";

    private static CodeListContent ofCodeList() {
        return new CodeListContent(
                "delete from warehouse.code where list = ?",
                "copy warehouse.code (list, code, label, parent, is_total, sort, attributes) from stdin",
                new CopyRows(),
                true);
    }

    /** Each code list by its name. */
    static Map<String, CodeListContent> ofCodes(List<CodeRow> codes) {
        Map<String, CodeListContent> lists = new TreeMap<>();
        for (CodeRow code : codes) {
            CopyRows rows =
                    lists.computeIfAbsent(code.list(), list -> ofCodeList()).rows();
            rows.add(code.list()).add(code.code()).add(code.label());
            rows.add(code.parent().isEmpty() ? null : code.parent());
            rows.add(code.isTotal())
                    .add(code.sort())
                    .add(Json.of(code.attributes()))
                    .end();
        }
        return lists;
    }

    static CodeListContent ofIndicators(List<IndicatorRow> indicators) {
        CopyRows rows = new CopyRows();
        for (IndicatorRow indicator : indicators) {
            rows.add(indicator.indicator()).add(indicator.label());
            rows.add(indicator.unitMeasure()).add(indicator.unitMultiplier());
            rows.add(indicator.sort()).add(Json.of(indicator.attributes())).end();
        }
        return new CodeListContent(
                "delete from warehouse.indicator",
                "copy warehouse.indicator (indicator, label, unit_measure, unit_mult, sort, attributes) from stdin",
                rows,
                false);
    }

    static CodeListContent ofPublications(List<PublicationRow> publications) {
        CopyRows rows = new CopyRows();
        for (PublicationRow publication : publications) {
            rows.add(publication.publication()).add(publication.feed()).add(publication.title());
            rows.add(publication.publisher());
            rows.add(publication.source().isEmpty() ? null : publication.source())
                    .end();
        }
        return new CodeListContent(
                "delete from warehouse.publication",
                "copy warehouse.publication (publication, feed, title, publisher, source) from stdin",
                rows,
                false);
    }

    /** SHA-256 of the rows: another one means that the list changed. */
    String hash() {
        return Sha256.of(rows.bytes());
    }
}
