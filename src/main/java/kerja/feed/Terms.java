package kerja.feed;

import org.jspecify.annotations.Nullable;

/**
 * What a feed says about its deliveries beside their layout.
 *
 * @param policy how they are to be taken
 * @param published where they say when they were published
 * @param expected what is expected when, null if the feed does not say
 */
public record Terms(
        Policy policy, Published published, @Nullable Expected expected) {}
