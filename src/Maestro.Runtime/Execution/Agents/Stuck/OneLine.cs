namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>What an agent did, in few words for people: on one line, without what would steer a terminal.</summary>
internal static class OneLine
{
    private const int Most = 160;

    /// <summary>The words.</summary>
    public static string Of(string text)
    {
        var line = string.Concat(text.Take(Most).Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return text.Length > Most ? line + "…" : line;
    }
}
