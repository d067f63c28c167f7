package kerja.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A command that fails says why in words; the stack trace goes to the log, for whoever mends Kerja. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println(command.getColorScheme().errorText(words(failure)));
        LoggerFactory.getLogger(Failures.class).debug("{} failed", command.getCommandName(), failure);
        return ExitCodes.FAILED;
    }

    private static String words(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "There is no file " + missing.getFile() + ".";
        }
        String message = String.valueOf(failure.getMessage());
        boolean isOurs = failure instanceof IOException
                || failure instanceof SQLException
                || failure.getClass().getName().startsWith("kerja.")
                || failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException;
        return isOurs ? message : failure.getClass().getSimpleName() + ": " + message;
    }
}
