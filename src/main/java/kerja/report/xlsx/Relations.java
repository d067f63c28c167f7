package kerja.report.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What one part of a workbook says about others. */
final class Relations {

    private final String owner;
    private final Map<String, Relation> byId = new LinkedHashMap<>();

    private record Relation(String type, String part) {}

    private Relations(String owner) {
        this.owner = owner;
    }

    /** The relations of a part; none if it has none. */
    static Relations of(Parts parts, String owner) throws IOException {
        Relations relations = new Relations(owner);
        String file = fileFor(owner);
        if (parts.has(file)) {
            try (Reader in = parts.text(file)) {
                relations.read(new XmlTokens(in));
            }
        }
        return relations;
    }

    private void read(XmlTokens xml) throws IOException {
        while (xml.next()) {
            if (xml.opens("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                String type = xml.attribute("Type");
                byId.put(
                        xml.attribute("Id"),
                        new Relation(type.substring(type.lastIndexOf('/') + 1), resolve(xml.attribute("Target"))));
            }
        }
    }

    /** Part that holds the relations of another: {@code xl/_rels/workbook.xml.rels}. */
    static String fileFor(String owner) {
        int slash = owner.lastIndexOf('/') + 1;
        return owner.substring(0, slash) + "_rels/" + owner.substring(slash) + ".rels";
    }

    /** The part that the owner calls by this id. */
    Optional<String> part(String id) {
        return Optional.ofNullable(byId.get(id)).map(Relation::part);
    }

    /** The first part of this type: {@code worksheet}, {@code styles}, {@code comments}. */
    Optional<String> first(String type) {
        return byId.values().stream()
                .filter(it -> it.type().equals(type))
                .map(Relation::part)
                .findFirst();
    }

    private String resolve(String target) {
        String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
        String absolute = target.startsWith("/") ? target : "/" + folder + target;
        return Path.of(absolute).normalize().toString().substring(1);
    }
}
