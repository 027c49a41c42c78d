using System.IO.Hashing;
using System.Runtime.InteropServices;
using Maestro.Runtime.Recovery;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>An action as it is held against others: two are equal when the same was asked for, and the same came of it.</summary>
/// <param name="Key">Equal for equal actions.</param>
/// <param name="Shown">The action, in few words.</param>
internal readonly record struct SteadyAction(ulong Key, string Shown)
{
    private const int MostOfOne = 32 * 1024;

    /// <summary>An action as it is held against others.</summary>
    /// <param name="action">What the agent told.</param>
    /// <param name="root">The workspace, which is the same folder under whatever name.</param>
    public static SteadyAction Of(AgentAction action, string root)
    {
        var asked = SteadyText.OfRequest(Ends(action.Input).Replace(root, ".", StringComparison.Ordinal));
        var came = SteadyText.OfResult(Ends(action.Output).Replace(root, ".", StringComparison.Ordinal));
        return new(XxHash64.HashToUInt64(MemoryMarshal.AsBytes($"{action.Tool}\0{asked}\0{came}".AsSpan())), OneLine.Of($"{action.Tool} {asked}"));
    }

    // Of a log of many megabytes its length tells as much as its middle.
    private static string Ends(string text) => text.Length <= 2 * MostOfOne ? text : $"{text.AsSpan(0, MostOfOne)} [{text.Length}] {text.AsSpan(text.Length - MostOfOne)}";
}
