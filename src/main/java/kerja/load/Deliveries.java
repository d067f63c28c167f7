package kerja.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries stand in {@code intake.delivery}, each file once: the same bytes under any name are one delivery. */
public final class Deliveries {

    private static final String COLUMNS = """
            delivery_id, delivery, sender, file_name, sha256, coalesce(feed, '') as feed,
            coalesce(feed_version, '') as feed_version, state,
            figures_read, loaded, unchanged, blank, rejected, held, left_out
            """;

    /** From this many figures on, the planner is told what staging holds; below, any plan is quick. */
    private static final int LARGE = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Deliveries(DataSource database, Clock clock) {
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    /**
     * The delivery with these bytes, in the state it has; a new one is received.
     *
     * <p>Of one run no two come at the same moment, so that it is never in doubt which is the later vintage.
     */
    public Delivery receive(Arrival arrival) {
        jdbc.sql("""
                insert into intake.delivery (sha256, sender, file_name, size_bytes, received_at, run_id, state)
                values (:sha256, :sender, :file, :size, greatest(:at, (
                    select max(received_at) + interval '1 microsecond' from intake.delivery where run_id = :run)),
                    :run, 'received')
                on conflict (sha256) do nothing
                """)
                .param("sha256", arrival.sha256())
                .param("sender", arrival.sender())
                .param("file", arrival.fileName())
                .param("size", arrival.sizeBytes())
                .param("at", at(arrival.receivedAt()))
                .param("run", arrival.runId())
                .update();
        return jdbc.sql("select " + COLUMNS + " from intake.delivery where sha256 = ?")
                .param(arrival.sha256())
                .query(Deliveries::read)
                .single();
    }

    /** The delivery with this number. */
    public Delivery require(long deliveryId) {
        return jdbc.sql("select " + COLUMNS + " from intake.delivery where delivery_id = ?")
                .param(deliveryId)
                .query(Deliveries::read)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no delivery number " + deliveryId));
    }

    /** The delivery with this number, which nobody else changes until the transaction ends. */
    Delivery lock(long deliveryId) {
        jdbc.sql("select 1 from intake.delivery where delivery_id = ? for update")
                .param(deliveryId)
                .query()
                .listOfRows();
        return require(deliveryId);
    }

    /** The delivery of this name, or of this SHA-256, or of a beginning of it that only one has. */
    public Optional<Delivery> find(String nameOrHash) {
        List<Delivery> found = jdbc.sql("select " + COLUMNS + """
                from intake.delivery
                where delivery = :wanted or (length(:wanted) >= 6 and starts_with(sha256, lower(:wanted)))
                limit 2
                """)
                .param("wanted", nameOrHash)
                .query(Deliveries::read)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Deliveries on which a run still has work to do or owes the sender a report, in the order they came. */
    public List<Delivery> unfinished() {
        return jdbc.sql("select " + COLUMNS + """
                from intake.delivery
                where state in ('received', 'staged', 'validated') or reported_at is null
                order by delivery_id
                """).query(Deliveries::read).list();
    }

    /** Deliveries that a run worked on, in the order they came. */
    public List<Delivery> ofRun(long runId) {
        return jdbc.sql("select " + COLUMNS + "from intake.delivery where run_id = ? order by delivery_id")
                .param(runId)
                .query(Deliveries::read)
                .list();
    }

    /** Says that the sender's report is written. */
    public void reported(long deliveryId) {
        jdbc.sql("update intake.delivery set reported_at = ? where delivery_id = ?")
                .params(at(clock.instant()), deliveryId)
                .update();
    }

    /** Says which feed reads the delivery, and in which run. */
    public void assign(long deliveryId, long runId, String feed, String feedVersion) {
        jdbc.sql(
                        "update intake.delivery set run_id = ?, feed = ?, feed_version = ?, reported_at = null where delivery_id = ?")
                .params(runId, feed, feedVersion, deliveryId)
                .update();
    }

    /** Says which states of dictionaries and code lists the delivery is read with. */
    public void readWith(long deliveryId, String mappingVersion, String codeListVersion) {
        jdbc.sql("update intake.delivery set mapping_version = ?, code_list_version = ? where delivery_id = ?")
                .params(mappingVersion, codeListVersion, deliveryId)
                .update();
    }

    /** Lets the next run read the delivery anew; what it had brought stays, and comes out as unchanged. */
    public void reread(long deliveryId) {
        jdbc.sql("delete from intake.figure where delivery_id = ?")
                .param(deliveryId)
                .update();
        jdbc.sql("delete from intake.finding where delivery_id = ?")
                .param(deliveryId)
                .update();
        jdbc.sql(
                        "update intake.delivery set state = 'received', finished_at = null, reported_at = null where delivery_id = ?")
                .param(deliveryId)
                .update();
    }

    /** Says where the file is kept. */
    public void archived(long deliveryId, String archivedPath) {
        jdbc.sql("update intake.delivery set archived_path = ? where delivery_id = ?")
                .params(archivedPath, deliveryId)
                .update();
    }

    /** Says when the office published the figures. */
    public void published(long deliveryId, Instant publishedAt) {
        jdbc.sql("update intake.delivery set published_at = ? where delivery_id = ?")
                .params(at(publishedAt), deliveryId)
                .update();
    }

    /** Moves the delivery on; its last states carry the time they were reached. */
    public void change(long deliveryId, DeliveryState state) {
        jdbc.sql("update intake.delivery set state = ?, finished_at = ? where delivery_id = ?")
                .param(state.column())
                .param(state.isFinal() ? at(clock.instant()) : null)
                .param(deliveryId)
                .update();
    }

    /** All figures are staged: counts them, whatever was counted before. */
    public void staged(long deliveryId, int leftOut) {
        jdbc.sql("""
                update intake.delivery set
                    state = 'staged', finished_at = null, released_at = null, left_out = :leftOut, figures_read = staged.figures,
                    loaded = 0, unchanged = 0, blank = staged.blank, rejected = staged.rejected, held = 0
                from (
                    select count(*) as figures,
                        count(*) filter (where state = 'blank') as blank,
                        count(*) filter (where state = 'rejected') as rejected
                    from intake.figure where delivery_id = :delivery) staged
                where delivery_id = :delivery
                """).param("delivery", deliveryId).param("leftOut", leftOut).update();
        if (require(deliveryId).counts().figuresRead() >= LARGE) {
            jdbc.sql("analyze intake.figure").update();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getLong("delivery_id"),
                row.getString("delivery"),
                row.getString("sender"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getString("feed"),
                row.getString("feed_version"),
                DeliveryState.ofColumn(row.getString("state")),
                new DeliveryCounts(
                        row.getInt("figures_read"),
                        row.getInt("loaded"),
                        row.getInt("unchanged"),
                        row.getInt("blank"),
                        row.getInt("rejected"),
                        row.getInt("held"),
                        row.getInt("left_out")));
    }
}
