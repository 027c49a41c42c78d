namespace Maestro;

/// <summary>A program that is being listened to; see <see cref="IProcessListener.Heard"/>.</summary>
public interface IRunningProgram
{
    /// <summary>Writes to its standard input, after all that was written before. Does nothing unless <see cref="ProcessCommand.KeepInputOpen"/> is set, nor after the input was closed.</summary>
    /// <param name="text">The text, with its line end if it shall have one.</param>
    void Write(string text);

    /// <summary>Closes its standard input once everything is written.</summary>
    /// <param name="after">How long to wait before that; the sooner of two calls counts.</param>
    void CloseInput(TimeSpan after);

    /// <summary>Has it stopped, with all it started, unless it exits by itself in time: then it ends as <see cref="ProcessEnd.Stopped"/>.</summary>
    /// <param name="grace">How long it may still take; the sooner of two calls counts.</param>
    void Stop(TimeSpan grace);
}
