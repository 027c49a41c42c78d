using Maestro.Runtime.Checkpoints.Risks.Invocations;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>What a wrapper runs: a line that a shell reads once more, words that are run as they are, or something that cannot be known.</summary>
internal sealed record Inner
{
    private Inner()
    {
    }

    /// <summary>The line, or null.</summary>
    public string? Line { get; private init; }

    /// <summary>Whose line it is.</summary>
    public ShellDialect Dialect { get; private init; }

    /// <summary>The program with its arguments, or null.</summary>
    public Invocation? Invocation { get; private init; }

    /// <summary>Why it cannot be known, or null.</summary>
    public string? Problem { get; private init; }

    /// <summary>A line to be read.</summary>
    public static Inner Of(string line, ShellDialect dialect = ShellDialect.Posix) => new() { Line = line, Dialect = dialect };

    /// <summary>A program with arguments; none when no word is left.</summary>
    public static IReadOnlyList<Inner> Of(Invocation wrapper, int start, int end = int.MaxValue, bool fed = false) =>
        [.. Words(wrapper, start, end) is { Count: > 0 } words ? [new Inner { Invocation = new(words, wrapper.Dialect, fed || wrapper.Fed, wrapper.Input) }] : Array.Empty<Inner>()];

    /// <summary>Arguments joined to a line, as eval and ssh do.</summary>
    public static IReadOnlyList<Inner> Joined(Invocation wrapper, int start, ShellDialect dialect = ShellDialect.Posix) =>
        start < wrapper.Arguments.Count ? [Of(string.Join(' ', wrapper.Arguments.Skip(start)), dialect)] : [];

    /// <summary>Something that cannot be known.</summary>
    public static Inner Unknown(string why) => new() { Problem = why };

    private static List<ShellWord> Words(Invocation wrapper, int start, int end) => [.. wrapper.Words.Skip(start + 1).Take(Math.Max(0, end - start))];
}
