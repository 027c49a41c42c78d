using System.Globalization;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>What an agent wrote when it was run against a scripted model, and how it ended. It is in the folder Recordings.</summary>
/// <param name="Agent">The agent's folder.</param>
/// <param name="Case">The case.</param>
internal sealed record Recording(string Agent, string Case)
{
    public static string Root { get; } = Path.Combine(TestContext.CurrentContext.TestDirectory, "Recordings");

    public string Output => File.ReadAllText(File_("stdout"));

    public string Error => File.Exists(File_("stderr")) ? File.ReadAllText(File_("stderr")) : "";

    /// <summary>Its exit code; 124 is the recorder's own, for one that did not end.</summary>
    public int Exit => int.Parse(File.ReadLines(File_("meta")).Single(line => line.StartsWith("exit: ", StringComparison.Ordinal))[6..], CultureInfo.InvariantCulture);

    public bool Hangs => Exit == 124;

    public Play Play => new(Output, Error, Exit, Hangs);

    public static IEnumerable<Recording> Of(string agent) =>
        Directory.EnumerateFiles(Path.Combine(Root, agent), "*.meta").Select(file => new Recording(agent, Path.GetFileNameWithoutExtension(file))).OrderBy(r => r.Case, StringComparer.Ordinal);

    public override string ToString() => $"{Agent}/{Case}";

    private string File_(string kind) => Path.Combine(Root, Agent, $"{Case}.{kind}");
}
