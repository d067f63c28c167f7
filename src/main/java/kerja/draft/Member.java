package kerja.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kerja.codelist.CodeLists;

/**
 * What is usual in a member: its surveys, ages, rounds and dictionaries. A draft takes it where a file says nothing, and
 * marks it as assumed.
 *
 * <p>Source: {@code jobs/codelists/member.csv}, one row a sender.
 */
record Member(String code, Map<String, String> facts) {

    Member {
        facts = Map.copyOf(facts);
    }

    static Member of(CodeLists lists, String sender) {
        return new Member(
                sender, lists.find("member", sender).map(it -> it.attributes()).orElse(Map.of()));
    }

    /** True if the sender is a country: figures without a place are about it. */
    boolean isCountry() {
        return facts.containsKey("population");
    }

    /** A fact; empty if it is not known. */
    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    /** Facts of several values, such as the months of rounds. */
    List<String> facts(String name) {
        return fact(name).isEmpty() ? List.of() : Arrays.asList(fact(name).split("\\|", -1));
    }

    /** True if a place code lies in this member: its own code, or one of its subdivisions. */
    boolean holds(String place) {
        return !isCountry() || place.equals(code) || place.startsWith(fact("subdivisions"));
    }
}
