package kerja.cli;

import java.io.PrintWriter;
import kerja.job.Intake;
import kerja.job.Progress;
import kerja.load.Delivery;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.ColorScheme;

/** Shows how a run gets on: a bar on a terminal, a line for each delivery elsewhere. */
final class RunProgress implements Progress, AutoCloseable {
    private final PrintWriter out;
    private final boolean isTerminal;
    private Intake.@Nullable Scanned scanned;
    private @Nullable ProgressBar bar;
    private int total;
    private int done;

    private RunProgress(PrintWriter out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    static RunProgress on(PrintWriter out, ColorScheme colors) {
        return new RunProgress(out, colors.ansi().enabled());
    }

    /** What the inbox held; null if the run did not come so far. */
    synchronized Intake.@Nullable Scanned scanned() {
        return scanned;
    }

    @Override
    public synchronized void scanned(Intake.Scanned found) {
        scanned = found;
        found.misplaced()
                .forEach(it -> out.println("Not read, for it lies in no sender's folder: " + it
                        + ". Move it into a folder named after the member, such as MYS."));
        found.unsettled().forEach(it -> out.println("Not read yet, for it is still being written: " + it));
    }

    @Override
    public synchronized void begins(int deliveries) {
        total = deliveries;
        if (isTerminal && deliveries > 0) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Deliveries")
                    .setInitialMax(deliveries)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(100)
                    .build();
        }
    }

    @Override
    public synchronized void enters(Delivery delivery, String stage) {
        if (bar != null) {
            bar.setExtraMessage(" " + stage + " " + delivery.sender() + "/" + delivery.fileName());
        }
    }

    @Override
    public synchronized void ends(Delivery delivery) {
        done++;
        if (bar != null) {
            bar.step();
        } else {
            out.printf(
                    "%d/%d  %s/%s  %s%n",
                    done,
                    total,
                    delivery.sender(),
                    delivery.fileName(),
                    delivery.state().column());
            out.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.setExtraMessage("");
            bar.close();
            bar = null;
        }
    }
}
