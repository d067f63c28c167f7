package kerja.load;

import static kerja.load.Figures.employment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private static final String HASH = "0f3c5a7e9b1d".repeat(6).substring(0, 64);

    private final Warehouse warehouse = new Warehouse();
    private final Deliveries deliveries = warehouse.deliveries();

    @AfterEach
    void closes() {
        warehouse.close();
    }

    @Test
    void takesTheSameBytesUnderAnotherNameForTheSameDelivery() {
        Delivery first = deliveries.receive(arrival("lfs_qtr.csv", HASH));
        Delivery again = deliveries.receive(arrival("copy of lfs_qtr.csv", HASH));
        Delivery other = deliveries.receive(arrival("lfs_qtr.csv", HASH.replace('0', '1')));

        assertThat(first.name()).isEqualTo("MYS/lfs_qtr.csv@0f3c5a7e9b1d");
        assertThat(again).isEqualTo(first);
        assertThat(other.id()).isNotEqualTo(first.id());
    }

    @Test
    void findsADeliveryByNameOrByTheBeginningOfItsHash() {
        Delivery delivery = deliveries.receive(arrival("lfs_qtr.csv", HASH));

        assertThat(deliveries.find("MYS/lfs_qtr.csv@0f3c5a7e9b1d")).contains(delivery);
        assertThat(deliveries.find("0F3C5A7E")).contains(delivery);
        assertThat(deliveries.find("0f3c5")).as("too short to mean it").isEmpty();
        assertThat(deliveries.find("%")).isEmpty();
    }

    @Test
    void findsNothingByABeginningThatTwoShare() {
        deliveries.receive(arrival("lfs_qtr.csv", HASH));
        deliveries.receive(arrival("lfs_month.csv", HASH.substring(0, 63) + "9"));

        assertThat(deliveries.find(HASH.substring(0, 12))).isEmpty();
        assertThat(deliveries.find(HASH)).isPresent();
    }

    @Test
    void listsWhatARunStillHasToDo() {
        Delivery received = deliveries.receive(arrival("a.csv", HASH));
        Delivery quarantined = deliveries.receive(arrival("b.csv", HASH.replace('0', '1')));
        long validated = warehouse.validated(employment("2020", "216.9"));
        long loaded = warehouse.loaded(employment("2019", "221.7"));
        long unreported = warehouse.loaded(employment("2018", "190.0"));
        deliveries.change(quarantined.id(), DeliveryState.QUARANTINED);
        deliveries.reported(quarantined.id());
        deliveries.reported(loaded);

        assertThat(deliveries.unfinished())
                .extracting(Delivery::id)
                .containsExactly(received.id(), validated, unreported);
    }

    @Test
    void saysWhenADeliveryReachedItsLastStateAndNotBefore() {
        long id = deliveries.receive(arrival("a.csv", HASH)).id();
        deliveries.change(id, DeliveryState.STAGED);
        assertThat(isFinished(id)).isFalse();

        deliveries.change(id, DeliveryState.QUARANTINED);
        assertThat(isFinished(id)).isTrue();
    }

    @Test
    void namesADeliveryThatIsNotThere() {
        assertThatThrownBy(() -> deliveries.require(17)).hasMessage("There is no delivery number 17");
    }

    private Arrival arrival(String fileName, String sha256) {
        return new Arrival("MYS", fileName, sha256, 100, warehouse.now(), Warehouse.RUN);
    }

    private boolean isFinished(long id) {
        return warehouse
                .sql()
                .sql("select finished_at is not null from intake.delivery where delivery_id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
