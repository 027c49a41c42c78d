namespace Maestro.Plugins.Agents.Tests.Acp;

/// <summary>A line of a recorded conversation.</summary>
/// <param name="FromUs">Whether we said it.</param>
/// <param name="Answers">Whether it answers what we asked.</param>
/// <param name="Text">The message; of an answer, with <c>@ID@</c> in place of its id.</param>
internal sealed record PeerLine(bool FromUs, bool Answers, string Text)
{
    public static PeerLine Us { get; } = new(true, false, "");

    public static PeerLine Answer(string rest) => new(false, true, $$"""{"jsonrpc":"2.0","id":@ID@,{{rest}}}""");

    public static PeerLine Says(string text) => new(false, false, text);
}
