package kerja.load;

/**
 * Who decides, and why.
 *
 * @param who name of the operator
 * @param why reason in their words; may be empty unless a finding is allowed
 */
public record Decider(String who, String why) {

    public Decider {
        if (who.isBlank()) {
            throw new IllegalArgumentException("A decision needs somebody who takes it; name them with --who");
        }
    }
}
